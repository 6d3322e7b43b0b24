import type { CertificateCard, CreditLine, Transcript } from '../../generated/wire';

/** The one primary act of the credit screen. */
export type Foremost = 'claim' | 'certificate' | 'identity' | 'library';

/** What can be claimed comes first, or what the claim lacks; then the certificate in view; else there is something to play. */
export function foremostOf(transcript: Transcript, shown: CertificateCard | null): Foremost {
  const lacks = transcript.missing.length > 0 && transcript.professions.length > 0;
  if (transcript.activities.some(claimable)) return lacks ? 'identity' : 'claim';
  if (shown !== null) return 'certificate';
  return lacks ? 'identity' : 'library';
}

/** Whether the way to the claim page is open: also where the claim would be refused, for the page says why. */
export function claimable(line: CreditLine): boolean {
  return line.state === 'claimable' || line.state === 'blocked';
}

/** Whether the claim page has nothing to claim and says why: an obstacle, no credit for the profession, or ended after all was passed. */
export function explained(line: CreditLine, profession: string | null): boolean {
  if (line.state === 'ended') return line.cases.every((each) => each.state === 'passed');
  return line.state === 'blocked' || (line.state === 'claimable' && line.offers.length === 0 && profession !== null);
}

/** The certificate in view: the one asked for, else the newest, one for credit before a demonstration. */
export function shownOf(transcript: Transcript, asked: string | undefined): CertificateCard | null {
  const all = [...transcript.certificates, ...transcript.demonstrations];
  return all.find((each) => each.certificate === asked) ?? all[0] ?? null;
}

/** Nothing here yet: no certificate and nothing begun. */
export function isEmpty(transcript: Transcript): boolean {
  return transcript.certificates.length + transcript.demonstrations.length + transcript.activities.length === 0;
}

/** The first case of an activity that still has to be passed and that this laptop holds. */
export function nextCase(line: CreditLine): string | null {
  return line.cases.find((each) => each.state !== 'passed' && each.contentHash !== null)?.case ?? null;
}
