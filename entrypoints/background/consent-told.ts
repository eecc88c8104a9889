import type { ConsentRequest } from '#lib/contract/consents.ts';
import type { ConsentRow } from '#lib/store/consents.ts';

/** A word said at the desk as the send API takes it, so that it holds at every desk. */
export function consentTold(
  patientKey: string,
  { channel, given, at, by, wording, language }: Omit<ConsentRow, 'id'>,
): ConsentRequest {
  const said = { patientKey, channel, givenAt: at, by, source: 'front_desk' as const };
  return given ? { ...said, purpose: 'care', basis: 'express', wording, language } : { ...said, refused: true };
}
