import { readFileSync } from 'node:fs';
import { afterEach, expect, it, vi } from 'vitest';
import { assess } from '../assess.ts';
import { badgeFor } from '../badge.ts';
import { leakKindOf } from '../leakage.ts';
import { assessed, compiledFor, emptyDiary, known, on, recordOf, seeing } from '../made-up.ts';
import { flagKind, OFF_AT_FIRST } from '../policy.ts';
import { quietSituation } from '../situation.ts';
import { type Catalogue, sayFrom, sayIt } from '../words.ts';
import { rules, rulesOn } from './index.ts';

afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
});

const everything = { offKinds: [], balanceFloor: 10 };
const busy = [
  seeing({ birthOn: on('1980-11-20'), balance: known({ amount: 90 }), registeredOn: on('2026-11-10') }),
  seeing({ lastVisitOn: on('2026-11-12') }),
  emptyDiary({ recareDueOn: on('2026-11-19') }),
];

it('every kind has one rule, in the order in which ties fall', () => {
  expect(rules.map((rule) => rule.kind)).toEqual(flagKind.options);
});

it('what is off is not even asked', () => {
  const off = rules.filter((rule) => OFF_AT_FIRST.includes(rule.kind));
  const asked = off.map((rule) => vi.spyOn(rule, 'holds'));
  assess(recordOf(...busy), compiledFor(), quietSituation);
  for (const spy of asked) expect(spy).not.toHaveBeenCalled();
  assess(recordOf(...busy), compiledFor(everything), quietSituation);
  for (const spy of asked) expect(spy).toHaveBeenCalledOnce();
  expect(rulesOn(compiledFor({ offKinds: [...flagKind.options] }))).toEqual([]);
});

it('no rule reads a clock', () => {
  const at = (instant: string) => {
    vi.useFakeTimers({ now: new Date(instant) });
    return assess(recordOf(...busy), compiledFor(everything), quietSituation);
  };
  expect(at('1999-01-01T00:00:00Z')).toEqual(at('2040-06-30T12:00:00Z'));
});

it('what asks for no visit is no leak, and has less at stake than a visit', () => {
  const decided = assessed(busy, { policy: everything });
  expect(decided.flags.map((f) => f.kind)).toEqual([
    'overdue_recare',
    'balance',
    'birthday',
    'post_visit',
    'new_patient',
  ]);
  expect([decided.flags[decided.primary ?? 9]?.kind, leakKindOf(decided)]).toEqual([
    'overdue_recare',
    'overdue_recare',
  ]);
  const social = assessed(busy.slice(0, 1), { policy: everything });
  expect(leakKindOf(social)).toBeNull();
});

it('every kind has its name, and what is off at first has its words too', () => {
  const catalogue: Catalogue = JSON.parse(
    readFileSync(new URL('../../../public/_locales/en/messages.json', import.meta.url), 'utf8'),
  );
  const say = sayFrom(catalogue);
  for (const kind of flagKind.options) expect(say(`flag_${kind}`), kind).not.toBe('');
  const decided = assessed(busy, { policy: everything });
  const badge = badgeFor({ ...decided, blockers: [] }, { enrolment: null, unsure: false });
  for (const sentence of [...decided.flags.flatMap((f) => [f.reason, f.label]), ...(badge ? [badge.label] : [])])
    expect(sayIt(say, sentence, 'en'), sentence.id).toMatch(/^(?!.*(undefined|NaN)).+$/);
});
