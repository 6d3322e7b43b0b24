import type { BestStep, PathStep, Prose } from '../../generated/wire';

/** Steps for tests: only what a test speaks of is given, the rest is the plainest there can be. */
export function prose(text: string): Prose {
  return { blocks: [{ kind: 'paragraph', runs: [{ text, strong: false, emphasis: false }] }] };
}

export function step(scene: string, given: Partial<PathStep> = {}): PathStep {
  return { kind: 'decision', seq: 1, scene, title: scene, encounter: 'Room', time: '2026-03-03T09:00', roleName: 'Nurse', answer: [prose('did')], after: null, feedback: null, ledger: [], notTaken: [], cause: null, player: null, ...given };
}

export function bestStep(scene: string, same: boolean, answer = 'another way'): BestStep {
  return { scene, title: scene, time: '2026-03-03T09:00', answer: [prose(answer)], same };
}
