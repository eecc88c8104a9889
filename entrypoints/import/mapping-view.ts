import type { ColumnView, MappingView } from '#components/import/list-view.ts';
import { dateMeanings } from '#lib/core/import-mapping.ts';
import { ordersOf, problemsOf } from '#lib/files/plan-reading.ts';
import type { ImportContext } from '#lib/messages/import-views.ts';
import type { Chosen } from './chosen.ts';
import type { Opened } from './worker-words.ts';

/** What the mapping step shows of a file and of what was decided about it. */
export function mappingView(
  opened: Extract<Opened, { ok: true }>,
  chosen: Chosen,
  context: ImportContext,
  elsewhere: (system: string | null) => string,
): MappingView {
  const { survey, form, sheets, known } = opened;
  const { mapping, guess } = chosen;
  const orders = ordersOf(survey, mapping);
  const asked = [...orders.values()].find((it) => it.state === 'undecided');
  const columns = survey.columns.map(({ header, examples, filled }, at): ColumnView => {
    const meaning = mapping.meanings[at] ?? 'skip';
    return { header, examples, filled, meaning, order: dateMeanings.has(meaning) ? orderOf(orders.get(at)) : null };
  });
  const numbered = mapping.meanings.includes('patientId');
  const system = known?.system ?? null;
  const options = context.places.map(({ pms, label }) => ({ value: pms, label }));
  const own = `file:${(system ?? 'list').toLowerCase().replace(/\W+/g, '-')}`;
  if (!options.some((it) => it.value === own)) options.push({ value: own, label: elsewhere(system) });
  const problems = problemsOf(survey, mapping).map((it) => it.sentence);
  if (numbered && chosen.place === '') problems.push({ id: 'import_need_place', params: [] });
  if (!/^\d{4}-\d\d-\d\d$/.test(chosen.asOf) || chosen.asOf > context.today) {
    problems.push({ id: 'import_need_as_of', params: [] });
  }
  return {
    fileName: chosen.name,
    rows: survey.rows,
    known: system,
    remembered: guess.remembered,
    sheets,
    sheet: form.kind === 'xlsx' ? form.sheet : null,
    columns,
    problems,
    ask: asked?.state === 'undecided' ? asked : null,
    order: mapping.order,
    emptyMeansNothingBooked: mapping.meanings.includes('nextBookingOn') ? mapping.emptyMeansNothingBooked : null,
    place: numbered ? { value: chosen.place, options } : null,
    asOf: chosen.asOf,
    today: context.today,
  };
}

function orderOf(it: ReturnType<ReturnType<typeof ordersOf>['get']>): ColumnView['order'] {
  if (!it || it.state === 'not_needed') return { state: 'fine' };
  if (it.state === 'decided') return it;
  return { state: it.state === 'undecided' ? 'asked' : 'refused' };
}
