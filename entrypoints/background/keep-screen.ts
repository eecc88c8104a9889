import { readsHost } from '#lib/adapters/hosts.ts';
import { adapters as shipped } from '#lib/adapters/index.ts';
import type { Adapter, RecordSpec, Screen } from '#lib/adapters/schema.ts';
import type { FieldName } from '#lib/core/sighting.ts';
import { Refusal } from '#lib/messages/router.ts';
import { usedHeaders } from '#lib/reader/detect/compose.ts';
import { keepOwnScreen, type OwnScreenRow, ownScreenRows } from '#lib/store/own-screens.ts';
import { withStore } from '#lib/store/store-problem.ts';
import { fitAdapter, printOf, shippedScreen } from './own-screens.ts';
import type { Background } from './ports.ts';
import { practiceNow } from './practice.ts';
import { pmsOrigins } from './registration.ts';

type Made = OwnScreenRow['made'];

/**
 * A screen that a person made is read by all its columns and fields or not for certain: a head that is gone, or a field
 * that has no place in any record any more, makes it unsure. The heads then prove it; of the proof by words only what
 * isn't a head is left.
 */
export function sealed(adapter: Adapter): Adapter {
  const screens = adapter.screens.map((screen): Screen => {
    const records = screen.records.map((found) => {
      const record = standing(found);
      const { columns } = record;
      if (!columns || Object.keys(columns.names).length === 0) return record;
      const used = usedHeaders([record.fields, record.ids]);
      const names = Object.fromEntries(Object.entries(columns.names).filter(([key]) => used.has(key)));
      return { ...record, columns: { ...columns, names, complete: true as const } };
    });
    const heads = new Set(
      records.flatMap((it) => Object.values(it.columns?.names ?? {}).flatMap(({ is }) => is ?? [])),
    );
    const { mustShow, ...rest } = screen;
    const left = mustShow?.filter((sign) => !sign.text?.every((text) => heads.has(text)));
    return { ...rest, ...(left && left.length > 0 ? { mustShow: left } : {}), records };
  });
  return { ...adapter, screens: screens.map(inOrder) };
}

/** The record with what it reads besides what it must. */
function standing({ stood: _, ...record }: RecordSpec): RecordSpec {
  const others = (Object.keys(record.fields) as FieldName[]).filter((name) => !record.required.includes(name));
  const entries = Object.entries(record).flatMap((it) => (it[0] === 'required' ? [it, ['stood', others]] : [it]));
  return others.length > 0 ? (Object.fromEntries(entries) as RecordSpec) : record;
}

const KEYS: (keyof Screen)[] = ['name', 'kind', 'grade', 'evidenceOn', 'unseen', 'where', 'inside', 'must', 'mustShow'];
const inOrder = (screen: Screen): Screen =>
  ({
    ...Object.fromEntries(KEYS.flatMap((key) => (screen[key] === undefined ? [] : [[key, screen[key]]]))),
    ...Object.fromEntries(Object.entries(screen).filter(([key]) => !KEYS.includes(key as keyof Screen))),
  }) as Screen;

/** Its name, with a number where the host has another screen of that name. */
function freeName(id: string, name: string, taken: Set<string>): string {
  for (let n = 1; ; n += 1) {
    const tried = n === 1 ? name : `${name.slice(0, 36)}-${n}`;
    if (!taken.has(`${id}/${tried}`)) return tried;
  }
}

/** Keeps one screen after the schema, the lint and a person said yes; open pages of its hosts are read by it at once. */
export async function keepScreen(
  bg: Background,
  data: unknown,
  made: Made,
  replaces: string | null,
): Promise<{ id: string }> {
  const fit = fitAdapter(data);
  if (!fit.ok) throw new Refusal(fit.problem, fit.detail ? [fit.detail] : []);
  const ships = shippedScreen(fit.adapter.id, fit.screen.name);
  if (made === 'repaired' && !ships) throw new Refusal('problem_screen_gone');
  if (made !== 'repaired' && shipped.some((it) => it.id === fit.adapter.id))
    throw new Refusal('problem_adapter_id', [fit.adapter.id]);
  const adapter = made === 'imported' || made === 'repaired' ? fit.adapter : sealed(fit.adapter);
  const row = await withStore(bg.store, async () => {
    const taken = new Set((await ownScreenRows(bg.store)).map((it) => it.id).filter((it) => it !== replaces));
    const name = made === 'repaired' ? fit.screen.name : freeName(adapter.id, fit.screen.name, taken);
    const screen = { ...(adapter.screens[0] as Screen), name };
    const kept: OwnScreenRow = {
      id: `${adapter.id}/${name}`,
      adapterId: adapter.id,
      screen: name,
      made,
      hosts: adapter.hosts,
      adapter: { ...adapter, screens: [screen] },
      mends: made === 'repaired' && ships ? printOf(ships) : null,
      at: bg.now().toISOString(),
      by: (await practiceNow(bg)).staff,
    };
    await keepOwnScreen(bg.store, kept, replaces);
    return kept;
  });
  renewPages(bg, row.hosts).catch((error) => bg.onError('renew', error));
  return { id: row.id };
}

/** Pages get their adapters when their script wakes up: it is put anew into the open ones, as after an update. */
export async function renewPages(bg: Pick<Background, 'web' | 'store' | 'onError'>, hosts: string[]): Promise<void> {
  for (const origin of await pmsOrigins(bg)) {
    if (!readsHost({ hosts }, new URL(origin).hostname)) continue;
    for (const tab of await bg.web.tabsOf(origin)) await bg.web.inject(tab).catch((e) => bg.onError('inject', e));
  }
}

/** The screens of an adapter file, each as an adapter of its own that has yet to be confirmed on this practice's own pages. */
export function importable(text: string, origin: string | null): { adapter: unknown; made: Made }[] {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    throw new Refusal('problem_adapter_json');
  }
  const { screens, hosts, id, ...head } = (data ?? {}) as Record<string, unknown>;
  if (!Array.isArray(screens) || screens.length === 0 || !Array.isArray(hosts))
    throw new Refusal('problem_adapter_shape', ['screens']);
  const here = origin === null ? [] : [new URL(origin).hostname];
  return screens.map((screen: Screen) => {
    const mends = typeof id === 'string' && shippedScreen(id, screen?.name) !== undefined;
    const { name, kind, grade: _, ...rest } = screen ?? {};
    const asked = { name, kind, grade: 'B', ...rest };
    const adapter = { id, name: head.name, hosts: [...new Set([...hosts, ...here])], ...head, screens: [asked] };
    return { adapter, made: mends ? 'repaired' : 'imported' };
  });
}
