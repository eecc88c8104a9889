import { readsHost } from '#lib/adapters/hosts.ts';
import { adapters as shipped } from '#lib/adapters/index.ts';
import { lintAdapter } from '#lib/adapters/lint.ts';
import { type Adapter, adapterSchema, type Screen } from '#lib/adapters/schema.ts';
import { digest } from '#lib/reader/identity.ts';
import { type OwnScreenRow, ownScreenRows } from '#lib/store/own-screens.ts';
import type { Background } from './ports.ts';

/** A way of reading, as a short text: what was confirmed or mended is this way and no other. */
export const printOf = ({ where, must, mustShow, order, records }: Screen): string =>
  digest(JSON.stringify([where, must, mustShow, order, records]));

/** The shipped screen of that name, whatever was mended here. */
export const shippedScreen = (adapter: string, screen: string): Screen | undefined =>
  shipped.find((it) => it.id === adapter)?.screens.find((it) => it.name === screen);

/** Why an adapter from outside is not kept: a sentence id, and the first thing that is wrong. */
export interface Unfit {
  ok: false;
  problem: 'problem_adapter_json' | 'problem_adapter_shape' | 'problem_adapter_unsteady' | 'problem_adapter_screens';
  detail: string;
}

/** An adapter of exactly one screen that the schema and the lint take. Nothing else is ever kept. */
export function fitAdapter(data: unknown): { ok: true; adapter: Adapter; screen: Screen } | Unfit {
  const parsed = adapterSchema.safeParse(data);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    return { ok: false, problem: 'problem_adapter_shape', detail: issue?.path.join('.') ?? '' };
  }
  const adapter = parsed.data;
  const [screen, ...others] = adapter.screens;
  if (!screen || others.length > 0) return { ok: false, problem: 'problem_adapter_screens', detail: '' };
  const [problem] = lintAdapter(adapter);
  if (problem) return { ok: false, problem: 'problem_adapter_unsteady', detail: problem.slice(0, 160) };
  return { ok: true, adapter, screen };
}

/** Whether a repair is in force: the screen it mends still ships as it was then. */
export function inForce({ made, mends, adapterId, screen }: OwnScreenRow): boolean {
  if (made !== 'repaired') return true;
  const now = shippedScreen(adapterId, screen);
  return now !== undefined && mends === printOf(now);
}

const readable = (row: OwnScreenRow): Adapter | null => {
  const parsed = adapterSchema.safeParse(row.adapter);
  return parsed.success ? parsed.data : null;
};

/** Every adapter of `host` as this practice reads: its own screens first, then what ships, with repairs in place. */
export async function adaptersOf({ store }: Pick<Background, 'store'>, host: string): Promise<Adapter[]> {
  return compose(
    (await ownScreenRows(store)).filter((row) => readsHost({ hosts: row.hosts }, host)),
    host,
  );
}

/** Every adapter there is, whatever its hosts. */
export async function everyAdapter({ store }: Pick<Background, 'store'>): Promise<Adapter[]> {
  return compose(await ownScreenRows(store), null);
}

function compose(rows: OwnScreenRow[], host: string | null): Adapter[] {
  const own = new Map<string, Adapter>();
  const mended = new Map<string, Screen>();
  for (const row of rows) {
    const adapter = inForce(row) ? readable(row) : null;
    const screen = adapter?.screens[0];
    if (!adapter || !screen) continue;
    if (row.made === 'repaired') mended.set(row.id, screen);
    else {
      const known = own.get(adapter.id);
      own.set(adapter.id, known ? { ...known, screens: [...known.screens, screen] } : adapter);
    }
  }
  const ships = shipped.filter((it) => host === null || readsHost(it, host));
  return [...own.values(), ...ships.map((it) => withRepairs(it, mended))];
}

const withRepairs = (adapter: Adapter, mended: Map<string, Screen>): Adapter => ({
  ...adapter,
  screens: adapter.screens.map((screen) => mended.get(`${adapter.id}/${screen.name}`) ?? screen),
});
