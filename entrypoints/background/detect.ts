import { browser } from 'wxt/browser';
import type { Adapter } from '#lib/adapters/schema.ts';
import type { Proposal } from '#lib/reader/detect/proposal.ts';
import type { RawPreview } from '#lib/reader/teach/preview.ts';
import type { MovedField } from '#lib/reader/teach/repair.ts';
import type { DetectInPage } from '../detect.ts';

type InPage = { comebackDetect?: DetectInPage };
/** Something found in one frame of a tab. */
export type InFrame<T> = T & { frameId: number };

/*
 * These run in the page's frames and must stand alone, as they are sent as text. What a page's script could do to an
 * answer it can't: they run in the extension's own world.
 */
const propose = async (country: string): Promise<Proposal[]> =>
  (await (globalThis as InPage).comebackDetect?.propose(country)) ?? [];
const preview = (adapter: Adapter, country: string): RawPreview | null =>
  (globalThis as InPage).comebackDetect?.preview(adapter, country) ?? null;
const repair = (adapter: Adapter, screen: string, country: string): MovedField[] =>
  (globalThis as InPage).comebackDetect?.repair(adapter, screen, country) ?? [];

const load = (target: { tabId: number; allFrames?: boolean; frameIds?: number[] }) =>
  browser.scripting.executeScript({ target: target as never, files: ['/detect.js' as never] });

/**
 * Looks at a tab of a granted origin with the detector, on a person's request: best proposal first, over all its frames.
 * Nothing is stored and nothing is matched by them; `confirm` makes an adapter of one. Throws where the tab may not be read.
 */
export async function proposeFor(tabId: number, country: string): Promise<InFrame<{ proposal: Proposal }>[]> {
  const target = { tabId, allFrames: true };
  await load(target);
  const frames = await browser.scripting.executeScript({ target, func: propose, args: [country] });
  return frames
    .flatMap(({ frameId, result }) =>
      ((result as Proposal[] | undefined) ?? []).map((proposal) => ({ frameId, proposal })),
    )
    .sort((a, b) => worth(b.proposal) - worth(a.proposal));
}

const worth = ({ confidence, fields }: Proposal): number => confidence * fields.length;

/** What an adapter would make of one frame as it stands. Null where the frame is gone. */
export async function previewIn(
  tabId: number,
  frameId: number,
  adapter: Adapter,
  country: string,
): Promise<RawPreview | null> {
  const target = { tabId, frameIds: [frameId] };
  await load(target);
  const [frame] = await browser.scripting.executeScript({ target, func: preview, args: [adapter, country] });
  return (frame?.result as RawPreview | null | undefined) ?? null;
}

/** Where the fields of a known screen seem to stand in one frame now. */
export async function movedIn(
  tabId: number,
  frameId: number,
  adapter: Adapter,
  screen: string,
  country: string,
): Promise<MovedField[]> {
  const target = { tabId, frameIds: [frameId] };
  await load(target);
  const [frame] = await browser.scripting.executeScript({ target, func: repair, args: [adapter, screen, country] });
  return (frame?.result as MovedField[] | undefined) ?? [];
}
