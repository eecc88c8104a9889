/**
 * Countries in which a message about a patient's own care may leave without a recorded consent. It is then no advertising:
 *
 * - EU: Art. 13 of Directive 2002/58/EC asks for consent to direct marketing; individual care rests on Art. 6(1)(b), (f) and
 *   Art. 9(2)(h) of Regulation (EU) 2016/679.
 * - GB: the same split in reg. 22 of the Privacy and Electronic Communications Regulations 2003 and the UK GDPR.
 *
 * A patient's "no", an opt-out and WhatsApp's own opt-in hold everywhere, whatever this list says.
 */
const CARE_MAY_LEAVE = new Set(
  'AT BE BG CY CZ DE DK EE ES FI FR GB GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK'.split(' '),
);

/**
 * Whether care messages need recorded consent in a country (ISO 3166-1 alpha-2): the default of a practice's policy, in the
 * extension and on the server alike. True for
 *
 * - US: prior express consent for texts, 47 CFR 64.1200(a)(1); the exemption for health care in (a)(9)(iv) only covers texts
 *   that cost the patient nothing, which is rarely so.
 * - CA: express or implied consent under section 6 of Canada's anti-spam law, which must be shown by the sender (section 13).
 * - AU: consent under section 16 of the Spam Act 2003, again for the sender to show.
 * - IN: consent under the Digital Personal Data Protection Act 2023 and the telecom regulator's rules of 2018.
 *
 * and for every country that nobody has looked up.
 */
export function careNeedsRecordedConsentIn(country: string): boolean {
  return !CARE_MAY_LEAVE.has(country.toUpperCase());
}
