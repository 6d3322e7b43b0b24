/** Attachment for a step's heading: focus goes there when the step begins, so readers and keys start at its top. */
export function arrive(node: HTMLElement): void {
  node.tabIndex = -1;
  node.focus({ preventScroll: true });
}
