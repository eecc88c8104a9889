import type { Adapter, Screen } from '#lib/adapters/schema.ts';

const shared = (
  name: string,
  kind: Screen['kind'],
  path: string,
): Pick<Screen, 'name' | 'kind' | 'where' | 'zone' | 'refresh'> => ({
  name,
  kind,
  where: { path: `^${path}$` },
  zone: { times: 'browser', dateOnly: 'exact' },
  refresh: { by: 'replaces', attributes: ['style', 'hidden', 'data-id'] },
});

const record = (shape: 'row' | 'card' | 'event', rows: string): Screen['records'][number] => ({
  name: 'patient',
  shape,
  rows,
  ids: [{ kind: 'patient', source: { take: { as: 'attr', name: 'data-id' } } }],
  fields: {
    name: { sources: [{ select: '.name' }], as: { to: 'text' } },
    phone: { sources: [{ select: '.phone' }], as: { to: 'phone' } },
    recareDueOn: { sources: [{ select: '.due' }], as: { to: 'date', formats: ['yyyy-MM-dd'] } },
  },
  required: ['identity', 'name'],
  nothingBooked: { strength: 'hint' },
  anchor: '.name',
});

/** The synthetic PMS of the overlay's tests and benches (`pages.ts`), as data like every other. */
export const testPms: Adapter = {
  id: 'test-pms',
  name: 'Test PMS',
  evidence: { version: '1', seenOn: '2026-11-20', grade: 'own' },
  hosts: ['127.0.0.1'],
  base: '^(?<v>)/',
  screens: [
    {
      ...shared('list', 'recall_list', '/list'),
      must: ['#list'],
      scope: '#list',
      container: '#list',
      records: [record('row', 'tbody tr')],
    },
    {
      ...shared('cards', 'recall_list', '/cards'),
      must: ['#cards'],
      scope: '#cards',
      records: [record('card', '.card')],
    },
    {
      ...shared('calendar', 'calendar', '/calendar'),
      must: ['#calendar'],
      scope: '#calendar',
      records: [record('event', '.event')],
    },
    {
      ...shared('lines', 'recall_list', '/lines'),
      must: ['#lines'],
      scope: '#lines',
      container: '#lines',
      records: [record('row', '.line')],
      total: { source: { from: 'page', select: '#total', pattern: 'of (?<v>\\d+) items' }, of: 'list' },
    },
    {
      ...shared('routed', 'recall_list', '/app'),
      where: { path: '^/app$', hash: '^#/recalls$' },
      must: ['#lines'],
      scope: '#lines',
      records: [record('row', '.line')],
    },
    {
      ...shared('parts', 'recall_list', '/parts'),
      inside: ['pms-app', 'recall-list'],
      must: ['#list'],
      records: [record('row', 'tbody tr')],
    },
    {
      ...shared('rows', 'recall_list', '/rows'),
      inside: ['row-list'],
      must: ['patient-row'],
      container: '#rows',
      records: [{ ...record('row', 'patient-row'), components: ['patient-row', 'call-part'] }],
    },
    {
      ...shared('modal', 'patient_list', '/modal'),
      must: ['[role=dialog] .line'],
      scope: '[role=dialog]',
      records: [record('row', '.line')],
    },
  ],
};
