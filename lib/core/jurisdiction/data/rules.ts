import type { Purpose } from '../../sequence/sequence.ts';
import type { Hours, JurisdictionRule, RuleCheck, Written } from '../rule.ts';

const all = (from: string, to: string): Hours[] => Array.from({ length: 7 }, () => ({ from, to }));
const week = (sunday: Hours | null, from: string, to: string, saturday: Hours | null = { from, to }) => {
  const days: Array<Hours | null> = all(from, to);
  days[0] = sunday;
  days[6] = saturday;
  return days;
};

const EVERY: readonly Purpose[] = ['care', 'service', 'marketing'];
const MARKETING: readonly Purpose[] = ['marketing'];
const ANY_CHANNEL: readonly Written[] = ['sms', 'email', 'whatsapp'];
const PHONE: readonly Written[] = ['sms', 'whatsapp'];
const REVIEWED = '2026-11-20';

type About = Pick<JurisdictionRule, 'purposes' | 'channels' | 'source'> & { from: string; until?: string };
const rule = (jurisdiction: string, check: RuleCheck, { from, until, ...about }: About): JurisdictionRule => ({
  jurisdiction,
  check,
  effective: until ? { from, until } : { from },
  reviewedOn: REVIEWED,
  ...about,
});

const STATES = {
  purposes: MARKETING,
  channels: ANY_CHANNEL,
  source: 'state telemarketing statutes, as listed by referrizer, dropcowboy and usestello; strictest reading',
  from: '2025-01-01',
};
const state = (region: string, weekdays: ReadonlyArray<Hours | null>) =>
  rule(`US-${region}`, { kind: 'hours', weekdays }, STATES);

const hours: JurisdictionRule[] = [
  rule(
    'US',
    { kind: 'hours', weekdays: all('08:00', '21:00') },
    {
      purposes: EVERY,
      channels: ANY_CHANNEL,
      source: '47 CFR 64.1200(c)(1): 8 a.m. to 9 p.m., local time at the called party',
      from: '1992-12-20',
    },
  ),
  ...['FL', 'OK', 'MD', 'NJ', 'MA'].map((region) => state(region, all('08:00', '20:00'))),
  ...['AL', 'LA', 'MS'].map((region) => state(region, week(null, '08:00', '20:00'))),
  ...['CT', 'NV'].map((region) => state(region, all('09:00', '20:00'))),
  state('KY', all('10:00', '21:00')),
  state('TX', week({ from: '12:00', to: '21:00' }, '09:00', '21:00')),
  state('RI', week({ from: '10:00', to: '17:00' }, '09:00', '18:00', { from: '10:00', to: '17:00' })),
  // Nobody knows the state: the window that is open in all of them.
  state('*', week(null, '10:00', '17:00')),
  rule(
    'IN',
    { kind: 'hours', weekdays: all('10:00', '21:00') },
    {
      purposes: MARKETING,
      channels: ANY_CHANNEL,
      source: 'TRAI TCCCPR 2018, amended 12 February 2025: promotional messages 10:00 to 21:00',
      from: '2025-02-12',
    },
  ),
];

const caps: JurisdictionRule[] = [
  ...['FL', 'OK', 'MD', '*'].map((region) => rule(`US-${region}`, { kind: 'cap', perDay: 3 }, STATES)),
  rule(
    'US-OR',
    { kind: 'cap', perDay: 3 },
    { ...STATES, source: 'Oregon telephone solicitation caps in force since 1 January 2026', from: '2026-01-01' },
  ),
];

const consent: JurisdictionRule[] = [
  rule(
    '*',
    { kind: 'consent', bases: ['written', 'express'] },
    {
      purposes: EVERY,
      channels: ['whatsapp'],
      source: 'WhatsApp Business policy: provable opt-in that names the business, whatever the message',
      from: '2020-01-01',
    },
  ),
  rule(
    '*',
    { kind: 'consent', bases: ['written', 'express', 'implied', 'soft_opt_in'] },
    {
      purposes: MARKETING,
      channels: ANY_CHANNEL,
      source: 'product rule: no marketing without a record',
      from: '2020-01-01',
    },
  ),
  rule(
    'US',
    { kind: 'consent', bases: ['written'] },
    {
      purposes: MARKETING,
      channels: PHONE,
      source: '47 CFR 64.1200(a)(2): prior express written consent for marketing texts',
      from: '2013-10-16',
    },
  ),
  rule(
    'CA',
    { kind: 'consent', bases: ['written', 'express', 'implied'] },
    { purposes: MARKETING, channels: ANY_CHANNEL, source: 'CASL s. 6 and 10', from: '2014-07-01' },
  ),
  ...['GB', 'EU'].map((place) =>
    rule(
      place,
      { kind: 'consent', bases: ['written', 'express', 'soft_opt_in'] },
      {
        purposes: MARKETING,
        channels: ANY_CHANNEL,
        source: 'PECR reg. 22 and ePrivacy Directive art. 13: consent or soft opt-in',
        from: '2003-12-11',
      },
    ),
  ),
  rule(
    'AU',
    { kind: 'consent', bases: ['written', 'express', 'implied'] },
    {
      purposes: MARKETING,
      channels: ANY_CHANNEL,
      source: 'Spam Act 2003: express or inferred consent',
      from: '2004-04-10',
    },
  ),
  rule(
    'IN',
    { kind: 'consent', bases: ['written', 'express'] },
    {
      purposes: EVERY,
      channels: ANY_CHANNEL,
      source: 'DPDP Act 2023 and Rules of November 2025: notice and consent duties',
      from: '2027-05-13',
    },
  ),
  rule(
    'CA',
    { kind: 'consent_ends', basis: 'implied', after: 'visit', months: 24 },
    {
      purposes: EVERY,
      channels: ANY_CHANNEL,
      source: 'CASL s. 10(10): two years after the last transaction',
      from: '2014-07-01',
    },
  ),
  rule(
    'CA',
    { kind: 'consent_ends', basis: 'implied', after: 'enquiry', months: 6 },
    {
      purposes: EVERY,
      channels: ANY_CHANNEL,
      source: 'CASL s. 10(10): six months after an enquiry',
      from: '2014-07-01',
    },
  ),
];

const papers: JurisdictionRule[] = [
  ...['US', 'CA'].map((place) =>
    rule(
      place,
      { kind: 'registration', of: 'a2p' },
      {
        purposes: EVERY,
        channels: ['sms'],
        source: 'carriers: A2P 10DLC or toll-free registration',
        from: '2023-08-31',
      },
    ),
  ),
  rule(
    'IN',
    { kind: 'registration', of: 'dlt' },
    {
      purposes: EVERY,
      channels: ['sms'],
      source: 'TRAI TCCCPR: entity, header and template on DLT',
      from: '2021-04-01',
    },
  ),
  rule(
    'US',
    { kind: 'registration', of: 'baa' },
    {
      purposes: EVERY,
      channels: ANY_CHANNEL,
      source: '45 CFR 164.504(e): contract with who handles the data',
      from: '2013-09-23',
    },
  ),
  rule(
    'US',
    { kind: 'refused' },
    {
      purposes: MARKETING,
      channels: ['whatsapp'],
      source: 'Meta: marketing templates are not delivered to US numbers (131049)',
      from: '2025-04-01',
    },
  ),
];

const words: JurisdictionRule[] = [
  rule(
    '*',
    { kind: 'wording', must: 'opt_out' },
    {
      purposes: ['care', 'marketing'],
      channels: ANY_CHANNEL,
      source: 'CAN-SPAM, CASL, UK and EU ePrivacy, Spam Act 2003, DPDP Act: a way out in each message',
      from: '2004-01-01',
    },
  ),
  rule(
    'US',
    { kind: 'wording', must: 'opt_out' },
    { purposes: ['service'], channels: ANY_CHANNEL, source: '47 CFR 64.1200(a)(9)(iv)', from: '2015-07-10' },
  ),
  ...['US', 'CA'].map((place) =>
    rule(
      place,
      { kind: 'wording', must: 'postal_address' },
      {
        purposes: MARKETING,
        channels: ['email'],
        source: 'CAN-SPAM 15 USC 7704(a)(5); CASL: the sender’s postal address',
        from: '2014-07-01',
      },
    ),
  ),
  rule(
    '*',
    { kind: 'confirmation', withinMinutes: 5 },
    {
      purposes: EVERY,
      channels: ANY_CHANNEL,
      source: '47 CFR 64.1200(a)(12): one text within five minutes',
      from: '2025-04-11',
    },
  ),
  rule(
    'US',
    { kind: 'revocation_words', words: ['stop', 'quit', 'end', 'revoke', 'opt out', 'cancel', 'unsubscribe'] },
    {
      purposes: EVERY,
      channels: ANY_CHANNEL,
      source: '47 CFR 64.1200(a)(10): valid by themselves',
      from: '2025-04-11',
    },
  ),
  rule(
    'CA',
    { kind: 'link_days', atLeast: 60 },
    {
      purposes: EVERY,
      channels: ANY_CHANNEL,
      source: 'CASL s. 11(2): the way out works for 60 days',
      from: '2014-07-01',
    },
  ),
  rule(
    'AU',
    { kind: 'link_days', atLeast: 30 },
    { purposes: EVERY, channels: ANY_CHANNEL, source: 'Spam Act 2003 s. 18: 30 days', from: '2004-04-10' },
  ),
];

/** Every rule software can check, with its source and the day a person last looked at it. */
export const jurisdictionRules: readonly JurisdictionRule[] = [...hours, ...caps, ...consent, ...papers, ...words];
