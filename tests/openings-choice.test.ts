import 'fake-indexeddb/auto'; // before Dexie, which looks for it once
import { expect, it } from 'vitest';
import { closeStore } from '../lib/store/db.ts';
import { hashPatientKey } from '../lib/sync/patient-hash.ts';
import {
  day,
  makeBackground,
  ORIGIN,
  page,
  pairWith,
  popup,
  readingOf,
  sightingOf,
  startApi,
} from './store-harness.ts';

const known = <V>(value: V) => ({ state: 'known' as const, value, from: 'test' });

it('a free time is offered to those with most at stake among all who are ready, whatever their number in the practice software', async () => {
  const kit = await makeBackground();
  const api = await startApi();
  await pairWith(kit, api.url);
  const many = Array.from({ length: 105 }, (_, i) => sightingOf(`p${1000 + i}`));
  const last = sightingOf('z', {
    recareDueOn: day('2027-06-01'),
    planTitle: known('Crown 26'),
    planOn: day('2026-08-01'),
    planStatus: known('accepted' as const),
    planValue: known({ amount: 4800, currency: 'GBP' }),
  });
  await kit.get('page.reading', { generation: 1, reading: readingOf([...many, last]) }, page());
  await kit.ask('openings.offer', { on: '2026-12-01', at: '09:00' }, popup());
  const asked = api.got.find((one) => one.url === '/v1/openings')?.body.offers as { patientKey: string }[];
  expect(asked).toHaveLength(100);
  expect(asked[0]?.patientKey).toBe(await hashPatientKey('a salt of the practice', `${ORIGIN}|z`));
  await api.close();
  closeStore(kit.bg.store);
});
