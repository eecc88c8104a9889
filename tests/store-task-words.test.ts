import 'fake-indexeddb/auto'; // before Dexie, which looks for it once
import { randomUUID } from 'node:crypto';
import { Dexie } from 'dexie';
import { expect, test } from 'vitest';
import { closeStore, openStore } from '../lib/store/db.ts';
import { openTasks } from '../lib/store/tasks.ts';
import messages from '../public/_locales/en/messages.json';

/** A task as version 6 left it. */
const task = (id: string, why: string) => ({
  id,
  kind: 'reply',
  hash: 'h',
  why: { id: why, params: [] },
  dueAt: '2026-11-20T10:00:00.000Z',
  owner: null,
  state: 'open',
  outcome: null,
  doneAt: null,
});

test('tasks of an earlier version have their words when the database is opened, and others keep theirs', async () => {
  const name = randomUUID();
  const now = openStore(name);
  await now.db.open();
  const schemas = now.db.tables.map(({ name: table, schema }) => [
    table,
    [schema.primKey.src, ...schema.indexes.map(({ src }) => src)].join(', '),
  ]);
  closeStore(now);
  await Dexie.delete(name);

  const old = new Dexie(name);
  old.version(6).stores(Object.fromEntries(schemas));
  await old
    .table('tasks')
    .bulkPut([task('1', 'problem_task_reply_other'), task('2', 'problem_why_missed_call'), task('3', 'flag_lapsed')]);
  old.close();

  const store = openStore(name);
  const shown = (await openTasks(store)).map(({ why }) => why.id);
  expect(shown.sort()).toEqual(['flag_lapsed', 'task_reply_other', 'why_missed_call']);
  for (const id of shown.filter((one) => one !== 'flag_lapsed')) expect(Object.keys(messages)).toContain(id);
  closeStore(store);
});

test('only what is a problem is called one', () => {
  const calls = Object.keys(messages).filter((id) => id.startsWith('problem_'));
  const others = /^problem_(history|script|why|note|channel|look|step|badge)_|^problem_task_(?!gone$|taken$)/;
  expect(calls.filter((id) => others.test(id))).toEqual([]);
});
