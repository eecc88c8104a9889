import type { Adapter, Screen } from './schema.ts';

/** Evidence older than this many days says its date wherever the screen is spoken of. */
const OLD_DAYS = 180;
const DAY_MS = 86_400_000;

const fieldsOf = (screen: Screen) => screen.records.flatMap((record) => Object.values(record.fields));

/** Whether a person has to say once, on this practice's own screen, that it is read right: something in it is grade B. */
export function needsConfirmation(screen: Screen): boolean {
  return screen.grade === 'B' || fieldsOf(screen).some((field) => field?.grade === 'B');
}

/** The day of the oldest evidence that the screen rests on, `YYYY-MM-DD`. */
export function evidenceDay(adapter: Adapter, screen: Screen): string {
  const days = [screen.evidenceOn ?? adapter.evidence.seenOn, ...fieldsOf(screen).flatMap((f) => f?.evidenceOn ?? [])];
  return days.reduce((oldest, day) => (day < oldest ? day : oldest));
}

/** `evidenceDay` where it is old on `today` (`YYYY-MM-DD`); null where it isn't. */
export function knownAsOf(adapter: Adapter, screen: Screen, today: string): string | null {
  const day = evidenceDay(adapter, screen);
  return Date.parse(today) - Date.parse(day) > OLD_DAYS * DAY_MS ? day : null;
}
