import type { ResultsView } from '#lib/messages/results-views.ts';

type Row = Pick<NonNullable<ResultsView['report']>['total'], 'paidBy' | 'booked'>;

/** What the messages of a row cost, in the practice's currency: messages alone, since nothing else is paid for. */
export function costOf(row: Pick<Row, 'paidBy'>, prices: ResultsView['prices']): number {
  return Object.entries(row.paidBy).reduce((sum, [channel, count]) => {
    const price = prices[channel as keyof typeof prices] ?? 0;
    return sum + price * count;
  }, 0);
}

/** What the booked visits are worth, next visit only. */
export function worthOf(row: Pick<Row, 'booked'>, value: ResultsView['value']): { low: number; high: number } {
  return { low: row.booked * value.low, high: row.booked * value.high };
}

/** Whether any channel has a price: without one there is no cost to tell. */
export const isPriced = (prices: ResultsView['prices']): boolean => Object.values(prices).some((price) => price > 0);
