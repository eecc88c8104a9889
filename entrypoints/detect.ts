import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import type { Adapter } from '#lib/adapters/schema.ts';
import { detectInSlices } from '#lib/reader/detect/detect.ts';
import type { DetectContext } from '#lib/reader/detect/draft.ts';
import type { Proposal } from '#lib/reader/detect/proposal.ts';
import { previewOf, type RawPreview } from '#lib/reader/teach/preview.ts';
import { type MovedField, movedFields } from '#lib/reader/teach/repair.ts';

/** What the background calls after it put this script into a frame. */
export interface DetectInPage {
  propose(country?: string): Promise<Proposal[]>;
  preview(adapter: Adapter, country?: string): RawPreview;
  repair(adapter: Adapter, screen: string, country?: string): MovedField[];
}

/**
 * The detector, loaded into a frame of a granted origin only when a person asks "read this page". Its own file, so that
 * the content script stays small. It reads, in slices, and changes nothing; what it finds goes to whoever asked.
 */
export default defineUnlistedScript(() => {
  const context = (country?: string): DetectContext => ({
    href: location.href,
    frameName: window.name,
    now: new Date().toISOString(),
    zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    ...(country ? { country } : {}),
  });
  const inPage: DetectInPage = {
    propose: async (country) => (await detectInSlices(document, context(country), () => performance.now())).proposals,
    preview: (adapter, country) => previewOf(document, adapter, context(country)),
    repair: (adapter, screen, country) => movedFields(document, adapter, screen, context(country)),
  };
  (globalThis as { comebackDetect?: DetectInPage }).comebackDetect = inPage;
});
