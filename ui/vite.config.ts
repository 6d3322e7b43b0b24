import { readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const media = here('../scenarios/hypertension-no-home-cuff/media');

/** Serves one case's pictures to the browser without the desktop shell; never part of the real build. */
function casePictures(): Plugin {
  const types: Record<string, string> = { '.svg': 'image/svg+xml', '.png': 'image/png', '.jpg': 'image/jpeg' };
  return {
    name: 'case-pictures',
    configureServer(server) {
      server.middlewares.use('/case-media', (request, response, next) => {
        const name = (request.url ?? '').replace(/^\//, '').replace(/\?.*$/, '');
        const type = types[extname(name)];
        if (!/^[a-z0-9.-]+$/.test(name) || type === undefined) return next();
        try {
          const body = readFileSync(join(media, name));
          response.setHeader('Content-Type', type);
          response.end(body);
        } catch {
          next();
        }
      });
    },
    generateBundle() {
      let names: string[] = [];
      try {
        names = readdirSync(media);
      } catch {
        this.warn('no case pictures found');
      }
      for (const name of names.filter((each) => types[extname(each)] !== undefined)) {
        this.emitFile({ type: 'asset', fileName: `case-media/${name}`, source: readFileSync(join(media, name)) });
      }
    },
  };
}

/** The policy of the real window, as a header, so that the browser run obeys it too. */
const policy =
  "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; img-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'";

export default defineConfig(({ mode }) => ({
  base: './',
  plugins: [svelte(), ...(mode === 'mock' || mode === 'development' ? [casePictures()] : [])],
  resolve: {
    alias: { '#lang': here('../src-tauri/crates/words/lang') },
    ...(mode === 'test' ? { conditions: ['browser'] } : {}),
  },
  server: { port: 5173, strictPort: true, fs: { allow: [here('..')] } },
  preview: { headers: { 'Content-Security-Policy': policy } },
  build: { target: 'es2023', assetsInlineLimit: 0, cssCodeSplit: false, modulePreload: { polyfill: false }, sourcemap: false },
  test: { include: ['src/**/*.test.ts'], environment: 'node' },
}));
