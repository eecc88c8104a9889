import type { Adapter } from '#lib/adapters/schema.ts';
import type { Reading } from '#lib/core/sighting.ts';
import { detectInSlices } from '#lib/reader/detect/detect.ts';
import type { DetectContext } from '#lib/reader/detect/draft.ts';
import { readScreen } from '#lib/reader/read-screen.ts';

/** Bundled into a real page by the benchmark. */
export interface DetectorInPage {
  detect(ctx: DetectContext): ReturnType<typeof detectInSlices>;
  read(adapter: Adapter, href: string, now: string, zone: string): Reading;
}

(globalThis as { comebackDetector?: DetectorInPage }).comebackDetector = {
  detect: (ctx) => detectInSlices(document, ctx, () => performance.now()),
  read: (adapter, href, now, zone) =>
    readScreen(document, { href, frameName: '' }, [adapter], { now: () => now, zone }),
};
