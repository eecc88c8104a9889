import { type Handlers, Refusal } from '#lib/messages/router.ts';
import { withStore } from '#lib/store/store-problem.ts';
import { keepSaid } from '../confirmed.ts';
import type { Background } from '../ports.ts';
import { practiceNow } from '../practice.ts';
import { repaint } from '../repaint.ts';

/** A person said whether a screen is read right; the pages tell their rows again in that light. */
export function confirmHandlers(bg: Background): Pick<Handlers, 'setup.confirmScreen'> {
  return {
    async 'setup.confirmScreen'({ origin, adapter, screen, right }) {
      const said = right === null ? null : right ? ('right' as const) : ('wrong' as const);
      const kept = await withStore(bg.store, async () =>
        keepSaid(bg, { origin, adapter, screen }, said, (await practiceNow(bg)).staff),
      );
      if (!kept) throw new Refusal('problem_screen_gone');
      repaint(bg).catch((error) => bg.onError('repaint', error));
      return {};
    },
  };
}
