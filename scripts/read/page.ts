import type { Adapter } from '#lib/adapters/schema.ts';
import type { Reading } from '#lib/core/sighting.ts';
import { censor } from '#lib/reader/censor.ts';
import { readScreen } from '#lib/reader/read-screen.ts';

/** What the command asks of the reader inside the page. Bundled and injected; the adapters come as data. */
export interface ReaderInPage {
  read(adapters: Adapter[], frameName: string, now: string, zone: string): Reading;
  censor(): string;
}

(globalThis as { comebackReader?: ReaderInPage }).comebackReader = {
  read: (adapters, frameName, now, zone) =>
    readScreen(document, { href: location.href, frameName }, adapters, { now: () => now, zone }),
  censor: () => censor(document),
};
