let text = $state('');

/** Says something in the one polite live region. The same words twice in a row are told apart by a space. */
export function announce(words: string): void {
  text = words === text ? `${words}\u00a0` : words;
}

/** Takes back what was said last: it may tell the next person what only the one before may know. */
export function hush(): void {
  text = '';
}

export function announced(): string {
  return text;
}
