import { type Browser, browser } from 'wxt/browser';
import { z } from 'zod';
import { adapterSchema } from '#lib/adapters/schema.ts';
import { health, sighting } from '#lib/core/sighting.ts';
import { type FromPage, PORT, type ToPage } from '#lib/reader/teach/link.ts';
import type { BeginTeaching } from '../teach-picker.ts';

const rawPreview = z.object({
  health,
  rowsInPage: z.number().int(),
  rowsShown: z.number().int(),
  rowsRead: z.number().int(),
  failing: z.number().int(),
  rows: z.array(z.object({ sighting, texts: z.record(z.string(), z.string()) })),
});
const want = z.string().max(40);

/** What a frame's picker may say; anything else is passed over. */
const fromPage = z.discriminatedUnion('said', [
  z.object({ said: z.literal('ready'), top: z.boolean(), href: z.string() }),
  z.object({ said: z.literal('first') }),
  z.object({
    said: z.literal('taught'),
    want,
    ok: z.literal(true),
    adapter: adapterSchema,
    warnings: z.array(z.string()),
    asks: z.array(z.string()),
    preview: rawPreview,
  }),
  z.object({ said: z.literal('refused'), want, why: z.string() }),
  z.object({ said: z.literal('preview'), preview: rawPreview }),
  z.object({ said: z.literal('left') }),
]);

/** Runs in the page's frames; must stand alone, as it is sent as text. */
const begin = (nonce: string, country: string): void =>
  (globalThis as { comebackTeach?: BeginTeaching }).comebackTeach?.(nonce, country);

/** The pickers in all frames of one tab, for as long as this page of ours is open. */
export class PageLink {
  readonly #tabId: number;
  readonly #nonce = crypto.randomUUID();
  readonly #ports = new Map<number, Browser.runtime.Port>();
  readonly #onSaid: (frameId: number, message: FromPage) => void;
  readonly #accept = (port: Browser.runtime.Port) => this.#opened(port);

  constructor(tabId: number, onSaid: (frameId: number, message: FromPage) => void) {
    this.#tabId = tabId;
    this.#onSaid = onSaid;
    browser.runtime.onConnect.addListener(this.#accept);
  }

  /** Puts the picker into the tab's frames. Throws where the tab may not be read. */
  async open(country: string): Promise<void> {
    const target = { tabId: this.#tabId, allFrames: true };
    await browser.scripting.executeScript({ target, files: ['/teach-picker.js' as never] });
    await browser.scripting.executeScript({ target, func: begin, args: [this.#nonce, country] });
  }

  #opened(port: Browser.runtime.Port): void {
    const { sender, name } = port;
    if (name !== PORT + this.#nonce || sender?.id !== browser.runtime.id || sender.tab?.id !== this.#tabId) return;
    const frameId = sender.frameId ?? 0;
    this.#ports.set(frameId, port);
    port.onMessage.addListener((message) => {
      const parsed = fromPage.safeParse(message);
      if (parsed.success) this.#onSaid(frameId, parsed.data as FromPage);
    });
    port.onDisconnect.addListener(() => {
      if (this.#ports.get(frameId) === port) this.#ports.delete(frameId);
    });
  }

  get frames(): number {
    return this.#ports.size;
  }

  /** To one frame, or with null to all of them. */
  tell(frameId: number | null, message: ToPage): void {
    for (const [id, port] of this.#ports) if (frameId === null || id === frameId) port.postMessage(message);
  }

  close(): void {
    browser.runtime.onConnect.removeListener(this.#accept);
    for (const port of this.#ports.values()) port.disconnect();
    this.#ports.clear();
  }
}
