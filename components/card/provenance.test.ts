import { describe, expect, it } from 'vitest';
import type { Source } from '#lib/core/patient.ts';
import { sayFrom } from '#lib/core/words.ts';
import messages from '../../public/_locales/en/messages.json';
import { wordsFor } from '../words.tsx';
import { provenance } from './provenance.ts';

const words = wordsFor({ say: sayFrom(messages), locale: 'en-GB', dir: 'ltr' });
const source = (field: string, from: string, over: Partial<Source> = {}): Source => ({
  adapter: 'openemr',
  screen: 'recall-board',
  field,
  from,
  seenAt: '2026-11-20T09:12:00Z',
  ...over,
});

describe('where a value comes from', () => {
  it('tells the screen, the cell and when; what one screen told at one time stands together', () => {
    const lines = provenance(
      [source('recareDueOn', 'column due'), source('recareType', 'td.type'), source('recareType', 'td.type')],
      words,
    );
    expect(lines).toHaveLength(1);
    expect(lines[0]?.place).toBe(words.t('card_seen_on', 'Recall board', words.when('2026-11-20T09:12:00Z')));
    expect(lines[0]?.facts).toEqual([
      { field: words.t('card_field_recareDueOn'), cell: 'column “Due”', path: null },
      { field: words.t('card_field_recareType'), cell: null, path: 'td.type' },
    ]);
  });

  it.each([
    ['label Next Due', 'labelled “Next Due”', null],
    ['cell Status', 'labelled “Status”', null],
    ['column c1', 'column 2', null],
    ['column due td.x', null, 'column due td.x'],
    ['td.phones line C:', null, 'td.phones line C:'],
    ['@data-due', null, '@data-due'],
  ])('%s', (from, cell, path) => {
    expect(provenance([source('recareDueOn', from)], words)[0]?.facts).toMatchObject([{ cell, path }]);
  });

  it('names the column of a file as the file does', () => {
    const [line] = provenance(
      [source('lastVisitOn', 'last_visit (UTC)', { adapter: 'file', screen: 'cliniko-patients' })],
      words,
    );
    expect(line?.facts[0]).toMatchObject({ cell: 'column “last_visit (UTC)”', path: null });
  });

  it('keeps readings of different times apart', () => {
    const later = source('recareDueOn', 'column due', { seenAt: '2026-11-21T09:12:00Z' });
    expect(provenance([source('recareDueOn', 'column due'), later], words)).toHaveLength(2);
  });
});
