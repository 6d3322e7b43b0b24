// Drills: due, played, and every state of their screens.
import assert from 'node:assert/strict';
import { atHeading, sound, window_ } from './sound.mjs';

/** A drill from the first screen to its result by keyboard, the next one, leaving, and the progress page both ways. */
export async function drills(options, where, language) {
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
  await page.keyboard.press('?');
  const help = page.getByRole('dialog');
  await help.waitFor();
  assert.equal(await help.locator('kbd', { hasText: /^[UH]$/ }).count(), 0, 'no keys for what a drill does not have');
  assert.equal(await help.locator('kbd', { hasText: 'Esc' }).count(), 1);
  await page.keyboard.press('Escape');
  await help.waitFor({ state: 'detached' });
  assert.equal(await page.id('drill-b02').count(), 1, 'what lies open has the keys');
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
export async function drillStates(options, where) {
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
