// Serves the mock build under the window's policy and opens pages of it in Chromium.
import { createServer } from 'node:http';
import { readFile } from 'node:fs/promises';
import { extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';

export const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; img-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; object-src 'none'";
const root = fileURLToPath(new URL('../dist-mock', import.meta.url));
const types = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css', '.woff2': 'font/woff2', '.svg': 'image/svg+xml', '.png': 'image/png' };

export async function open() {
  const server = createServer(async (request, response) => {
    const path = normalize(new URL(request.url, 'http://x').pathname);
    try {
      const body = await readFile(join(root, path === '/' ? 'index.html' : path));
      response.writeHead(200, { 'Content-Type': types[extname(path)] ?? 'text/html', ...(path.endsWith('.svg') ? {} : { 'Content-Security-Policy': POLICY }) });
      response.end(body);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise((done) => server.listen(0, '127.0.0.1', done));
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  });
  const address = `http://127.0.0.1:${server.address().port}/`;
  return {
    /** A fresh page at the address with these parameters. */
    async page(parameters = '', { width = 1280, height = 800, dark = false, forced = false, still = true } = {}) {
      const context = await browser.newContext({
        viewport: { width, height },
        colorScheme: dark ? 'dark' : 'light',
        reducedMotion: still ? 'reduce' : 'no-preference',
        forcedColors: forced ? 'active' : 'none',
      });
      context.setDefaultTimeout(5000);
      const page = await context.newPage();
      page.faults = [];
      page.forced = forced;
      page.on('pageerror', (error) => page.faults.push(String(error)));
      page.on('console', (message) => message.type() === 'error' && !message.text().includes('404') && page.faults.push(message.text()));
      await page.goto(address + parameters);
      page.id = (name) => page.locator(`[data-testid="${name}"]`);
      return page;
    },
    async close() {
      await browser.close();
      server.close();
    },
  };
}
