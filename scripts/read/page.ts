import type { Adapter } from '#lib/adapters/schema.ts';
import type { Reading } from '#lib/core/sighting.ts';
import { censor } from '#lib/reader/censor.ts';
import { detectNow } from '#lib/reader/detect/detect.ts';
import type { DetectContext } from '#lib/reader/detect/draft.ts';
import type { Proposal } from '#lib/reader/detect/proposal.ts';
import { readScreen } from '#lib/reader/read-screen.ts';

/** What the command asks of the reader inside the page. Bundled and injected; the adapters come as data. */
export interface ReaderInPage {
  read(adapters: Adapter[], frameName: string, now: string, zone: string): Reading;
  censor(): string;
  detect(ctx: DetectContext): { proposal: Proposal; reading: Reading } | null;
}

(globalThis as { comebackReader?: ReaderInPage }).comebackReader = {
  read: (adapters, frameName, now, zone) =>
    readScreen(document, { href: location.href, frameName }, adapters, { now: () => now, zone }),
  censor: () => censor(document),
  detect: (ctx) => {
    const proposal = detectNow(document, ctx)[0];
    if (!proposal) return null;
    const where = { href: ctx.href, frameName: ctx.frameName ?? '' };
    return { proposal, reading: readScreen(document, where, [proposal.draft], { now: () => ctx.now, zone: ctx.zone }) };
  },
};
