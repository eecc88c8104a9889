import { z } from 'zod';
import type { Fact } from '#lib/core/fact.ts';
import { type Reading, type Sighting, sighting } from '#lib/core/sighting.ts';
import type { ScreenExample } from '#lib/messages/popup-views.ts';
import type { Background } from './ports.ts';
import { readAs, readAsText } from './read-as.ts';

const MOST = 3;
const kept = z.object({ adapter: z.string(), screen: z.string(), rows: z.array(sighting) });
const keyOf = (frame: string) => `examples:${frame}`;

const told = ({ fields }: Sighting): number =>
  Object.values(fields).filter((fact) => fact.state !== 'unknown' || fact.why !== 'not_shown').length;

/**
 * Keeps a few rows of a screen that a person has yet to confirm, those that tell the most, to show them as they were
 * read. In the memory of this browser session only.
 */
export async function keepExamples(
  { web }: Pick<Background, 'web'>,
  frame: string,
  reading: Reading,
  { fresh, gone }: { fresh: boolean; gone: string[] },
): Promise<void> {
  const { adapter, screen, sightings } = reading;
  if (adapter === null || screen === null || sightings.length + gone.length === 0) return;
  const before = fresh ? [] : await examplesIn({ web }, frame, { adapter, screen });
  const news = new Set([...gone, ...sightings.map((it) => it.row)]);
  const rows = [...sightings, ...before.filter((it) => !news.has(it.row))];
  // sorting keeps the page's order among equals
  const best = rows.sort((a, b) => told(b) - told(a)).slice(0, MOST);
  await web.session.set({ [keyOf(frame)]: { adapter, screen, rows: best } });
}

async function examplesIn(
  { web }: Pick<Background, 'web'>,
  frame: string,
  of: { adapter: string; screen: string },
): Promise<Sighting[]> {
  const found = kept.safeParse((await web.session.get(keyOf(frame)))[keyOf(frame)]);
  return found.success && found.data.adapter === of.adapter && found.data.screen === of.screen ? found.data.rows : [];
}

export async function forgetExamples({ web }: Pick<Background, 'web'>, frame: string): Promise<void> {
  await web.session.remove(keyOf(frame));
}

/** A tab closed: what its frames showed goes too. */
export async function forgetExamplesOf({ web }: Pick<Background, 'web'>, tabId: number): Promise<void> {
  const keys = Object.keys(await web.session.get(null));
  const dead = keys.filter((key) => key.startsWith('examples:') && key.split(':').at(-2) === String(tabId));
  if (dead.length > 0) await web.session.remove(dead);
}

/** The kept rows as a person can check them: the name, and each other field as it was read. */
export async function examplesOf(
  ports: Pick<Background, 'web'>,
  frame: string,
  of: { adapter: string; screen: string },
): Promise<ScreenExample[]> {
  return (await examplesIn(ports, frame, of)).map(({ identity, fields }) => {
    const { name, ...others } = fields;
    const lines = Object.entries(others).flatMap(([field, fact]) => {
      const value = readAs(field, fact as Fact<unknown>);
      return value ? [{ field, value }] : [];
    });
    const id = identity.kind === 'patient' ? [{ field: 'identity', value: readAsText(identity.id) }] : [];
    return { name: name?.state === 'known' ? name.value : null, fields: [...id, ...lines] };
  });
}
