import { expect, test } from 'vitest';
import type { FieldName } from '#lib/core/sighting.ts';
import { confirm } from '#lib/reader/detect/confirm.ts';
import { detectNow } from '#lib/reader/detect/detect.ts';
import { statusWords } from '#lib/reader/detect/state-words.ts';
import { readScreen } from '#lib/reader/read-screen.ts';
import { compact, pageAt } from '../read-fixtures.ts';

const url = 'https://pms.example/recalls';
const now = '2026-11-28T10:00:00Z';
const names = ['Ann Ash', 'Ben Birch', 'Cora Cedar', 'Dan Dogwood', 'Eve Elm', 'Fay Fir'];

type Columns = Record<string, string[]>;

function page(columns: Columns): Document {
  const row = (cells: string[], tag: string) => cells.map((it) => `<${tag}>${it}</${tag}>`).join('');
  const rows = names.map(
    (name, i) =>
      `<tr data-patient-id="${41 + i}">${row([name, `1${i}/03/2026`, ...Object.values(columns).map((it) => it[i] ?? '')], 'td')}</tr>`,
  );
  const head = row(['Patient', 'Due', ...Object.keys(columns)], 'th');
  return pageAt(
    `<html lang="en"><h1>Recall list</h1><table><thead><tr>${head}</tr></thead><tbody>${rows.join('')}</tbody></table></html>`,
    url,
  );
}

/** A recall list as found and agreed to while `seen` stood in it, read while `shown` does. */
function read(seen: Columns, shown = seen) {
  const [proposal] = detectNow(page(seen), { href: url, now, zone: 'Europe/London', country: 'GB' });
  if (!proposal) throw new Error('no list found');
  const agreed = confirm(proposal, { read_as: 'yes', nothing_booked: 'yes', last_visit: 'came' });
  if (!agreed.ok) throw new Error(agreed.why);
  const ctx = { now: () => now, zone: 'Europe/London' };
  const reading = readScreen(page(shown), { href: url, frameName: '' }, [agreed.adapter], ctx);
  const known = (field: FieldName) =>
    reading.sightings.map((it) => (it.fields[field]?.state === 'known' ? compact(it, it.record)[field] : null));
  return { proposal, reading, known };
}

const third = [null, null, true, null, null, null];

test('who has died is read from a column of recall states, beside what became of the recall', () => {
  const { known, reading, proposal } = read({ Status: ['Due', 'Contacted', 'Deceased', 'Due', 'Due', 'Contacted'] });
  expect(known('deceased')).toEqual(third);
  expect(known('recareStatus')).toEqual(['due', 'contacted', 'other', 'due', 'due', 'contacted']);
  expect(reading.health.state).toBe('reading');
  expect(proposal.fields.map((it) => it.field)).not.toContain('deceased');
});

test('and from one of patients’ states, though nobody had died when the list was found', () => {
  const living = names.map((_, i) => (i % 3 ? 'Active' : 'Inactive'));
  const states = living.map((it, i) => (i === 2 ? 'Verstorben' : it));
  expect(read({ 'Patient status': living }, { 'Patient status': states }).known('deceased')).toEqual(third);
});

test('a list without such a column says nothing of it', () => {
  const { reading } = read({ Notes: ['call', '', 'text', '', '', ''] });
  expect(reading.sightings[0]?.fields.deceased).toBeUndefined();
});

const days = (rest: string) => names.map((_, i) => `1${i}/${rest}`);

test('of two columns the last visit is the one of any visit, not the one of one kind', () => {
  for (const kind of ['Last exam', 'Last hygiene visit']) {
    const both = { [kind]: days('09/2022'), 'Last seen': days('10/2025') };
    expect(read(both).known('lastVisitOn')[0]).toBe('2025-10-10');
  }
  expect(read({ 'Last exam': days('09/2022') }).known('lastVisitOn')[0]).toBe('2022-09-10');
});

test('months until the next visit, and months with their year, are no days', () => {
  const next = read({ 'Next visit': ['6/12', '3/12', '12/12', '6/12', '6/12', '3/12'] });
  expect(next.reading.sightings[0]?.fields.nextBookingOn).toBeUndefined();
  const last = read({ 'Last visit': ['11/24', '10/24', '12/25', '01/25', '02/24', '03/25'] });
  expect(last.reading.sightings[0]?.fields.lastVisitOn).toBeUndefined();
});

test('an appointment is told missed or called off in the words of British desks too; a word nobody knows is neither', () => {
  const words = ['dna', 'was not brought', 'uta', 'late cancel', 'left without being seen', 'attended'];
  const known = statusWords('appointment', 'en', words);
  expect(words.map((it) => known[it])).toEqual([
    'no_show',
    'no_show',
    'cancelled',
    'cancelled',
    undefined,
    'completed',
  ]);
});
