import { fieldsInOrder } from '#lib/adapters/record.ts';
import type { Fact } from '#lib/core/fact.ts';
import type { Preview } from '#lib/messages/teach-views.ts';
import type { RawPreview } from '#lib/reader/teach/preview.ts';
import { readAs } from './read-as.ts';

const stateOf = (fact: Fact<unknown>): Preview['rows'][number]['cells'][number]['state'] => {
  if (fact.state === 'known') return 'read';
  if (fact.state === 'absent') return 'none';
  if (fact.why === 'not_shown') return 'hidden';
  return fact.why === 'empty' ? 'empty' : 'unread';
};

/** A preview as a person reads it: every value in words, what isn't understood as it stands in the page. */
export function previewWords(raw: RawPreview): Preview {
  const { name: _, ...fields } = fieldsInOrder(Object.assign({}, ...raw.rows.map((row) => row.sighting.fields)));
  return {
    state: raw.health.state,
    reasons: raw.health.reasons,
    rowsInPage: raw.rowsInPage,
    rowsRead: raw.rowsRead,
    failing: raw.failing,
    fields: Object.keys(fields),
    rows: raw.rows.map(({ sighting, texts }) => {
      const { name } = sighting.fields;
      const facts = Object.entries(fieldsInOrder(sighting.fields)) as [string, Fact<unknown>][];
      return {
        name: name?.state === 'known' ? name.value : null,
        id: sighting.identity.kind === 'patient' ? sighting.identity.id : null,
        cells: facts.flatMap(([field, fact]) => {
          if (field === 'name') return [];
          const state = stateOf(fact);
          const text = state === 'unread' ? (texts[field] ?? '') : '';
          return [{ field, state, value: state === 'empty' ? null : readAs(field, fact), text }];
        }),
      };
    }),
  };
}
