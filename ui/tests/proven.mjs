// What is proven: minutes in the library, points against what could be reached wherever they are told.
import assert from 'node:assert/strict';
import { sound, window_ } from './sound.mjs';

const first = 'hypertension-no-home-cuff';

/** From the card to past runs, the claim and the certificate. */
export async function proven(options, where) {
  const page = await window_.page('?state=past', options);
  await page.id('profile-card-tom').click();
  await page.id(`reading-${first}`).getByText('Reading 4 to 10 min, proven').waitFor();
  await page.id('role-assistant').check();
  await page.id('reading-role').getByText('Reading as Medical assistant: 6 to 10 min, proven.').waitFor();
  await page.id('reading-role').getByText('Credit may rest on 6 min, which every way takes (238 words a minute).').waitFor();
  await page.id('role-coordinator').check();
  await page.id('reading-role').getByText('Reading as Care coordinator: 4 to 8 min, proven.').waitFor();
  // On the card and beside the role.
  await page.getByText('Best: 17 of 18 action and 8 of 10 ownership reachable, passed').first().waitFor();
  await sound(page, `${where}: library with what is proven`);
  await page.id('nav-runs').click();
  await page.id('run-good').getByText('17 of 18 action and 8 of 10 ownership reachable, passed').waitFor();
  await sound(page, `${where}: past runs against what could be reached`);
  await page.context().close();

  const claim = await window_.page('?provider=real&passed=2', options);
  await claim.id('profile-card-tom').click();
  await claim.id('nav-credit').click();
  await claim.id('credit-claim-bp-and-home').click();
  await claim.id('claim-make').waitFor();
  await claim.getByText(/Action \d+ of 18 reachable, \d+ needed/).first().waitFor();
  await sound(claim, `${where}: claim against what could be reached`);
  await claim.context().close();
}

/** What is not known is said, and nothing is guessed; the library does not wait for any of it. */
export async function provenStates(options, where) {
  for (const [proof, card, role, result] of [
    ['slow', 'Reading time is being worked out', 'Reading time is being worked out.', '17 action, 8 ownership, passed'],
    ['part', 'Reading between 4 and 10 min', 'The exact ends were not found.', '17 of at least 18 reachable action, 8 ownership, passed'],
    ['none', 'Reading time could not be proven', 'the time could not be proven.', '17 action, 8 ownership, passed'],
    ['endless', 'Reading at least 4 min', 'Parts can be read again without end.', '17 of 18 action and 8 of 10 ownership reachable, passed'],
    ['formula', 'Reading between 35 and 48 min', 'Mergener formula, difficulty 2.5; for cases unverified', '17 of 18 action and 8 of 10 ownership reachable, passed'],
  ]) {
    const page = await window_.page(`?proof=${proof}`, options);
    await page.id('profile-card-tom').click();
    await page.id('start').waitFor();
    await page.id(`reading-${first}`).getByText(card).waitFor();
    await page.id('reading-role').getByText(role).waitFor();
    await page.getByText(`Best: ${result}`).first().waitFor();
    await sound(page, `${where}: library, proof ${proof}`);
    await page.context().close();
  }
  const refused = await window_.page('?fail=case_reading:internal', options);
  await refused.id('profile-card-tom').click();
  await refused.id(`reading-${first}`).getByText('Reading time could not be proven').waitFor();
  assert.equal(await refused.id('error').count(), 0, `${where}: the library is whole without it`);
  await sound(refused, `${where}: library, proof refused`);
  await refused.context().close();
}
