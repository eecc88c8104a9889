import { describe, expect, it } from 'vitest';
import { compile } from '../cutoffs.ts';
import {
  appointment,
  assessed,
  daysFromToday,
  emptyDiary,
  flagOf,
  kinds,
  known,
  policy,
  recordOf,
  seeing,
  today,
} from '../made-up.ts';
import { openRecare } from '../recare.ts';
import { coursePairs } from './course-pairs.ts';
import { codes } from './data/codes.ts';
import { words } from './data/words.ts';
import { procedure } from './procedure.ts';
import { recareTypeOf } from './recare-type.ts';
import { vocabularyOf } from './vocabulary.ts';

const dental = vocabularyOf();
const named = (text: string, vocabulary = dental) => [...vocabulary(text)].sort();

describe('the dental words', () => {
  it.each([
    ['Crown prep #14', ['crown_prep']],
    ['CROWN SEAT', ['crown_seat']],
    ['Crown', ['crown']],
    ['Implant crown 36', ['implant_restoration']],
    ['Exam & prophy', ['exam', 'prophy']],
    ['D1110 D0120', ['exam', 'prophy']],
    ['Profilaxis', ['prophy']],
    ['Tallado de corona 16', ['crown_prep']],
    ['Détartrage', ['hygiene']],
    ['Pose de couronne', ['crown_seat']],
    ['Wurzelkanalbehandlung Zahn 36', ['root_canal']],
    ['Kronenpräparation', ['crown_prep']],
    ['UPT', ['perio_maintenance']],
    ['Manutenção periodontal', ['perio_maintenance']],
    ['Coroa sobre implante', ['implant_restoration']],
    ['रूट कैनाल', ['root_canal']],
    ['Room 2', []],
    ['Prophylactic antibiotics call', []],
    ['', []],
  ])('%s', (text, is) => expect(named(text)).toEqual(is));

  it('every phrase is found again, alone and in a longer text, and every language has every kind of procedure', () => {
    for (const [language, kinds] of Object.entries(words)) {
      expect(Object.keys(kinds).sort(), language).toEqual([...procedure.options].sort());
      for (const [is, phrases] of Object.entries(kinds))
        for (const phrase of phrases) {
          expect(named(phrase), phrase).toContain(is);
          expect(named(`Dr Roe: ${phrase.toUpperCase()}, 30 min`), phrase).toContain(is);
        }
    }
  });

  it('codes are four digits in ascending ranges', () => {
    for (const [from, to] of codes) expect(from <= to && to < 10_000).toBe(true);
    expect(named('D4910')).toEqual(['perio_maintenance']);
    expect(named('D9999')).toEqual([]);
    expect(named('ID1110')).toEqual([]);
  });

  it('the practice’s own words come first, and may take a meaning away', () => {
    const own = vocabularyOf({ 'HYG 60': ['perio_maintenance'], control: [], 'crown prep': ['exam'] });
    expect(named('HYG 60', own)).toEqual(['perio_maintenance']);
    expect(named('Crown prep', own)).toEqual(['exam']);
    expect(named('Crown prep', vocabularyOf({}, false))).toEqual([]);
  });

  it('no pair is closed by what opens it', () => {
    for (const { opens, closes } of coursePairs) expect(closes).not.toContain(opens);
  });
});

describe('recare from a procedure', () => {
  const type = (text: string) => {
    const found = recareTypeOf(text, policy.recareTypes, dental);
    return typeof found === 'string' ? found : found.type;
  };

  it.each([
    ['Prophy', 'prophy'],
    ['D1110', 'prophy'],
    ['Exam and prophy', 'prophy'],
    ['Child prophy', 'child prophy'],
    ['Perio maintenance', 'perio maintenance'],
    ['Exam', 'exam'],
    ['Cleaning', 'unsure'],
    ['Hygiene 45', 'unsure'],
    ['SRP UR', 'unsure'],
    ['Prophy / perio maintenance', 'unsure'],
    ['Room 2', 'unsure'],
    ['Filling 26', 'none'],
  ])('%s: %s', (text, is) => expect(type(text)).toBe(is));

  const came = (ago: number, what?: string) =>
    appointment(daysFromToday(-ago), 'completed', {
      at: daysFromToday(-ago),
      ...(what ? { appointmentType: known(what) } : {}),
    });
  const due = (...sightings: Parameters<typeof recordOf>) => {
    const record = recordOf(...sightings);
    return openRecare(record, compile(policy, today), record.lastVisit?.value ?? undefined);
  };

  it('is due an interval after the last visit of its kind, where no list says', () => {
    expect(due(came(300, 'Perio maintenance'))?.type).toBe('perio maintenance');
    expect(due(came(300, 'Prophy'), came(100, 'Filling'))).toMatchObject({ type: 'prophy', derivedFrom: today - 300 });
    const found = flagOf(assessed([came(300, 'Prophy'), emptyDiary()]), 'overdue_recare');
    expect(found).toMatchObject({ recareType: 'prophy', reason: { id: 'reason_overdue_interval' } });
  });

  it('is never guessed across a visit nobody can name, nor against a list', () => {
    expect(due(came(300, 'Prophy'), came(100))).toBeUndefined();
    expect(due(came(300, 'Prophy'), came(100, 'Cleaning'))).toBeUndefined();
    expect(due(came(300, 'Prophy'), seeing({ recareDueOn: { state: 'absent', from: 'td' } }))).toBeUndefined();
    expect(kinds(assessed([came(300, 'Cleaning'), emptyDiary()]))).toEqual([]);
  });
});
