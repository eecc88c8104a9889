import { type Share, uplift } from './uplift.ts';

export type ResultsBy = 'segment' | 'channel' | 'variant';

/** One message that left, and what came of it. Instants in ms. */
export interface SentMessage {
  channel: string;
  /** Which text: template and version. */
  variant: string;
  stepId: string;
  at: number;
  delivered: boolean;
  clicked: boolean;
  /** How many messages of this channel's price it costs. */
  paid: number;
}

/** One follow-up, as the report needs it. */
export interface ResultCase {
  flagKind: string;
  launchedAt: number;
  sent: SentMessage[];
  /** When an answer of the person came. */
  repliedAt: number[];
  /** When the first booking after a send was seen, null = none within the days of attribution. */
  bookedAt: number | null;
  attended: boolean;
  optedOut: boolean;
}

export interface ResultRow {
  key: string;
  enrolled: number;
  sent: number;
  sentBy: Record<string, number>;
  /** What the channels' prices are paid for: parts of texts that left, WhatsApp messages that arrived, mails. */
  paidBy: Record<string, number>;
  delivered: number;
  clicked: number;
  replied: number;
  booked: number;
  attended: number;
  optedOut: number;
}

/** A row of nothing yet. */
export const emptyRow = (key: string): ResultRow => ({
  key,
  enrolled: 0,
  sent: 0,
  sentBy: {},
  paidBy: {},
  delivered: 0,
  clicked: 0,
  replied: 0,
  booked: 0,
  attended: 0,
  optedOut: 0,
});

/** The last message before a moment: what came then is put down to it, and to no other. */
const lastBefore = (sent: SentMessage[], at: number) =>
  sent.filter((one) => one.at <= at).sort((a, b) => b.at - a.at)[0];

/**
 * The table by segment (the flag), channel or variant. By channel and variant a follow-up counts as enrolled wherever
 * it sent something, and an answer, booking, visit or opt-out counts once: at the last message before it.
 */
export function summarise(cases: readonly ResultCase[], by: ResultsBy): ResultRow[] {
  const rows = new Map<string, ResultRow>();
  const row = (key: string) => {
    const known = rows.get(key) ?? emptyRow(key);
    rows.set(key, known);
    return known;
  };
  const keyOf = (it: ResultCase, message: SentMessage | undefined) => {
    if (by === 'segment') return it.flagKind;
    return message ? message[by] : null;
  };
  for (const it of cases) {
    const own = new Set(by === 'segment' ? [it.flagKind] : it.sent.map((message) => message[by]));
    for (const key of own) row(key).enrolled += 1;
    for (const message of it.sent) {
      const at = row(keyOf(it, message) ?? '');
      at.sent += 1;
      at.sentBy[message.channel] = (at.sentBy[message.channel] ?? 0) + 1;
      at.paidBy[message.channel] = (at.paidBy[message.channel] ?? 0) + message.paid;
      at.delivered += Number(message.delivered);
      at.clicked += Number(message.clicked);
    }
    const latest = lastBefore(it.sent, Number.POSITIVE_INFINITY);
    const credit = (what: 'replied' | 'booked' | 'attended' | 'optedOut', message: SentMessage | undefined) => {
      const key = keyOf(it, message);
      if (key !== null) row(key)[what] += 1;
    };
    if (it.repliedAt.length > 0) credit('replied', lastBefore(it.sent, Math.min(...it.repliedAt)) ?? latest);
    const booking = it.bookedAt === null ? undefined : (lastBefore(it.sent, it.bookedAt) ?? latest);
    if (it.bookedAt !== null) credit('booked', booking);
    if (it.attended) credit('attended', booking ?? latest);
    if (it.optedOut) credit('optedOut', latest);
  }
  return [...rows.values()].sort((a, b) => b.enrolled - a.enrolled || (a.key < b.key ? -1 : 1));
}

/** Days from the launch to the first booking, in the middle of those who booked; null = nobody did. */
export function daysToFirstBooking(cases: readonly ResultCase[]): number | null {
  const days = cases
    .flatMap((it) => (it.bookedAt === null ? [] : [(it.bookedAt - it.launchedAt) / 86_400_000]))
    .sort((a, b) => a - b);
  const middle = Math.floor(days.length / 2);
  if (days.length === 0) return null;
  const [low, high] = [days[middle - (days.length % 2 === 0 ? 1 : 0)] ?? 0, days[middle] ?? 0];
  return (low + high) / 2;
}

export interface BetterVariant {
  stepId: string;
  channel: string;
  better: string;
  than: string;
  shares: [Share, Share];
}

/**
 * Of two texts for one step and channel, the one after which more people booked, where that is no chance (the interval
 * of the difference leaves nought out): suggested as the next default. Nothing while there are too few to tell.
 */
export function betterVariants(cases: readonly ResultCase[]): BetterVariant[] {
  const places = new Map<string, Map<string, Share>>();
  for (const it of cases) {
    const won = it.bookedAt === null ? undefined : lastBefore(it.sent, it.bookedAt);
    for (const message of it.sent) {
      const place = `${message.stepId} ${message.channel}`;
      const variants = places.get(place) ?? new Map<string, Share>();
      const { hits, of } = variants.get(message.variant) ?? { hits: 0, of: 0 };
      variants.set(message.variant, { hits: hits + Number(message === won), of: of + 1 });
      places.set(place, variants);
    }
  }
  return [...places].flatMap(([place, variants]) => {
    const [stepId = '', channel = ''] = place.split(' ');
    const ranked = [...variants].sort(([, a], [, b]) => b.hits / b.of - a.hits / a.of);
    const [best, next] = ranked;
    if (!best || !next || uplift(best[1], next[1]).verdict !== 'better') return [];
    return [{ stepId, channel, better: best[0], than: next[0], shares: [best[1], next[1]] as [Share, Share] }];
  });
}
