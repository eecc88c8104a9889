import type { PatientRecord } from '../patient.ts';

/**
 * The member as written to through the household's contact: the contact's own phone, email and consent, and their name as
 * the one who answers for a minor. Everything else stays the member's: whether there is a reason to write is judged of them.
 */
export function reachedBy(member: PatientRecord, contact: PatientRecord): PatientRecord {
  if (member.key === contact.key) return member;
  const { email: _e, guardianName: _g, language: _l, preferredChannel: _p, ...rest } = member;
  return {
    ...rest,
    phones: contact.phones,
    consent: contact.consent,
    ...(contact.email ? { email: contact.email } : {}),
    ...(contact.language ? { language: contact.language } : {}),
    ...(contact.preferredChannel ? { preferredChannel: contact.preferredChannel } : {}),
    ...(contact.name ? { guardianName: contact.name } : {}),
  };
}
