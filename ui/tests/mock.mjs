// Plays the window in Chromium against the host in memory: every screen, every decision kind, by keyboard,
// with axe (WCAG 2.2 A and AA) and the window's content security policy. `npm run test:mock`; no network.
import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { readFile } from 'node:fs/promises';
import { open } from './browser.mjs';

const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const window_ = await open();
let checks = 0;

/** No axe violation, no breach of the policy, no error in the console. */
async function sound(page, where) {
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
async function atHeading(page, where) {
  await page.waitForFunction(() => document.activeElement?.tagName === 'H1', undefined, { timeout: 2000 }).catch(() => {
    throw new assert.AssertionError({ message: `focus is not at the heading at ${where}` });
  });
}

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

/** A drill from the first screen to its result by keyboard, the next one, leaving, and the progress page both ways. */
async function drills(options, where, language) {
  const page = await window_.page(`?language=${language}`, options);
  await page.id('profile-card-tom').click();
  await page.id('due').waitFor();
  assert.equal(await page.locator('.btn.p').count(), 1, `one primary act at ${where}`);
  await sound(page, `${where}: library with drills`);
  await page.id('drill-start').press('Enter');
  await page.id('drill-b02').waitFor();
  await atHeading(page, `${where}: drill`);
  assert.equal(await page.id('undo').count() + await page.id('hint').count(), 0, 'a drill has no undo and no hint');
  await sound(page, `${where}: drill`);
  await page.keyboard.press('Enter');
  await page.getByRole('alert').waitFor();
  await page.keyboard.press('2');
  await page.keyboard.press('Enter');
  await page.id('drill-result').waitFor();
  await atHeading(page, `${where}: drill result`);
  assert.match(await page.id('drill-back').textContent(), /3/, 'it says in how many days');
  await sound(page, `${where}: drill result`);
  await page.keyboard.press('Enter');
  await page.id('drill-b03').waitFor();
  await sound(page, `${where}: next drill, moved`);
  await page.keyboard.press('Escape');
  await page.id('due').waitFor();
  assert.equal(await page.id('drill-start').count(), 1, 'the one left is still due');
  await page.id('nav-progress').click();
  await page.id('progress-b02').waitFor();
  await atHeading(page, `${where}: progress`);
  await sound(page, `${where}: progress as a picture`);
  await page.id('progress-table').check();
  assert.ok((await page.locator('table').count()) >= 4, 'a table for each competency');
  await sound(page, `${where}: progress as a table`);
  await page.id('progress-picture').check();
  await page.id('practise-b07').click();
  await page.id('drill-b07').waitFor();
  await page.context().close();
}

/** Nothing due, nothing yet, and a drill that is gone. */
async function drillStates(options, where) {
  let page = await window_.page('?drills=none', options);
  await page.id('profile-card-tom').click();
  await page.id('due').waitFor();
  assert.equal(await page.id('drill-start').count(), 0);
  await sound(page, `${where}: nothing due`);
  await page.id('nav-progress').click();
  await page.id('progress-b01').waitFor();
  await sound(page, `${where}: a retired drill`);
  await page.context().close();
  page = await window_.page('?drills=new', options);
  await page.id('profile-card-tom').click();
  await page.id('due').waitFor();
  await page.id('nav-progress').click();
  await page.id('progress-empty').waitFor();
  await sound(page, `${where}: progress, nothing yet`);
  await page.context().close();
  page = await window_.page('?fail=drill_decide:no-drill', options);
  await page.id('profile-card-tom').click();
  await page.id('drill-start').click();
  await page.id('drill-b02').waitFor();
  await page.keyboard.press('2');
  await page.keyboard.press('Enter');
  await page.id('error').waitFor();
  await sound(page, `${where}: a drill that is gone`);
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

/** From the card to the transcript: the claim by keyboard alone, every refusal on the way, the certificate and its PDF. */
async function credited(options, where) {
  const page = await window_.page('?provider=real&passed=1', options);
  await page.id('profile-card-tom').click();
  await page.id('credit-tag').first().getByText('1 of 2 passed').waitFor();
  await page.id('nav-credit').click();
  await page.id('credit-activity-bp-and-home').getByRole('button', { name: 'Next patient' }).click();
  await page.id('mode-graded').waitFor();
  assert.equal(await page.id('mode-graded').isChecked(), true, 'the next patient is offered graded');
  await page.id('start').click();
  await page.id('gate-start').waitFor();
  await atHeading(page, `${where}: gate`);
  await sound(page, `${where}: gate`);
  for (const told of ['No relevant financial relationships', 'Commercial support', 'None', '33', 'Released 1 September 2026', 'Riverside Family Clinic']) assert.ok(await page.getByText(told).first().isVisible(), `${where}: the gate says ${told}`);
  await page.id('gate-back').click();
  await page.id('library').waitFor();
  await page.context().close();

  // The last patient passed: the debrief's one primary act is the claim, apart from the result.
  const last = await window_.page('?provider=real&passed=1&stop=5', options);
  await last.id('profile-card-tom').click();
  await last.id('case-depot-colleague').click();
  await last.id('mode-graded').check();
  await last.id('start').click();
  await last.id('gate-start').click();
  await last.locator('[data-testid^="choice-"]').first().waitFor();
  await last.keyboard.press('1');
  await last.keyboard.press('Enter');
  await last.id('go-on').click();
  await last.id('ending-debrief').click();
  await last.id('debrief-claim').waitFor();
  assert.deepEqual(await last.locator('.btn.p').evaluateAll((acts) => acts.map((act) => act.dataset.testid)), ['debrief-claim'], 'one primary act');
  await sound(last, `${where}: debrief, ready to claim`);
  await last.id('debrief-claim').click();
  await last.id('claim-make').waitFor();
  await last.context().close();

  const claim = await window_.page('?provider=real&passed=2', options);
  await claim.id('profile-card-tom').click();
  await claim.id('nav-credit').click();
  await sound(claim, `${where}: credit screen, ready to claim`);
  await claim.id('credit-claim-bp-and-home').click();
  await claim.id('claim-make').waitFor();
  await atHeading(claim, `${where}: claim`);
  await sound(claim, `${where}: claim`);
  assert.equal(await claim.id('claim-amount-ancc-contact-hours').inputValue(), '', 'the claim is never filled in');
  assert.equal(await claim.id('claim-attest').isChecked(), false, 'the attestation is never ticked');
  // By keyboard: from the heading, through the questions, the amount and the attestation.
  const here = () => claim.evaluate(() => document.activeElement?.getAttribute('data-testid'));
  await claim.keyboard.press('Tab');
  if ((await here()) === null) await claim.keyboard.press('Tab');
  assert.equal(await here(), 'claim-answer-change-yes');
  await claim.keyboard.press('Space');
  await claim.keyboard.press('Tab');
  await claim.keyboard.press('Space');
  for (let step = 0; step < 4; step += 1) await claim.keyboard.press('ArrowRight');
  assert.equal(await claim.id('claim-answer-objectives-5').isChecked(), true, 'arrows move along the scale');
  await claim.keyboard.press('Tab');
  await claim.keyboard.press('Space');
  await claim.keyboard.press('Tab');
  await claim.keyboard.type('The evening shift');
  await claim.keyboard.press('Tab');
  assert.equal(await here(), 'claim-amount-ancc-contact-hours');
  for (const [typed, reason] of [['0.75', 'Claim 0.50 or less.'], ['0.25', 'Claim 0.20 or 0.30.'], ['half', 'is not an amount'], ['0', 'The least is 0.10.']]) {
    await claim.id('claim-amount-ancc-contact-hours').fill(typed);
    await claim.keyboard.press('Enter');
    await claim.id('claim-fault').getByText(reason).waitFor();
    assert.equal(await here(), 'claim-amount-ancc-contact-hours', `focus is at ${typed}`);
    assert.equal(await claim.id('claim-amount-ancc-contact-hours').getAttribute('aria-invalid'), 'true');
  }
  await sound(claim, `${where}: claim refused at its field`);
  await claim.id('claim-amount-ancc-contact-hours').fill('0,5');
  await claim.keyboard.press('Enter');
  await claim.id('claim-fault').getByText('tick it if it is true').waitFor();
  assert.equal(await here(), 'claim-attest');
  await claim.keyboard.press('Space');
  await claim.keyboard.press('Tab');
  assert.equal(await here(), 'claim-make');
  await claim.keyboard.press('Enter');
  await claim.id('certificate-paper').waitFor();
  await claim.waitForFunction(() => document.activeElement?.id === 'certificate');
  assert.ok(await claim.id('certificate').getByText('RFC-2026-00417').isVisible());
  assert.equal(await claim.id('demonstration').count(), 0);
  await sound(claim, `${where}: certificate`);
  await claim.id('certificate-open').click();
  await claim.id('certificate-open-path').getByText('RFC-2026-00417.pdf').waitFor();
  await claim.id('credit-certificate-RFC-2026-00290').click();
  await claim.id('certificate-paper').getByText('No owner while away').waitFor();
  await claim.id('cycle-table').click();
  await claim.id('credit-cycle').getByRole('cell', { name: '12.75' }).waitFor();
  await sound(claim, `${where}: cycle as a table`);
  await claim.context().close();
}

/** Every reason not to claim, in the place of the form or at the end of it. */
async function unclaimed(options, where) {
  for (const code of ['expired', 'clock-set-back', 'already-claimed', 'no-credit-for-profession', 'identity-incomplete', 'unprintable-name', 'designated-later', 'gate-not-shown']) {
    const page = await window_.page(`?provider=real&passed=2&obstacle=${code}`, options);
    await page.id('profile-card-tom').click();
    await page.id('nav-credit').click();
    if (code === 'expired') {
      await page.getByText('it ended on 31 October 2026').waitFor();
      await sound(page, `${where}: activity ended`);
    } else {
      await page.id('credit-claim-bp-and-home').click();
      await page.id('claim-refused').waitFor();
      await atHeading(page, `${where}: ${code}`);
      assert.equal(await page.id('claim-make').count(), 0, 'no form that would be refused');
      assert.ok(!/refusal-|\{/.test(await page.id('claim-refused').innerText()), `${code} has its words`);
      if (code === 'clock-set-back') assert.match(await page.id('claim-contact').innerText(), /R\. Adeyemi/);
      await sound(page, `${where}: ${code}`);
    }
    await page.context().close();
  }
  for (const code of ['over-maximum', 'clock-set-back']) {
    const page = await window_.page(`?provider=real&passed=2&refuse=${code}`, options);
    await page.id('profile-card-tom').click();
    await page.id('nav-credit').click();
    await page.id('credit-claim-bp-and-home').click();
    for (const answer of ['change-yes', 'objectives-4', 'bias-yes']) await page.id(`claim-answer-${answer}`).check();
    await page.id('claim-amount-ancc-contact-hours').fill('0.5');
    await page.id('claim-attest').check();
    await page.id('claim-make').click();
    if (code === 'over-maximum') await page.id('claim-fault').getByText('Claim 0.50 or less.').waitFor();
    else await page.id('claim-refused').getByText('Only the provider can decide').waitFor();
    assert.equal(await page.id('claim-amount-ancc-contact-hours').inputValue(), '0.5', 'what was typed is kept');
    await sound(page, `${where}: refused at the end, ${code}`);
    await page.context().close();
  }
  for (const [fail, to] of [['transcript:read-only', 'nav-credit'], ['gate:no-activity', 'start'], ['claim_form:damaged', 'claim'], ['certificate_open:disk-full', 'certificate'], ['claim_make:disk-full', 'make'], ['identity_set:bad-identity', 'identity']]) {
    const page = await window_.page(`?provider=real&passed=${to === 'start' ? 0 : 2}&fail=${fail}`, options);
    await page.id('profile-card-tom').click();
    if (to === 'start') await page.id('mode-graded').check();
    await page.id(to === 'start' ? 'start' : 'nav-credit').click();
    if (to === 'claim' || to === 'make') await page.id('credit-claim-bp-and-home').click();
    if (to === 'certificate') await page.id('certificate-open').click();
    if (to === 'identity') {
      await page.id('identity-open').click();
      await page.id('identity-save').click();
    }
    if (to === 'make') {
      for (const answer of ['change-yes', 'objectives-4', 'bias-yes']) await page.id(`claim-answer-${answer}`).check();
      await page.id('claim-amount-ancc-contact-hours').fill('0.5');
      await page.id('claim-attest').check();
      await page.id('claim-make').click();
    }
    await page.id('error').waitFor();
    await sound(page, `${where}: ${fail}`);
    await page.context().close();
  }
}

/** A demonstration from an empty screen: who one is, the claim, a certificate that says it is none. */
async function demonstrated(options, where) {
  const es = options.parameters?.includes('es');
  const page = await window_.page(`?passed=2${options.parameters ?? ''}`, options);
  await page.id('profile-card-tom').click();
  await page.id('credit-tag').first().waitFor();
  assert.equal(await page.id('credit-tag').first().innerText(), es ? 'Sin crédito CE: demostración' : 'No CE credit: demonstration');
  await page.id('nav-credit').click();
  await page.id('identity-missing').waitFor();
  await sound(page, `${where}: identity missing`);
  await page.id('credit-claim-bp-and-home').click();
  await page.id('claim-refused').waitFor();
  await page.id('identity-fill').click();
  await page.id('identity-save').waitFor();
  await page.id('identity-renewal-day').fill('31');
  await page.id('identity-save').click();
  await page.waitForFunction(() => document.activeElement?.getAttribute('data-testid') === 'identity-given-name');
  await sound(page, `${where}: identity with faults`);
  await page.id('identity-given-name').fill('Tom');
  await page.id('identity-family-name').fill('Okafor-Featherstonehaugh y Villanueva');
  await page.id('identity-profession').selectOption('pharmacist');
  await page.id('identity-nabp').fill('123456');
  await page.id('identity-renewal-month').selectOption('12');
  await page.id('identity-renewal-year').fill('2027');
  await sound(page, `${where}: identity of a pharmacist`);
  await page.id('identity-save').click();
  await page.id('claim-make').waitFor();
  await page.id('demonstration').waitFor();
  for (const answer of ['change-already', 'objectives-3', 'bias-no']) await page.id(`claim-answer-${answer}`).check();
  await page.id('claim-amount-acpe-contact-hours').fill('0.5');
  await page.id('claim-attest').check();
  await page.id('claim-make').click();
  await page.id('certificate-paper').waitFor();
  await page.id('demonstration').waitFor();
  assert.equal(await page.locator('.seal').count(), 0, 'a demonstration bears no seal');
  assert.equal(await page.id('credit-certificates').count(), 0);
  await page.id('credit-demonstrations').waitFor();
  await sound(page, `${where}: demonstration certificate`);
  await page.context().close();
  const empty = await window_.page(`?credit=none&viewer=none${options.parameters ?? ''}`, options);
  await empty.id('profile-card-tom').click();
  await empty.id('nav-credit').click();
  await empty.id('credit-empty').waitFor();
  await sound(empty, `${where}: no credit yet`);
  await empty.context().close();
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

/** Three people, one laptop: nothing of the story stands between them; then what was lost, and the way back. */
async function team(options, where, language = '') {
  const page = await window_.page(`?state=past${language}`, options);
  await page.id('profile-card-tom').click();
  await page.id('team-open').click();
  await page.id('team-start').click();
  await page.getByRole('alert').waitFor();
  await sound(page, `${where}: a team of one`);
  await page.id('team-role-assistant').selectOption('guest');
  await page.id('team-role-clinician').selectOption('profile:imani');
  await page.id('team-start').click();
  assert.equal(await page.evaluate(() => document.activeElement?.getAttribute('data-testid')), 'team-guest-assistant', 'focus goes to the missing name');
  await page.id('team-guest-assistant').fill('Ana Torres');
  await sound(page, `${where}: a team to be`);
  await page.id('team-start').press('Enter');
  await page.id('handover').waitFor();
  await atHeading(page, `${where}: privacy screen`);
  await sound(page, `${where}: privacy screen`);
  const blank = async (player, words) => {
    await page.id('handover').waitFor();
    const text = await page.locator('body').innerText();
    assert.ok(text.includes(player), `${where}: ${player} is called`);
    for (const told of words) assert.ok(!text.includes(told), `${where}: “${told}” stands on the privacy screen`);
    assert.equal(await page.locator('[data-testid^="scene-"], .evid, [data-testid="decision"]').count(), 0, 'no scene stays behind');
    assert.equal(await page.locator('img').count(), 0, 'no picture stays behind');
  };
  await blank('Ana Torres', ['162', 'stairs']);
  // The key that ended the last scene does not open the next one.
  await page.keyboard.press('Enter');
  await page.keyboard.press('1');
  await blank('Ana Torres', ['162']);
  await page.id('seat-take').click();
  await page.id('scene-first-number').waitFor();
  assert.equal(await page.id('team-mark').count(), 1, 'a team is told apart');
  await sound(page, `${where}: the first seat`);
  await page.keyboard.press('2');
  await page.keyboard.press('Enter');
  await page.id('go-on').click();
  await page.id('field-sys').fill('148');
  await page.id('field-dia').fill('88');
  await page.id('place-vitals').check();
  await page.id('submit').click();
  await blank('Tom Okafor', ['148', '162', 'Five quiet minutes']);
  await page.id('leave').click();
  await page.id('continue').click();
  await blank('Tom Okafor', ['148']);
  await page.id('seat-take').click();
  await page.id('option-thanks').waitFor();
  await page.id('option-thanks').click();
  await page.id('submit').click();
  await page.id('go-on').click();
  await page.id('submit').click();
  await blank('Ana Torres', ['148']);
  await page.id('seat-take').click();
  await page.id('to-nurse').check();
  await page.id('how-face').check();
  await page.id('submit').click();
  await blank('Imani Brooks', ['148']);
  await page.id('seat-pin').fill('1111');
  await page.id('seat-take').click();
  await page.id('error').waitFor();
  await sound(page, `${where}: a wrong PIN at the seat`);
  await page.id('seat-pin').fill('2468');
  await page.keyboard.press('Enter');
  await page.id('consequence').waitFor();
  await sound(page, `${where}: the note handed over`);
  await page.id('go-on').click();
  await page.keyboard.press('1');
  await page.keyboard.press('Enter');
  await page.id('go-on').click();
  await page.id('ending-debrief').click();
  await page.id('debrief-team').waitFor();
  await page.id('debrief-lost').getByText('36').waitFor();
  await page.id('debrief-team').locator('summary').click();
  await sound(page, `${where}: debrief of a team`);
  await page.id('replay-1').click();
  await page.id('handover').waitFor();
  assert.equal(await page.id('replay-mark').count(), 1, 'a replay is told apart');
  await page.id('leave').click();
  await page.id('nav-runs').click();
  await sound(page, `${where}: runs of a team and a replay`);
  await page.id('sides-again').click();
  await page.id('sides-fork').waitFor();
  assert.equal(await page.id('sides-other').inputValue(), 'good', 'a replay stands beside the run it came from');
  await atHeading(page, `${where}: two runs`);
  await page.id('sides-fork').locator('summary').click();
  await sound(page, `${where}: two runs`);
  await page.id('sides-other').selectOption('together');
  await page.getByText('Ana Torres').first().waitFor();
  await sound(page, `${where}: two runs, one of a team`);
  await page.context().close();
}

async function alike(options, where) {
  for (const [which, told] of [['never', 'decided alike'], ['story', 'without a different answer']]) {
    const page = await window_.page(`?state=past&compare=${which}`, options);
    await page.id('profile-card-tom').click();
    await page.id('nav-runs').click();
    await page.id('sides-good').click();
    await page.id('sides-fork').getByText(told).waitFor();
    await sound(page, `${where}: two runs, ${which}`);
    await page.context().close();
  }
  for (const fail of ['attempt_compare:other-version', 'attempt_replay_from:replay-refused', 'seat_take:stale', 'team_start:bad-team']) {
    const page = await window_.page(`?state=past&fail=${fail}`, options);
    await page.id('profile-card-tom').click();
    if (fail.startsWith('attempt')) {
      await page.id('nav-runs').click();
      if (fail.startsWith('attempt_compare')) await page.id('sides-good').click();
      else {
        await page.id('run-good').locator('button').first().click();
        await page.id('replay-1').click();
      }
    } else {
      await page.id('team-open').click();
      await page.id('team-role-assistant').selectOption('profile:tom');
      await page.id('team-role-nurse').selectOption('profile:tom');
      await page.id('team-start').click();
      if (fail.startsWith('seat')) await page.id('seat-take').click();
    }
    await page.id('error').waitFor();
    await sound(page, `${where}: ${fail}`);
    await page.context().close();
  }
  const page = await window_.page('?stop=6', options);
  await page.id('profile-card-tom').click();
  await page.id('start').click();
  await page.id('ending-debrief').click();
  await page.id('debrief-sides').click();
  await page.id('sides-none').waitFor();
  await sound(page, `${where}: nothing to compare with`);
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
  process.stdout.write(`mocked window: ${checks} passed, 0 failed\n`);
} finally {
  await window_.close();
}
