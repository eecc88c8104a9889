import { browser } from 'wxt/browser';
import type { Proposal } from '#lib/reader/detect/proposal.ts';

type Run = (country?: string) => Promise<Proposal[]>;

/** Runs in the page's frames; must stand alone, as it is sent as text. */
const ask = async (country: string): Promise<Proposal[]> =>
  (await (globalThis as { comebackDetect?: Run }).comebackDetect?.(country)) ?? [];

/**
 * Looks at a tab of a granted origin with the detector, on a person's request: best proposal first, over all its frames.
 * Nothing is stored and nothing is matched by them; `confirm` makes an adapter of one. Throws where the tab may not be read.
 */
export async function proposeFor(tabId: number, country: string): Promise<Proposal[]> {
  const target = { tabId, allFrames: true };
  await browser.scripting.executeScript({ target, files: ['/detect.js' as never] });
  const frames = await browser.scripting.executeScript({ target, func: ask, args: [country] });
  return frames
    .flatMap((frame) => (frame.result as Proposal[] | undefined) ?? [])
    .sort((a, b) => b.confidence * b.fields.length - a.confidence * a.fields.length);
}
