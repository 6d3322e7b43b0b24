/** Hundredths of a credit with both decimals: `0.50`. As certificates and statements print them. */
export function amount(hundredths: number): string {
  return `${String(Math.floor(hundredths / 100))}.${String(hundredths % 100).padStart(2, '0')}`;
}

/** The same without idle zeros, for figures set large: `17.5`, `3`. */
export function figure(hundredths: number): string {
  return amount(hundredths).replace(/\.?0+$/, '');
}

/** What a learner types, in hundredths: `0.5`, `0,5`, `.5`, `1`. Anything else, or more than two decimals, is none. */
export function readAmount(text: string): number | null {
  const match = /^(\d{0,5})(?:[.,](\d{0,2}))?$/.exec(text.trim());
  if (match === null) return null;
  const [, whole = '', part = ''] = match;
  return whole === '' && part === '' ? null : Number(whole === '' ? '0' : whole) * 100 + Number(part.padEnd(2, '0'));
}
