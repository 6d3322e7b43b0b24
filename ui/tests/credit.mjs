// Credit: gate, claim, certificate, transcript, refusals.
import assert from 'node:assert/strict';
import { atHeading, sound, window_ } from './sound.mjs';

/** From the card to the transcript: the claim by keyboard alone, every refusal on the way, the certificate and its PDF. */
export async function credited(options, where) {
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
    await claim.id('claim-marked').getByText('in part 2, “Your claim”').waitFor();
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
export async function unclaimed(options, where) {
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
  const broken = await window_.page('?broken', options);
  await broken.id('profile-card-tom').click();
  await broken.id('nav-credit').click();
  await broken.id('credit-broken').waitFor();
  await sound(broken, `${where}: the provider's file has an error`);
  await broken.context().close();
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
export async function demonstrated(options, where) {
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
