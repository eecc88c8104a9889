import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { toDayNumber } from '#lib/core/day.ts';
import { absent, assessed, known, on, seeing, type Told } from '#lib/core/made-up.ts';
import type { Policy } from '#lib/core/policy.ts';
import type { AppointmentStatus, PlanStatus, Sighting } from '#lib/core/sighting.ts';
import type { Situation } from '#lib/core/situation.ts';

/** Invented patients, worked out by hand on 20 November 2026 for a US dental practice, a visit being worth 120 to 300. */
const [header = '', ...lines] = readFileSync(new URL('./fixtures/worked-cases.csv', import.meta.url), 'utf8')
  .trim()
  .split('\n');
const columns = header.split(',');
const cases = lines.map((line) => {
  const cells = line.split(',');
  const why = cells
    .slice(columns.length - 1)
    .join(',')
    .replaceAll('"', '');
  return Object.fromEntries(columns.map((name, i) => [name, name === 'why' ? why : (cells[i] ?? '')]));
});

const words = (text: string) => text.replaceAll('_', ' ');

/** One word of a case → fields of the sighting. */
function fieldsOf(word: string): Told {
  const [name = '', text = ''] = word.split(/=(.*)/);
  const [first = '', second = '', third = '', fourth = ''] = text.split(':');
  const readers: Record<string, () => Told> = {
    proof: () => ({ nothingBooked: 'proof', nextBookingOn: absent }),
    hint: () => ({ nothingBooked: 'hint', screen: 'recall_list' }),
    visit: () => ({ lastVisitOn: on(text) }),
    due: () => ({ recareDueOn: on(text) }),
    type: () => ({ recareType: known(words(text)) }),
    status: () => ({ recareStatus: known(text as 'done') }),
    appt: () => ({
      appointmentOn: on(first),
      appointmentStatus: known(second as AppointmentStatus),
      ...(third ? { appointmentType: known(words(third)) } : {}),
    }),
    plan: () => ({
      planId: known(first),
      planTitle: known(words(first)),
      planStatus: known(second as PlanStatus),
      planOn: on(third),
      ...(fourth ? { planValue: known({ amount: Number(fourth), currency: 'USD' }) } : {}),
    }),
    sent: () => ({ quoteSentOn: on(text) }),
    done: () => {
      const [done, planned] = text.split('/').map(Number);
      return { treatmentsDone: known(done ?? 0), treatmentsPlanned: known(planned ?? 0) };
    },
    enquiry: () => ({ enquiryOn: on(text) }),
    nobody: () => ({ enquiryAssignedTo: absent }),
    replied: () => ({ enquiryRepliedOn: on(text) }),
    balance: () => ({ balance: known({ amount: Number(text), currency: 'USD' }) }),
    benefits: () => ({ benefitsEndOn: on(text) }),
    born: () => ({ birthOn: on(text) }),
    guardian: () => ({ guardianName: known(words(text)) }),
    deceased: () => ({ deceased: known(true) }),
    dnc: () => ({ doNotContact: known(true) }),
    nomobile: () => ({ phoneMobile: absent }),
    consent: () => ({ consentSms: known(text === 'yes') }),
    reminded: () => ({ remindedOn: on(text) }),
  };
  const read = readers[name];
  if (!read) throw new Error(`no such word in a worked case: ${word}`);
  return read();
}

function sightingsOf(seen: string): Sighting[] {
  return seen.split(' / ').map((text) => {
    const [first = '', ...rest] = text.split(' ');
    const isDate = /^\d{4}-\d{2}-\d{2}$/.test(first);
    const told = (isDate ? rest : [first, ...rest]).map(fieldsOf);
    return seeing(Object.assign({}, isDate ? { at: first } : {}, ...told));
  });
}

function policyOf(text: string): Partial<Policy> {
  const changes: Partial<Policy> = {};
  for (const word of text.split(' ').filter(Boolean)) {
    if (word === 'offKinds=none') changes.offKinds = [];
    else if (word.startsWith('balanceFloor=')) changes.balanceFloor = Number(word.split('=')[1]);
    else if (word === 'careNeedsRecordedConsent=true') changes.careNeedsRecordedConsent = true;
    else throw new Error(`no such policy in a worked case: ${word}`);
  }
  return changes;
}

function situationOf(text: string): Partial<Situation> {
  const [name, value = ''] = text.split('=');
  if (name === '') return {};
  if (name === 'optedOut') return { optedOut: true };
  if (name === 'snoozedUntil') return { snoozedUntilDay: toDayNumber(value) };
  if (name === 'contacted') return { contactedDays: [toDayNumber(value)] };
  throw new Error(`no such situation in a worked case: ${text}`);
}

describe('worked cases', () => {
  it('are sixty or more, each with a sentence and an id of its own', () => {
    expect(cases.length).toBeGreaterThanOrEqual(60);
    expect(new Set(cases.map((one) => one.id)).size).toBe(cases.length);
    for (const one of cases) expect(one.why?.endsWith('.'), one.id).toBe(true);
  });

  it.each(cases)('$id: $why', ({ seen, policy, situation, ...expected }) => {
    const decided = assessed(sightingsOf(seen ?? ''), {
      policy: policyOf(policy ?? ''),
      situation: situationOf(situation ?? ''),
    });
    const money = decided.primary === null ? undefined : decided.flags[decided.primary]?.money;
    expect({
      state: decided.state,
      flags: decided.flags.map((f) => (f.band ? `${f.kind}:${f.band}` : f.kind)).join(';'),
      blockers: decided.blockers.map((b) => b.kind).join(';'),
      money: money ? `${money.low}-${money.high}` : '',
    }).toEqual({
      state: expected.state,
      flags: expected.flags,
      blockers: expected.blockers,
      money: expected.money,
    });
  });
});
