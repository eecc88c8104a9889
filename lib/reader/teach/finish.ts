import type { Adapter, DateOrder, RecordSpec, Screen } from '../../adapters/schema.ts';
import type { FieldName, ScreenKind } from '../../core/sighting.ts';
import { usedHeaders } from '../detect/compose.ts';
import { fixedOrder } from '../detect/draft.ts';
import { withScreen } from './lesson.ts';

/** What a person says about a taught screen, besides where things stand. */
export interface Finish {
  /** Kebab-case, unique on its host. */
  name: string;
  kind: ScreenKind;
  /** null = the dates decided it, or it stays unknown. */
  order: DateOrder | null;
  /** What the list says of bookings: nothing, that nobody on it is booked, or that an empty next appointment means none. */
  absence: 'nothing' | 'nobody_booked' | 'empty_next';
  /** False = the number the records carry isn't the patient's: nobody is joined by it. */
  trustId: boolean;
  /** Fields taken out again. */
  leaveOut: FieldName[];
}

const NONE_MARKS = ['', '-', '–', '—'];

/** A short kebab-case name of what a person typed; '' where nothing of it can stand in a name. */
export function screenNameOf(said: string): string {
  const plain = said
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^[^a-z]+|-+$/g, '');
  return plain.slice(0, 40).replace(/-+$/, '');
}

/** What the adapter says now, as the form shows it. */
export function finishOf({ screens }: Adapter): Finish {
  const screen = screens[0] as Screen;
  const record = screen.records[0] as RecordSpec;
  const rule = record.nothingBooked;
  return {
    name: screen.name,
    kind: screen.kind,
    order: fixedOrder(screen),
    absence:
      rule.strength === 'none' ? 'nothing' : rule.whenAbsent === 'nextBookingOn' ? 'empty_next' : 'nobody_booked',
    trustId: true,
    leaveOut: [],
  };
}

/** The adapter as the person finished it, heads that nothing uses left out; null where the result can't be kept. */
export function finished(adapter: Adapter, said: Finish): Adapter | null {
  const screen = adapter.screens[0] as Screen;
  const record = screen.records[0] as RecordSpec;
  const fields = { ...record.fields };
  for (const name of said.leaveOut) delete fields[name];
  const ids = said.trustId ? record.ids : record.ids.filter((rule) => rule.kind !== 'patient');
  let nothingBooked: RecordSpec['nothingBooked'] = { strength: 'none' };
  const next = fields.nextBookingOn;
  if (said.absence === 'nobody_booked') nothingBooked = { strength: 'hint' };
  if (said.absence === 'empty_next' && next) {
    const marks = [...new Set([...(next.empty?.marks ?? []), ...NONE_MARKS])];
    fields.nextBookingOn = { ...next, empty: { marks, means: 'absent' } };
    nothingBooked = { strength: 'hint', whenAbsent: 'nextBookingOn' };
  } else if (next?.empty?.means === 'absent' && next.empty.marks.includes('')) {
    fields.nextBookingOn = { ...next, empty: { ...next.empty, means: 'unknown' } };
  }
  const used = usedHeaders([fields, ids]);
  const { columns, ...rest } = record;
  const names = Object.fromEntries(Object.entries(columns?.names ?? {}).filter(([key]) => used.has(key)));
  // Somebody looked at it here: it needs no further asking.
  const { order: _, grade: _grade, ...bare } = screen;
  return withScreen(
    adapter,
    {
      ...bare,
      name: said.name,
      kind: said.kind,
      ...(said.order ? { order: [{ by: 'fixed', order: said.order }] } : {}),
    },
    {
      ...rest,
      fields,
      ids,
      nothingBooked,
      ...(columns && Object.keys(names).length > 0 ? { columns: { ...columns, names } } : {}),
    },
  );
}
