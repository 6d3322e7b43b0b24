/** Moves focus and sight to a place of this page: between a cause and its effect, a note and its source. */
export function jump(id: string): void {
  const target = document.getElementById(id);
  if (target === null) return;
  const folded = target.closest('details');
  if (folded !== null) folded.open = true;
  if (target.tabIndex < 0) target.tabIndex = -1;
  target.focus({ preventScroll: true });
  target.scrollIntoView({ block: 'start', behavior: window.matchMedia('(prefers-reduced-motion: reduce)').matches ? 'auto' : 'smooth' });
}

export const stepId = (index: number): string => `debrief-at-${String(index)}`;
export const sourceId = (number: number): string => `debrief-source-${String(number)}`;
