import { browser } from 'wxt/browser';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import type { Adapter } from '#lib/adapters/schema.ts';
import { Picker } from '#lib/overlay/picker/picker.ts';
import { candidatesIn } from '#lib/overlay/picker/walk.ts';
import type { DetectContext } from '#lib/reader/detect/draft.ts';
import { findSource } from '#lib/reader/find-source.ts';
import { firstLesson } from '#lib/reader/teach/first-lesson.ts';
import { openLesson } from '#lib/reader/teach/lesson.ts';
import { type FromPage, PORT, type ToPage, type Want } from '#lib/reader/teach/link.ts';
import { previewOf } from '#lib/reader/teach/preview.ts';
import { teachField } from '#lib/reader/teach/teach-field.ts';
import { teachId } from '#lib/reader/teach/teach-id.ts';

/** Whether an element draws itself in a shadow root that it keeps to itself: nothing of it is read. */
const isClosed = (element: Element): boolean =>
  element instanceof HTMLElement && element.shadowRoot === null && browser.dom?.openOrClosedShadowRoot(element) != null;

/** What the teaching panel calls after it put this script into a frame: `comebackTeach(nonce, country)`. */
export type BeginTeaching = (nonce: string, country: string) => void;
type InPage = { comebackTeach?: BeginTeaching; comebackTeachEnd?: () => void };

/**
 * The picker in one frame, loaded only when a person asks to teach a page. It lives as long as the panel beside the page
 * listens, and leaves nothing behind.
 */
export default defineUnlistedScript(() => {
  const world = globalThis as InPage;
  world.comebackTeach = (nonce, country) => {
    world.comebackTeachEnd?.();
    const port = browser.runtime.connect({ name: PORT + nonce });
    const tell = (message: FromPage) => port.postMessage(message);
    const context = (): DetectContext => ({
      href: location.href,
      frameName: window.name,
      now: new Date().toISOString(),
      zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
      country,
    });
    let want: Want | null = null;
    let label = '';
    let adapter: Adapter | null = null;
    let first: Element | null = null;

    const picker = new Picker({
      view: window,
      words: {
        keys: browser.i18n.getMessage('teach_picker_keys'),
        leave: browser.i18n.getMessage('teach_picker_leave'),
      },
      onTake: (element) => taken(element),
      isClosed,
      onLeave: () => {
        picker.rest();
        tell({ said: 'left' });
      },
    });

    const recordsNow = (): Element[] =>
      adapter ? openLesson(document, adapter, context()).here.rows.map((row) => row.element) : [];
    /** Places of this list that are read already. */
    const known = (): Element[] => {
      if (!adapter) return first ? [first] : [];
      const { here, spec } = openLesson(document, adapter, context());
      const shown = here.rows.slice(0, 40);
      return Object.values(spec.fields).flatMap((field) =>
        shown.flatMap((row) => (field ? (findSource(field.sources[0] ?? {}, row, here.frame)[0]?.element ?? []) : [])),
      );
    };
    const aim = () => picker.aim(label, known, () => recordsNow().flatMap((it) => [...candidatesIn(it, isClosed)]));

    const taken = (element: Element): void => {
      const wanted = want;
      if (!wanted) return;
      if (isClosed(element)) {
        tell({ said: 'refused', want: wanted, why: 'closed_part' });
        return;
      }
      if (wanted === 'first') {
        first = element;
        tell({ said: 'first' });
        return;
      }
      const result =
        wanted === 'second'
          ? first
            ? firstLesson(document, first, element, context())
            : ({ ok: false, why: 'not_two_records' } as const)
          : !adapter
            ? ({ ok: false, why: 'outside' } as const)
            : wanted === 'identity'
              ? teachId(document, adapter, element, context())
              : teachField(document, adapter, wanted, element, context());
      if (!result.ok) {
        tell({ said: 'refused', want: wanted, why: result.why });
        return;
      }
      adapter = result.adapter;
      picker.rest();
      tell({ said: 'taught', want: wanted, ...result, preview: previewOf(document, result.adapter, context()) });
    };

    const hear = (message: ToPage): void => {
      if (message.do === 'aim') {
        want = message.want;
        label = message.label;
        adapter = message.adapter;
        if (want === 'first') first = null;
        aim();
      } else if (message.do === 'rest') picker.rest();
      else if (message.do === 'key') {
        if (picker.isAiming) picker.do(message.key);
      } else tell({ said: 'preview', preview: previewOf(document, message.adapter, context()) });
    };
    const end = () => {
      picker.rest();
      delete world.comebackTeachEnd;
    };
    port.onMessage.addListener((message) => hear(message as ToPage));
    port.onDisconnect.addListener(end);
    world.comebackTeachEnd = () => {
      port.disconnect();
      end();
    };
    tell({ said: 'ready', top: window.top === window, href: location.href });
  };
});
