import type { Compiled } from '../cutoffs.ts';
import { monthsSince } from '../cutoffs.ts';
import type { Flag } from '../flag.ts';
import type { Life } from '../lifecycle.ts';
import type { ListView } from '../list-view.ts';
import type { PatientRecord, Recare } from '../patient.ts';
import { dateWord, evidence, type Rule, visitMoney } from './rule.ts';

/**
 * Overdue for long, and the PMS's own recall list doesn't have them: it looks back no further than after their due date, or
 * it covers that date and they were taken off it. Absence from a list of people with nothing booked may also mean that they
 * have booked, so "taken off" needs a screen of their bookings, read on that day or later, that shows none.
 */
export const fellOff: Rule = {
  kind: 'fell_off',
  holds: (record, c, life) => c.seen.lists.length > 0 && gapOf(record, c, life) !== undefined,
  explain(record, c, life): Flag {
    const { list, recare, sign } = gapOf(record, c, life) as Gap;
    const pastDueMonths = monthsSince(recare.due.to, c);
    const due = dateWord(recare.due);
    return {
      kind: 'fell_off',
      band: sign,
      ...(recare.type ? { recareType: recare.type } : {}),
      reason: {
        id: `reason_fell_off_${sign}`,
        params: sign === 'look_back' ? [due, { day: list.from ?? c.today }] : [due, { day: list.day }],
      },
      label: { id: 'badge_fell_off', params: [] },
      money: visitMoney(c),
      evidence: evidence(record, recare.source, {
        adapter: list.adapter,
        screen: list.screen,
        field: 'range',
        from: 'list',
        seenAt: list.seenAt,
      }),
      strength: life.strength,
      numbers: { pastDueMonths },
    };
  },
};

type Gap = { list: ListView; recare: Recare; sign: 'look_back' | 'taken_off' };

function gapOf(record: PatientRecord, c: Compiled, life: Life): Gap | undefined {
  if (life.booking !== null || life.strength === 'none') return undefined;
  const recare = life.recare;
  if (recare === undefined || recare.due.to > c.fellOffUntil) return undefined;
  const lists = c.seen.lists.filter((it) => it.pms === record.pms);
  // Any list that still has them is the PMS remembering.
  if (lists.some((it) => it.patients.has(record.patientId))) return undefined;
  // Somebody chose a short range on one look, and the list itself reaches further.
  const reached = lists.some((it) => it.narrowed !== true && covers(it, recare));
  let found: Gap | undefined;
  for (const list of lists) {
    const sign = signOf(list, record, recare, reached);
    if (sign !== undefined && (found === undefined || list.day > found.list.day)) found = { list, recare, sign };
    // A list that reaches the date and was not read to its end may have them on another page.
    if (sign === undefined && covers(list, recare) && !list.whole) return undefined;
  }
  return found;
}

function signOf(list: ListView, record: PatientRecord, recare: Recare, reached: boolean): Gap['sign'] | undefined {
  if (!reached && list.from !== undefined && list.from > recare.due.to) return 'look_back';
  if (!list.whole || !covers(list, recare)) return undefined;
  const proof = record.nothingBooked;
  if (proof?.strength !== 'proof' || (proof.day ?? 0) < list.day) return undefined;
  return recare.seenDay !== undefined && recare.seenDay < list.day ? 'taken_off' : undefined;
}

const covers = (list: ListView, { due }: Recare): boolean =>
  (list.from === undefined || list.from <= due.from) && (list.to === undefined || list.to >= due.to);
