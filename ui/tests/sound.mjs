// What must hold wherever the window stands: no axe violation, the policy kept, one main heading, nothing cut off.
import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { readFile } from 'node:fs/promises';
import { open } from './browser.mjs';

const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
export const window_ = await open();
let checks = 0;

/** How many places were found sound. */
export const sounded = () => checks;

/** No axe violation, no breach of the policy, no error in the console. */
export async function sound(page, where) {
  await page.waitForTimeout(60);
  await page.evaluate(axe);
  // Under forced colours axe reads the author's colours, not the forced ones: contrast is the system's there.
  const contrast = !page.forced;
  const { violations } = await page.evaluate(
    (enabled) => axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa'], rules: { 'color-contrast': { enabled } } }),
    contrast,
  );
  const told = violations.map((each) => `${each.id}: ${each.nodes.map((node) => `${node.target.join(' ')} ${node.failureSummary ?? ''}`).join(' | ')}`);
  assert.deepEqual(told, [], `axe at ${where}`);
  assert.deepEqual(await page.evaluate(() => window.__cspViolations), [], `policy at ${where}`);
  assert.deepEqual(page.faults, [], `errors at ${where}`);
  assert.equal(await page.locator('h1').count(), 1, `one main heading at ${where}`);
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  assert.ok(wide <= 0, `no sideways scrolling at ${where}: ${wide} px too wide`);
  checks += 1;
}

/** Focus stands on the step's heading. */
export async function atHeading(page, where) {
  await page.waitForFunction(() => document.activeElement?.tagName === 'H1', undefined, { timeout: 2000 }).catch(() => {
    throw new assert.AssertionError({ message: `focus is not at the heading at ${where}` });
  });
}
