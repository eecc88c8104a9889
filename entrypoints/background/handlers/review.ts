import { sendersAnswer } from '#lib/contract/senders.ts';
import { fromDayNumber, toDayNumber } from '#lib/core/day.ts';
import { reviewDueDay } from '#lib/core/yearly-review.ts';
import type { Output } from '#lib/messages/protocol.ts';
import type { Handlers } from '#lib/messages/router.ts';
import { getSetting, setSettings } from '#lib/store/settings.ts';
import { withStore } from '#lib/store/store-problem.ts';
import { accessOf, byNow } from '../access.ts';
import type { Background } from '../ports.ts';
import { practiceNow } from '../practice.ts';

/** When the yearly review was done and when it is due again. */
export async function reviewNow(bg: Background, today: string): Promise<Output<'review.get'>> {
  const { store } = bg;
  const [last, first] = await Promise.all([getSetting(store, 'review'), store.db.days.orderBy('day').first()]);
  const day = reviewDueDay(last ? toDayNumber(last.on) : null, first ? toDayNumber(first.day) : null);
  return {
    last: last ?? null,
    dueOn: day === null ? null : fromDayNumber(day),
    due: day !== null && toDayNumber(today) >= day,
  };
}

/** What the send API says of its senders, and the yearly review of how people are contacted. */
export function reviewHandlers(bg: Background): Pick<Handlers, 'setup.senders' | 'review.get' | 'review.done'> {
  const { store } = bg;
  return {
    async 'setup.senders'() {
      const access = await withStore(store, () => accessOf(bg));
      if (!access) return { senders: null, problem: null };
      const answer = await bg.callApi(access, { method: 'GET', path: '/v1/senders' });
      const parsed = answer.kind === 'ok' ? sendersAnswer.safeParse(answer.body) : null;
      // A server that can't be asked leaves everything unknown, and unknown is never in order.
      if (!parsed?.success) return { senders: null, problem: { id: 'problem_senders_unknown', params: [] } };
      return { senders: parsed.data.senders, problem: null };
    },

    'review.get': () => withStore(store, async () => reviewNow(bg, (await practiceNow(bg)).today)),

    async 'review.done'() {
      await withStore(store, async () => {
        const { today } = await practiceNow(bg);
        await setSettings(store, { review: { on: today, by: await byNow(bg) } });
      });
      return {};
    },
  };
}
