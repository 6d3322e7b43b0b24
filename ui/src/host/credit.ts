import type { ClaimDone, ClaimForm, CreditClaim, FileOpened, Gate, Identity, QuestionAnswer, Scene, Transcript } from '../generated/wire';

/** The commands of the credit screens. */
export interface CreditCommands {
  gate: { args: { activity: string }; answer: Gate };
  attempt_start: { args: { activity: string | null }; answer: Scene };
  claim_form: { args: { activity: string }; answer: ClaimForm };
  claim_make: { args: { activity: string; evaluation: QuestionAnswer[]; credits: CreditClaim[]; attested: boolean }; answer: ClaimDone };
  certificate_open: { args: { certificate: string }; answer: FileOpened };
  transcript: { args: Record<string, never>; answer: Transcript };
  transcript_open: { args: Record<string, never>; answer: FileOpened };
  identity_set: { args: { identity: Identity }; answer: Transcript };
}
