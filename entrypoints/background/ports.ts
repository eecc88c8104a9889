import type { Adapter } from '#lib/adapters/schema.ts';
import type { Say } from '#lib/core/words.ts';
import type { Proposal } from '#lib/reader/detect/proposal.ts';
import type { RawPreview } from '#lib/reader/teach/preview.ts';
import type { MovedField } from '#lib/reader/teach/repair.ts';
import type { Store } from '#lib/store/db.ts';
import type { CallApi } from '#lib/sync/api.ts';

/** What the background asks of the browser; the real one is `browser-web.ts`, tests pass their own. */
export interface Web {
  /** Origin of our own pages, without a slash at its end. */
  ownOrigin: string;
  /** Whether the person gave (and the browser still holds) the permission for an origin. */
  isGranted(origin: string): Promise<boolean>;
  /** Web address of a tab, where we may see it. */
  tabUrl(tabId: number): Promise<string | null>;
  /** Open tabs of an origin. */
  tabsOf(origin: string): Promise<number[]>;
  tellTab(tabId: number, message: unknown): Promise<void>;
  registered(): Promise<string[]>;
  register(origin: string): Promise<void>;
  unregister(origins: string[]): Promise<void>;
  inject(tabId: number): Promise<void>;
  /** What the detector proposes for the lists of a tab's frames; looked at on a person's request only. */
  proposeIn(tabId: number, country: string): Promise<{ frameId: number; proposal: Proposal }[]>;
  /** What an adapter would make of one frame as it stands; null where the frame is gone. */
  previewIn(tabId: number, frameId: number, adapter: Adapter, country: string): Promise<RawPreview | null>;
  /** Where the fields of a known screen seem to stand in one frame now. */
  movedIn(tabId: number, frameId: number, adapter: Adapter, screen: string, country: string): Promise<MovedField[]>;
  /** Puts a further file of ours into one frame. */
  addPart(tabId: number, frameId: number, part: string): Promise<void>;
  /** Memory of this browser session; empty after the browser was closed. */
  session: {
    get(keys: string | string[] | null): Promise<Record<string, unknown>>;
    set(items: Record<string, unknown>): Promise<void>;
    remove(keys: string | string[]): Promise<void>;
  };
}

/** Everything the handlers stand on. Time and chance come in from outside. */
export interface Background {
  store: Store;
  web: Web;
  callApi: CallApi;
  locks: Pick<LockManager, 'request'>;
  now(): Date;
  random(): number;
  uuid(): string;
  say: Say;
  locale: string;
  /** Runs `work` in `ms` if the worker is still awake then; the alarm does it otherwise. */
  later(ms: number, work: () => Promise<unknown>): void;
  onError(where: string, error: unknown): void;
}
