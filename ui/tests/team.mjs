// Teams at one laptop, and two runs side by side.
import assert from 'node:assert/strict';
import { atHeading, sound, window_ } from './sound.mjs';

/** Three people, one laptop: nothing of the story stands between them; then what was lost, and the way back. */
export async function team(options, where, language = '') {
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

export async function alike(options, where) {
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
  assert.match(await page.id('debrief-sides').innerText(), /^Compare/, `${where}: the way to a comparison is in words`);
  await page.getByRole('button', { name: 'Compare with another run' }).waitFor();
  await page.id('debrief-sides').click();
  await page.id('sides-none').waitFor();
  await sound(page, `${where}: nothing to compare with`);
  await page.context().close();
}
