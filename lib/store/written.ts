import type { z } from 'zod';
import type { writtenEvent } from '../contract/desk-words.ts';
import type { ComebackDb, Store } from './db.ts';
import { addCommand, type Command, type NewCommand } from './outbox.ts';

type Noted = Record<string, { at: string; by: string }>;

/** How many marks are kept; the oldest go first. */
const MOST = 4_000;

/** Somebody wrote a line over into the chart, or takes that back; and the other desks are told (`tell`), or neither. */
export async function putWritten(
  { durable: db }: Store,
  { line, ...said }: { line: string; at: string; by: string; on: boolean },
  tell: (NewCommand & { command: Extract<Command, { kind: 'word' }> }) | null,
): Promise<void> {
  await db.transaction('rw', db.settings, db.outbox, async () => {
    await put(db, line, said);
    if (tell) await addCommand(db, tell);
  });
}

/** Inside a transaction over settings: what another desk said of a line; the newest word holds. */
export async function hearWritten(
  db: ComebackDb,
  { line, on, saidAt: at }: z.infer<typeof writtenEvent>,
): Promise<void> {
  const known = (await notedIn(db))[line];
  // Our own comes back as an echo, and keeps its name.
  if (known && known.at >= at) return;
  await put(db, line, { at, by: '', on });
}

const notedIn = async (db: ComebackDb): Promise<Noted> => ((await db.settings.get('noted'))?.value ?? {}) as Noted;

async function put(
  db: ComebackDb,
  line: string,
  { at, by, on }: { at: string; by: string; on: boolean },
): Promise<void> {
  const { [line]: _, ...others } = await notedIn(db);
  const marks = Object.entries(on ? { ...others, [line]: { at, by } } : others);
  const kept = marks.sort(([, a], [, b]) => (a.at < b.at ? 1 : -1)).slice(0, MOST);
  await db.settings.put({ name: 'noted', value: Object.fromEntries(kept) });
}
