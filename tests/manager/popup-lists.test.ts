import 'fake-indexeddb/auto'; // before Dexie, which looks for it once
import { afterEach, beforeEach, expect, it } from 'vitest';
import { everybody, patientsHref } from '../../components/patients/query-hash.ts';
import { queryOf } from '../../components/patients/query-of.ts';
import { sweep } from '../../entrypoints/background/housekeeping.ts';
import type { FollowUpWhat } from '../../lib/messages/manager-views.ts';
import { closeStore } from '../../lib/store/db.ts';
import {
  card,
  day,
  type Kit,
  makeBackground,
  openCard,
  page,
  pairWith,
  popup,
  readingOf,
  sightingOf,
} from '../store-harness.ts';

/** Every number of the summary opens the very patients it counts. */
let kit: Kit;
beforeEach(async () => {
  kit = await makeBackground();
});
afterEach(() => closeStore(kit.bg.store));

const DAY = 86_400_000;
const summary = () => kit.get('popup.summary', { tabId: null }, popup());
const opened = async (href: string) => {
  const query = queryOf(href.split('#')[1] ?? '');
  expect(query).not.toEqual(everybody);
  return (await kit.get('patients.list', { query, from: 0, count: 200 }, popup())).lines.map((it) => it.name);
};
const behind = (followUp: FollowUpWhat) => opened(patientsHref({ followUp }));

it('what moved this week opens who did, away and back', async () => {
  const quiet = (id: string, visit: string) =>
    sightingOf(id, { recareDueOn: day('2027-06-01'), lastVisitOn: day(visit) });
  await kit.get(
    'page.reading',
    { generation: 1, reading: readingOf([quiet('1', '2025-11-25'), quiet('2', '2026-08-01')]) },
    page(),
  );
  await sweep(kit.bg);
  kit.clock.at += 6 * DAY;
  await sweep(kit.bg);
  const { week } = await summary();
  expect(week?.moved).toEqual({ 'active>lapsed': 1 });
  const since = week?.since ?? '';
  expect(await opened(patientsHref({ moved: { way: 'away', since } }))).toEqual(['Maria Okafor 1']);
  expect(await opened(patientsHref({ moved: { way: 'back', since } }))).toEqual([]);
  // Seen again: booked, so back where they were.
  const back = sightingOf(
    '1',
    { nextBookingOn: day('2026-12-15') },
    { seenAt: '2026-11-26T10:00:00Z', nothingBooked: 'none' },
  );
  await kit.get('page.reading', { generation: 2, reading: readingOf([back]) }, page());
  kit.clock.at += 10_000;
  expect(await opened(patientsHref({ moved: { way: 'back', since } }))).toEqual(['Maria Okafor 1']);
  expect(await opened(patientsHref({ moved: { way: 'away', since } }))).toEqual([]);
});

it('follow-ups by state, and what the month brought, open theirs', async () => {
  await pairWith(kit, 'http://127.0.0.1:9');
  const { session, patientKey } = await openCard(kit, '1');
  await openCard(kit, '2', 2);
  const sequenceId = 'overdue-recare';
  await kit.get('card.launch', { session, patientKey, sequenceId, override: null }, card());
  expect((await summary()).followUps).toMatchObject({ active: 1, waiting: 1 });
  expect(await behind('active')).toEqual(['Maria Okafor 1']);
  expect(await behind('waiting')).toEqual(['Maria Okafor 1']);
  expect(await behind('held')).toEqual([]);
  const [row] = await kit.bg.store.db.enrolments.toArray();
  await kit.bg.store.db.patients.update(patientKey, { hash: row?.hash ?? '' });
  const at = '2026-11-20T11:00:00.000Z';
  const event = { kind: 'enrolment.stopped' } as never;
  for (const what of ['booked', 'opted_out'] as const)
    await kit.bg.store.db.events.put({ cursor: what, what, at, hash: row?.hash ?? '', event });
  expect((await summary()).month).toMatchObject({ booked: 1, optedOut: 1, replied: 0 });
  expect(await behind('booked')).toEqual(['Maria Okafor 1']);
  expect(await behind('opted_out')).toEqual(['Maria Okafor 1']);
  expect(await behind('replied')).toEqual([]);
});
