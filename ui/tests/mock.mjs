// Plays the window in Chromium against the host in memory: every screen, every decision kind, by keyboard,
// with axe (WCAG 2.2 A and AA) and the window's content security policy. `npm run test:mock`; no network.
import assert from 'node:assert/strict';
import { credited, demonstrated, unclaimed } from './credit.mjs';
import { drills, drillStates } from './drills.mjs';
import { proven, provenStates } from './proven.mjs';
import { atHeading, sound, sounded, window_ } from './sound.mjs';
import { alike, team } from './team.mjs';

async function firstRun(options, where) {
  const page = await window_.page('?state=first', options);
  await atHeading(page, `${where}: first run`);
  await page.id('profile-create').click();
  await sound(page, `${where}: first run with faults`);
  assert.equal(await page.evaluate(() => document.activeElement?.getAttribute('data-testid')), 'profile-name');
  await page.id('profile-name').fill('Imani Brooks');
  await page.id('profile-role').selectOption('ma');
  await page.id('profile-pin').fill('2468');
  await page.id('profile-pin-again').fill('2468');
  await page.id('profile-create').click();
  await page.id('recovery-shown').waitFor();
  await sound(page, `${where}: recovery code`);
  await page.id('recovery-done').click();
  await page.id('start').waitFor();
  assert.equal(await page.id('continue').count(), 0);
  await sound(page, `${where}: library, first time`);
  await page.id('start').click();
  await page.id('scene-first-number').waitFor();
  await page.context().close();
}

async function pin(options, where) {
  const page = await window_.page('?state=notices', options);
  await page.id('profile-card-imani').waitFor();
  assert.equal(await page.id('notice').count(), 2);
  await sound(page, `${where}: names with notices`);
  await page.id('profile-card-imani').click();
  await page.id('pin-entry').fill('1111');
  await page.id('pin-open').click();
  await page.id('error').waitFor();
  await sound(page, `${where}: wrong PIN`);
  await page.id('pin-entry').fill('0000');
  await page.keyboard.press('Enter');
  await page.getByText('30').waitFor();
  await page.id('pin-forgotten').click();
  await page.id('recovery-open').click();
  await sound(page, `${where}: recovery with faults`);
  await page.id('recovery-code').fill('ktrm 7q4d xw2p');
  await page.id('recovery-pin').fill('1357');
  await page.id('recovery-open').click();
  await page.id('recovery-done').click();
  await page.id('library').waitFor();
  await page.context().close();
}

/** From the first scene to the debrief with the keyboard alone. */
async function playThrough(options, where, mode) {
  const page = await window_.page('', options);
  await page.id('profile-card-tom').click();
  await page.id('continue').waitFor();
  await sound(page, `${where}: library`);
  await page.id('role-assistant').check();
  await page.id(`mode-${mode}`).check();
  await page.id('start').press('Enter');
  if (mode === 'graded') {
    await page.id('gate-start').waitFor();
    await atHeading(page, `${where}: gate`);
    await sound(page, `${where}: gate of a demonstration`);
    await page.id('gate-start').press('Enter');
  }
  await page.id('scene-first-number').waitFor();
  await atHeading(page, `${where}: first scene`);
  await sound(page, `${where}: one`);
  await page.keyboard.press('Enter');
  await page.getByRole('alert').waitFor();
  await page.keyboard.press('2');
  assert.equal(await page.getByRole('alert').count(), 0, 'the reason goes with the choice');
  await page.keyboard.press('Enter');
  await page.id('consequence').waitFor();
  await atHeading(page, `${where}: consequence`);
  assert.equal(await page.locator('.feedback').count(), mode === 'practice' ? 1 : 0, 'feedback only in practice');
  assert.equal(await page.id('undo').count(), mode === 'practice' ? 1 : 0, 'undo only in practice');
  await sound(page, `${where}: consequence`);
  await page.keyboard.press('Enter');
  await page.id('field-sys').waitFor();
  assert.equal(await page.id('hint').count(), mode === 'practice' ? 1 : 0, 'hints only in practice');
  await sound(page, `${where}: enter`);
  await page.id('field-sys').fill('1480');
  await page.id('field-dia').fill('88');
  await page.keyboard.press('Enter');
  await page.getByRole('alert').waitFor();
  await page.id('field-sys').fill('148');
  await page.locator('h1').focus();
  await page.keyboard.press('1');
  await page.keyboard.press('Enter');
  await page.id('go-on').click();
  await page.id('option-thanks').waitFor();
  await page.keyboard.press('1');
  await page.keyboard.press('3');
  await sound(page, `${where}: assemble`);
  await page.keyboard.press('Enter');
  await page.id('go-on').click();
  await page.id('option-press').waitFor();
  await sound(page, `${where}: order`);
  await page.id('down-press').focus();
  await page.keyboard.press('Space');
  assert.equal(await page.evaluate(() => document.activeElement?.getAttribute('data-testid')), 'down-press', 'focus stays with the moved row');
  const order = await page.locator('[data-testid^="option-"]').evaluateAll((rows) => rows.map((row) => row.getAttribute('data-testid')));
  assert.deepEqual(order, ['option-measure-arm', 'option-press', 'option-write', 'option-sit']);
  const grip = page.id('option-sit').locator('.grip');
  await grip.scrollIntoViewIfNeeded();
  const from = await grip.boundingBox();
  const to = await page.id('option-measure-arm').boundingBox();
  await page.mouse.move(from.x + 10, from.y + 10);
  await page.mouse.down();
  await page.mouse.move(from.x + 10, to.y + 2, { steps: 6 });
  await page.mouse.up();
  assert.equal(await page.locator('[data-testid^="option-"]').first().getAttribute('data-testid'), 'option-sit', 'a row can be dragged');
  await page.id('submit').click();
  await page.id('go-on').click();
  await page.id('to-nurse').check();
  await page.id('how-face').check();
  await page.locator('h1').focus();
  await page.keyboard.press('3');
  await page.id('slip').getByText('148/88').waitFor();
  const slip = await page.id('slip').boundingBox();
  assert.ok(slip.y + slip.height <= options.height, `${where}: the slip lies in view`);
  await sound(page, `${where}: handoff`);
  await page.id('submit').click();
  await page.id('consequence').waitFor();
  await sound(page, `${where}: late consequence`);
  await page.id('go-on').click();
  await page.keyboard.press('1');
  await page.keyboard.press('Enter');
  await page.id('go-on').click();
  await page.id('ending').waitFor();
  await atHeading(page, `${where}: ending`);
  await sound(page, `${where}: ending`);
  await page.keyboard.press('Enter');
  await page.id('debrief').waitFor();
  await page.getByText('of 14 reachable', { exact: true }).waitFor();
  await page.getByText('5 of 6 reachable, needs 4', { exact: true }).waitFor();
  await page.getByText('none brings this role more action points').waitFor();
  await page.context().close();
}

async function aids(options, where) {
  const page = await window_.page('', options);
  await page.id('profile-card-tom').click();
  await page.id('start').click();
  await page.id('scene-first-number').waitFor();
  await page.keyboard.press('?');
  await page.getByRole('dialog').waitFor();
  await sound(page, `${where}: keys`);
  await page.id('number-keys').click();
  await page.locator('[data-testid="number-keys"][aria-checked="false"]').waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await page.keyboard.press('2');
  assert.equal(await page.id('choice-rest').isChecked(), false, 'number keys are off');
  await page.keyboard.press('?');
  assert.equal(await page.getByRole('dialog').count(), 0, 'the question mark is off too');
  await page.id('hint').click();
  await page.locator('.hint').waitFor();
  await sound(page, `${where}: hint`);
  for (const tab of ['messages', 'notes', 'pictures', 'facts']) {
    await page.id(`tab-${tab}`).click();
    assert.equal(await page.locator('.idx-body:visible').count(), 1, 'one tab of evidence at a time');
    await sound(page, `${where}: evidence, ${tab}`);
  }
  await page.id('tab-chart').click();
  await page.locator('.vitals .link').click();
  await page.locator('.vitals table').waitFor();
  await sound(page, `${where}: readings as a table`);
  await page.id('leave').click();
  await page.id('library').waitFor();
  await page.context().close();
}

/** Lists of medicines side by side: ticked by keyboard, kept while the scene lasts, nothing of the scene answered meanwhile. */
async function compare(options, where) {
  const page = await window_.page('?lists=3', options);
  await page.id('profile-card-tom').click();
  await page.id('start').click();
  await page.id('scene-first-number').waitFor();
  await page.id('tab-medicines').click();
  await page.id('compare-open').press('Enter');
  await page.getByRole('dialog').waitFor();
  await page.waitForFunction(() => document.querySelector('[role="dialog"]').contains(document.activeElement));
  const lists = page.id('compare').locator('section');
  assert.equal(await lists.count(), 3);
  const lefts = new Set(await lists.evaluateAll((each) => each.map((list) => Math.round(list.getBoundingClientRect().left))));
  const zoomed = await page.evaluate(() => innerWidth < 600 || parseFloat(getComputedStyle(document.documentElement).fontSize) > 24);
  assert.equal(lefts.size, zoomed ? 1 : 3, `${where}: columns`);
  const first = page.getByRole('checkbox', { name: 'seen: Furosemide 40 mg, one tablet twice a day. Changed, Hospital discharge list', exact: true });
  await first.focus();
  await page.keyboard.press('Space');
  await page.keyboard.press('2');
  await page.keyboard.press('Enter');
  assert.equal(await first.isChecked(), true);
  assert.equal(await page.getByRole('checkbox', { checked: true }).count(), 1, 'the same medicine on another list stays as it was');
  await sound(page, `${where}: medicine lists side by side`);
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await page.waitForFunction(() => document.activeElement?.getAttribute('data-testid') === 'compare-open');
  assert.equal(await page.id('choice-rest').isChecked(), false, 'keys in the dialog answer nothing');
  await page.id('compare-open').click();
  assert.equal(await first.isChecked(), true, 'ticks last as long as the scene');
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await page.locator('h1').focus();
  await page.keyboard.press('2');
  await page.keyboard.press('Enter');
  await page.id('consequence').waitFor();
  await page.keyboard.press('Enter');
  await page.id('field-sys').waitFor();
  await page.id('tab-medicines').click();
  await page.id('compare-open').click();
  assert.equal(await page.getByRole('checkbox', { checked: true }).count(), 0, 'a new scene begins unticked');
  await page.context().close();
}

async function refusals(options, where) {
  for (const code of ['stale', 'rejected', 'disk-full', 'case-fault', 'internal']) {
    const page = await window_.page(`?fail=attempt_decide:${code}`, options);
    await page.id('profile-card-tom').click();
    await page.id('start').click();
    await page.id('scene-first-number').waitFor();
    await page.keyboard.press('2');
    await page.keyboard.press('Enter');
    await page.id('error').waitFor();
    await sound(page, `${where}: ${code}`);
    if (code === 'stale') {
      await page.getByRole('button', { name: 'Show where it stands' }).click();
      await page.id('error').waitFor({ state: 'detached' });
    } else {
      assert.equal(await page.id('choice-rest').isChecked(), code !== 'stale', 'the choice is kept');
    }
    await page.context().close();
  }
  for (const fail of ['library:damaged', 'runs:read-only', 'attempt_start:faulty-case', 'attempt_resume:no-attempt', 'startup:unsafe-folder']) {
    const page = await window_.page(`?fail=${fail}`, options);
    if (!fail.startsWith('startup')) await page.id('profile-card-tom').click();
    if (fail.startsWith('runs')) await page.id('nav-runs').click();
    if (fail.startsWith('attempt_start')) await page.id('start').click();
    if (fail.startsWith('attempt_resume')) await page.id('continue').click();
    await page.id('error').waitFor();
    await sound(page, `${where}: ${fail}`);
    await page.context().close();
  }
}

async function rest(options, where) {
  let page = await window_.page('?state=faulty', options);
  await page.id('profile-card-tom').click();
  await page.id('case-depot-colleague').click();
  await page.id('role-nurse').waitFor();
  await page.id('faulty-asthma-draft').locator('summary').click();
  await page.getByText('corridoor').waitFor();
  await sound(page, `${where}: faulty case`);
  await page.id('nav-runs').click();
  await page.id('run-begun').waitFor();
  await sound(page, `${where}: past runs`);
  await page.id('nav-settings').click();
  await atHeading(page, `${where}: settings`);
  await sound(page, `${where}: settings`);
  await page.id('language-es').check();
  await page.getByRole('heading', { name: 'Ajustes' }).waitFor();
  assert.equal(await page.evaluate(() => document.documentElement.lang), 'es');
  await page.id('theme-dark').check();
  await page.waitForFunction((forced) => document.documentElement.dataset.theme === 'dark' && (forced || getComputedStyle(document.documentElement).colorScheme === 'dark'), options.forced ?? false);
  await page.id('text-size-larger').click();
  await page.waitForFunction(() => getComputedStyle(document.documentElement).fontSize === '17.6px');
  await sound(page, `${where}: settings changed`);
  for (let size = 110; size < 200; size += 10) {
    await page.id('text-size-larger').click();
    await page.getByText(`${size + 10} %`, { exact: true }).first().waitFor();
  }
  await page.waitForFunction(() => getComputedStyle(document.querySelector('.desk')).display === 'block');
  await sound(page, `${where}: text at 200 % from the settings`);
  await page.id('lock').click();
  await page.id('profile-card-tom').waitFor();
  assert.equal(await page.id('lock').count(), 0);
  await page.context().close();
  page = await window_.page('?state=empty', options);
  await page.id('profile-card-tom').click();
  await page.id('library-empty').waitFor();
  await sound(page, `${where}: no cases`);
  await page.id('nav-runs').click();
  await sound(page, `${where}: no runs`);
  await page.context().close();
}

const wide = { width: 1280, height: 800 };
const small = { width: 900, height: 700 };
try {
  await firstRun(wide, 'light');
  await pin(wide, 'light');
  await playThrough(wide, 'light practice', 'practice');
  await playThrough({ ...small, dark: true }, 'small dark graded', 'graded');
  await aids(wide, 'light');
  await compare(wide, 'light');
  await compare({ ...small, dark: true }, 'small dark');
  await compare({ width: 450, height: 350 }, 'small, zoomed to 200 %');
  await refusals(small, 'small');
  await rest(wide, 'light');
  await proven(wide, 'light');
  await proven({ ...small, dark: true }, 'small dark');
  await proven({ width: 640, height: 400 }, 'zoomed');
  await provenStates(small, 'small');
  await team(wide, 'light');
  await team({ ...small, dark: true }, 'small dark Spanish', '&language=es');
  await team({ width: 640, height: 400 }, 'zoomed');
  await alike(wide, 'light');
  await credited(wide, 'light');
  await credited({ ...small, dark: true }, 'small dark');
  await credited({ width: 640, height: 400 }, 'zoomed');
  await unclaimed({ ...small, dark: true }, 'small dark');
  await unclaimed(wide, 'light');
  await demonstrated(wide, 'light');
  await demonstrated({ ...small, dark: true, parameters: '&language=es' }, 'small dark Spanish');
  await demonstrated({ ...small, parameters: '&size=200' }, 'text at 200 %');
  await demonstrated({ ...wide, forced: true }, 'forced colours');
  await drills(wide, 'light', 'en');
  await drills({ ...small, dark: true }, 'small dark', 'es');
  await drills({ width: 640, height: 400 }, 'zoomed', 'en');
  await drills({ ...wide, forced: true }, 'forced colours', 'es');
  await drillStates(small, 'small');
  await firstRun({ ...small, dark: true }, 'small dark');
  await pin({ ...small, dark: true }, 'small dark');
  await aids({ ...wide, dark: true }, 'dark');
  await rest({ ...small, dark: true }, 'small dark');
  // 200 % zoom of 1280 × 800 leaves 640 × 400; text at 200 % must do the same; forced colours keep every control.
  await rest({ width: 640, height: 400 }, 'zoomed');
  await aids({ width: 640, height: 400 }, 'zoomed');
  await rest({ ...wide, forced: true }, 'forced colours');
  for (let stop = 0; stop <= 6; stop += 1) {
    for (const [parameters, options, where] of [['&size=200', small, 'text at 200 %'], ['&language=es', small, 'Spanish'], ['', { width: 640, height: 400 }, 'zoomed']]) {
      const page = await window_.page(`?stop=${stop}${parameters}`, options);
      await page.id('profile-card-tom').click();
      await page.id('start').click();
      await page.locator('[data-testid^="scene-"]').waitFor();
      if (where !== 'Spanish') assert.equal(await page.evaluate(() => getComputedStyle(document.querySelector('.desk')).display), 'block', `${where}: one column`);
      await sound(page, `${where}: stop ${stop}`);
      await page.context().close();
    }
  }
  process.stdout.write(`mocked window: ${sounded()} passed, 0 failed\n`);
} finally {
  await window_.close();
}
