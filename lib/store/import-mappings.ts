import { type RememberedMapping, rememberedMapping } from '../core/import-mapping.ts';
import type { Store } from './db.ts';

/** How a list with these headers was read the last time; null = never, or by an older version in another shape. */
export async function rememberedMappingOf({ db }: Store, headerSet: string): Promise<RememberedMapping | null> {
  const row = await db.importMappings.get(headerSet);
  return row ? (rememberedMapping.safeParse(row).data ?? null) : null;
}

export async function rememberMapping({ db }: Store, mapping: RememberedMapping): Promise<void> {
  await db.importMappings.put(mapping);
}

/** The PMS instances patients are known from: one jump by key an instance, however many patients there are. */
export async function knownPlaces({ db }: Store): Promise<string[]> {
  const places: string[] = [];
  let key = (await db.patients.orderBy('key').firstKey()) as string | undefined;
  while (key !== undefined && places.length < 50) {
    const pms: string = key.slice(0, key.indexOf('|'));
    places.push(pms);
    key = (await db.patients.where('key').above(`${pms}|\uffff`).firstKey()) as string | undefined;
  }
  return places;
}
