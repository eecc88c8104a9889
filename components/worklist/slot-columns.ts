import type { OpeningsView } from '#lib/messages/work-views.ts';

export interface SlotColumn {
  /** Dentist, hygienist or room as the diary names it; null = the screen named none. */
  provider: string | null;
  freed: OpeningsView['freed'];
  openings: OpeningsView['openings'];
}

/** Times that came free and those on offer, by column of the diary; those of no column last. */
export function slotColumns({ freed, openings }: Pick<OpeningsView, 'freed' | 'openings'>): SlotColumn[] {
  const of = Map.groupBy(openings, (one) => one.provider ?? null);
  const free = Map.groupBy(freed, (one) => one.provider);
  return [...new Set([...free.keys(), ...of.keys()])]
    .sort((a, b) => (a === null ? 1 : b === null ? -1 : a.localeCompare(b)))
    .map((provider) => ({ provider, freed: free.get(provider) ?? [], openings: of.get(provider) ?? [] }));
}
