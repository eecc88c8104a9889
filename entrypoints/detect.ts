import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { detectInSlices } from '#lib/reader/detect/detect.ts';
import type { DetectContext } from '#lib/reader/detect/draft.ts';
import type { Proposal } from '#lib/reader/detect/proposal.ts';

/** What the background calls after it put this script into a frame: `comebackDetect(country)`. */
export type Detect = (country?: string) => Promise<Proposal[]>;

/**
 * The detector, loaded into a frame of a granted origin only when a person asks "read this page". Its own file, so that
 * the content script stays small. It reads, in slices, and changes nothing; what it finds goes to whoever asked.
 */
export default defineUnlistedScript(() => {
  const run: Detect = async (country) => {
    const ctx: DetectContext = {
      href: location.href,
      frameName: window.name,
      now: new Date().toISOString(),
      zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
      ...(country ? { country } : {}),
    };
    return (await detectInSlices(document, ctx, () => performance.now())).proposals;
  };
  (globalThis as { comebackDetect?: Detect }).comebackDetect = run;
});
