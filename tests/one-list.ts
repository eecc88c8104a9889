import { type Adapter, adapterSchema } from '../lib/adapters/schema.ts';

export const HREF = 'https://list.test/recalls';

/** A list of one kind of record, `li` by `li` with the patient's id on each, for tests of the reader; `record` = what else is said of it. */
export const oneList = (record: object): Adapter =>
  adapterSchema.parse({
    id: 'list',
    name: 'List',
    hosts: ['list.test'],
    base: '^(?<v>)/',
    evidence: { version: '1', seenOn: '2026-01-01', grade: 'own' },
    screens: [
      {
        name: 'recalls',
        kind: 'recall_list',
        where: { path: '^/recalls$' },
        must: ['ul'],
        scope: 'ul',
        zone: { times: 'browser', dateOnly: 'exact' },
        refresh: { by: 'replaces' },
        records: [
          {
            name: 'patient',
            shape: 'row',
            rows: 'li',
            ids: [{ kind: 'patient', source: { take: { as: 'attr', name: 'data-id' } } }],
            required: ['identity'],
            nothingBooked: { strength: 'none' },
            ...record,
          },
        ],
      },
    ],
  });
