import { browser } from 'wxt/browser';
import { defineContentScript } from 'wxt/utils/define-content-script';
import { send } from '#lib/messages/send.ts';
import { Frame } from './frame.ts';
import { partsThrough } from './parts.ts';

/**
 * Runs in every frame of a granted origin; registered at run time, after the permission for that one origin. It only
 * looks which screen the frame shows. What reads the screen, tells the background and paints what it answers comes as a
 * part (`parts.ts`) when there is a screen. Nothing else of the page is touched.
 */
export default defineContentScript({
  matches: [],
  registration: 'runtime',
  allFrames: true,
  matchAboutBlank: false,
  runAt: 'document_idle',
  noScriptStartedPostMessage: true,
  main(ctx) {
    const alive = () => browser.runtime?.id !== undefined;
    let retired = false;
    const frame = new Frame({
      view: window,
      ask: send,
      load: partsThrough(send),
      say: (id, params) => (alive() ? browser.i18n.getMessage(id as never, params) : ''),
      cardUrl: browser.runtime.getURL('/card.html' as never),
      alive,
      retire() {
        if (retired) return;
        retired = true;
        ctx.abort('retired');
        console.warn('Comeback was updated. Reload this page to see its badges again.');
      },
      now: () => new Date(),
      signal: ctx.signal,
    });
    const onMessage = (message: unknown) => {
      if ((message as { comeback?: unknown } | null)?.comeback === 'repaint') frame.repaint();
    };
    browser.runtime.onMessage.addListener(onMessage);
    ctx.onInvalidated(() => alive() && browser.runtime.onMessage.removeListener(onMessage));
    void frame.start();
  },
});
