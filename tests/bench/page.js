// Put before every script that runs in a measured page.
const named = (name) => document.querySelector(`[data-testid="${name}"]`);
const scene = () => document.querySelector('[data-testid^="scene-"]');
const press = (name) => named(name).click();
const write = (name, text) => {
  const control = named(name);
  control.value = text;
  control.dispatchEvent(new Event(control.tagName === 'SELECT' ? 'change' : 'input', { bubbles: true }));
};
const pick = (name) => {
  if (!named(name).checked) press(name);
};
const pause = (milliseconds) => new Promise((done) => setTimeout(done, milliseconds));

// Puts an answer of a plan together.
const answer = async (wanted) => {
  if (wanted.choice !== undefined) pick(`choice-${wanted.choice}`);
  for (const option of wanted.options ?? []) pick(`option-${option}`);
  for (const [field, value] of Object.entries(wanted.values ?? {})) write(`field-${field}`, String(value));
  if (wanted.place !== undefined) pick(`place-${wanted.place}`);
  if (wanted.to !== undefined) pick(`to-${wanted.to}`);
  if (wanted.how !== undefined) pick(`how-${wanted.how}`);
  for (const fact of wanted.facts ?? []) pick(`fact-${fact}`);
  for (const [place, option] of (wanted.order ?? []).entries()) {
    const stands = () => [...document.querySelectorAll('li[data-testid^="option-"]')].indexOf(named(`option-${option}`));
    while (stands() > place) {
      press(`up-${option}`);
      await pause(0);
    }
  }
};

// Presses the one primary button and waits for the first animation frame in which what comes next stands in the page. The
// press falls anywhere between two frames, as a person's does. Answers with milliseconds from the press to the command's answer,
// to the change, and to that frame.
const decide = async () => {
  const before = scene().dataset.testid;
  const card = named('decision');
  const next = () => scene().dataset.testid !== before || (card !== null && !card.isConnected);
  await pause(100 + Math.random() * 50);
  const ask = window.fetch;
  return await new Promise((done) => {
    let answered = null;
    let changed = null;
    // Commands cross to the program as requests.
    window.fetch = async (...what) => {
      const told = await ask(...what);
      answered ??= performance.now();
      return told;
    };
    const watch = new MutationObserver(() => {
      if (changed === null && next()) changed = performance.now();
    });
    watch.observe(document.body, { subtree: true, childList: true, attributes: true });
    const pressed = performance.now();
    press('submit');
    const look = () => {
      if (!next()) return requestAnimationFrame(look);
      const painted = performance.now();
      watch.disconnect();
      window.fetch = ask;
      done({ answer: (answered ?? painted) - pressed, change: (changed ?? painted) - pressed, frame: painted - pressed });
    };
    requestAnimationFrame(look);
  });
};
