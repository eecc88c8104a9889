import { expect, test } from 'vitest';
import type { Adapter } from '#lib/adapters/schema.ts';
import { confirm } from '#lib/reader/detect/confirm.ts';
import type { Proposal } from '#lib/reader/detect/proposal.ts';
import { readScreen } from '#lib/reader/read-screen.ts';
import { pageAt } from '../read-fixtures.ts';
import { CHANGES, type Change, headOver } from './changes.ts';
import { eighth, fourth, ninth, third } from './held-back/index.ts';
import { flat, known, measure, ZONE } from './measure.ts';
import { taught } from './pointing.ts';
import type { Shape } from './shape.ts';

/** A yes to all that is asked: the reading that would hurt most if it went wrong unseen. */
const YES = { read_as: 'yes', last_visit: 'came', patient_id: 'yes', empty_next: 'none_booked' };

type Row = Record<string, string>;

/** What a reading says of somebody that the page does not say; a day without its hour is less, not other. */
function wrongIn(read: Row[], truth: Row[]): string[] {
  const left = [...truth];
  return read.flatMap((row) => {
    const place = left.findIndex(
      (it) => it.name === row.name && (!it.identity || !row.identity || it.identity === row.identity),
    );
    const [of] = place < 0 ? [] : left.splice(place, 1);
    if (!of) return row.name ? [`somebody who isn't there: ${row.name}`] : [];
    return Object.entries(row).flatMap(([field, value]) =>
      value === of[field] || of[field]?.startsWith(`${value} `) ? [] : [`${field}: ${value} for ${of[field]}`],
    );
  });
}

const UNCHANGED: Change = { name: 'nothing', apply: () => true };

/** What is read wrongly after a change; null where the list can't be changed so. */
function after(shape: Shape, adapter: Adapter, change: Change): string[] | null {
  const doc = pageAt(shape.html, shape.url);
  const rows = [...doc.querySelectorAll(adapter.screens[0]?.records[0]?.rows ?? '')];
  if (rows.length !== shape.truth?.length || !change.apply(rows, headOver(rows))) return null;
  const ctx = { now: () => `${shape.today}T12:00:00Z`, zone: ZONE };
  const reading = readScreen(doc, { href: shape.url, frameName: '' }, [adapter], ctx);
  const counts = reading.screen !== null && !/unsure|waiting|not_recognised/.test(reading.health.state);
  return counts ? wrongIn(reading.sightings.map(flat), shape.truth) : [];
}

/** The set, a page at a time: documents are let go of only when somebody waits. */
async function* lists() {
  for (const shape of [...known, ...third, ...fourth, ...eighth, ...ninth]) {
    await new Promise((go) => setTimeout(go));
    const { proposal, fields } = measure(shape);
    const good = shape.truth && [...fields.values()].every((it) => it.wrong + it.missed === 0);
    if (good && proposal) yield { shape, proposal };
  }
}

/** Every list meets a fifth of the changes, every change a fifth of the lists. */
async function changesOf(adapterOf: (shape: Shape, proposal: Proposal) => Adapter | null) {
  const changed = new Map<string, number>();
  const wrong: string[] = [];
  let turn = 0;
  for await (const { shape, proposal } of lists()) {
    const adapter = adapterOf(shape, proposal);
    if (!adapter || after(shape, adapter, UNCHANGED)?.length !== 0) continue;
    turn += 1;
    for (const [n, change] of CHANGES.entries()) {
      if (!change.rare && (n + turn) % 5 > 0) continue;
      await new Promise((go) => setTimeout(go));
      const found = after(shape, adapter, change);
      if (!found) continue;
      changed.set(change.name, (changed.get(change.name) ?? 0) + 1);
      wrong.push(...found.slice(0, 1).map((it) => `${shape.name}, ${change.name}: ${it}`));
    }
  }
  for (const { name } of CHANGES) expect(changed.get(name) ?? 0, name).toBeGreaterThan(1);
  return { lists: turn, wrong };
}

test('whatever a release does to a list that was detected, what is still read of it is right, or nothing is', async () => {
  const { lists, wrong } = await changesOf((_, proposal) => {
    const made = confirm(proposal, YES);
    return made.ok ? made.adapter : null;
  });
  expect(lists).toBeGreaterThan(100);
  expect(wrong).toEqual([]);
}, 600_000);

test('the same of a list that was taught by pointing', async () => {
  const { lists, wrong } = await changesOf((shape, { draft }) => taught(shape, draft));
  expect(lists).toBeGreaterThan(70);
  expect(wrong).toEqual([]);
}, 600_000);
