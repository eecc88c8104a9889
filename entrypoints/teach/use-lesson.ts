import { useEffect, useRef, useState } from 'react';
import { browser } from 'wxt/browser';
import { problemOf } from '#components/problem.ts';
import type { Adapter } from '#lib/adapters/schema.ts';
import type { Sentence } from '#lib/core/flag.ts';
import type { FieldName } from '#lib/core/sighting.ts';
import { send } from '#lib/messages/send.ts';
import type { FinishForm, Preview } from '#lib/messages/teach-views.ts';
import { type Finish, finished, finishOf, screenNameOf } from '#lib/reader/teach/finish.ts';
import type { FromPage, ToPage, Want } from '#lib/reader/teach/link.ts';
import { previewWords } from '../background/preview-words.ts';
import { PageLink } from './page-link.ts';

export interface LessonState {
  /** `closed`: the page may not be read, or is gone. */
  page: 'opening' | 'open' | 'closed';
  /** What the picker in the page is pointing for; null = nothing. */
  aiming: Want | null;
  /** What it is kept as. */
  made: 'taught' | 'repaired';
  adapter: Adapter | null;
  form: Finish | null;
  preview: Preview | null;
  warnings: string[];
  /** `date_order`, `patient_id`: until answered. */
  asks: string[];
  /** Why the last pointing led to nothing. */
  refused: { want: string; why: string } | null;
  saved: string | null;
  saving: boolean;
  problem: Sentence | null;
}

const START: LessonState = {
  page: 'opening',
  aiming: null,
  made: 'taught',
  adapter: null,
  form: null,
  preview: null,
  warnings: [],
  asks: [],
  refused: null,
  saved: null,
  saving: false,
  problem: null,
};

/** The adapter as the form has it now; the draft itself where the form can't stand yet. */
const asFinished = (adapter: Adapter, form: Finish): Adapter =>
  finished(adapter, { ...form, name: screenNameOf(form.name) || 'list' }) ?? adapter;

/** One lesson about the page in a tab: what was pointed at so far, and how the page would be read by it. */
export function useLesson(tabId: number | null | undefined, editing: string | null, labelOf: (want: Want) => string) {
  const [state, setState] = useState<LessonState>(START);
  const now = useRef(state);
  now.current = state;
  const link = useRef<PageLink | null>(null);
  const frame = useRef<number | null>(null);
  const put = (part: Partial<LessonState>) => {
    now.current = { ...now.current, ...part };
    setState(now.current);
  };
  const tell = (message: ToPage, to: number | null = frame.current) => link.current?.tell(to, message);

  const look = () => {
    const { adapter, form } = now.current;
    if (adapter && form) tell({ do: 'preview', adapter: asFinished(adapter, form) });
  };
  const aim = (want: Want) => {
    const { adapter, form } = now.current;
    put({ aiming: want, refused: null, saved: null });
    if (want === 'first') frame.current = null;
    const known = want === 'first' || want === 'second' ? null : adapter && form ? adapter : null;
    tell({ do: 'aim', want, label: labelOf(want), adapter: known });
  };

  const heard = (frameId: number, message: FromPage) => {
    const { current } = now;
    if (message.said === 'first') {
      frame.current = frameId;
      link.current?.tell(null, { do: 'rest' });
      aim('second');
    } else if (message.said === 'taught') {
      frame.current = frameId;
      const { want, adapter, preview } = message;
      const about = (it: string) => it.includes(`:${want}:`);
      const fresh = want === 'second';
      const form = fresh || !current.form ? finishOf(adapter) : merge(current.form, adapter, want);
      put({
        aiming: null,
        adapter,
        form,
        preview: previewWords(preview),
        warnings: [...(fresh ? [] : current.warnings.filter((it) => !about(it))), ...message.warnings],
        asks: [...new Set([...(fresh ? [] : current.asks), ...message.asks])],
        refused: null,
      });
      look();
    } else if (message.said === 'refused') put({ refused: { want: message.want, why: message.why } });
    else if (message.said === 'preview') {
      const preview = previewWords(message.preview);
      // Opened to go on with a known screen: the frame that reads it is the one to teach.
      if (frame.current === null && preview.rowsRead > 0) frame.current = frameId;
      if (frame.current === frameId) put({ preview });
    } else if (message.said === 'left') {
      link.current?.tell(null, { do: 'rest' });
      put({ aiming: null });
    } else if (message.said === 'ready') {
      put({ page: 'open' });
      if (current.aiming) aim(current.aiming);
      else if (current.adapter) look();
    }
  };
  const hear = useRef(heard);
  hear.current = heard;

  // biome-ignore lint/correctness/useExhaustiveDependencies: the rest is the same in every turn, and reads what is newest
  useEffect(() => {
    if (tabId === undefined) return;
    if (tabId === null) return put({ page: 'closed' });
    const it = new PageLink(tabId, (frameId, message) => hear.current(frameId, message));
    link.current = it;
    const open = async () => {
      if (editing !== null && now.current.adapter === null) {
        const known = await send('screens.get', { id: editing });
        const adapter = known.adapter as Adapter;
        // A screen that ships stays what it is: only where things stand is put right.
        const made = known.made === 'shipped' || known.made === 'repaired' ? 'repaired' : 'taught';
        put({ adapter, form: finishOf(adapter), aiming: null, made });
      } else if (now.current.adapter === null) put({ aiming: 'first' });
      const { practice } = await send('setup.getPolicy', {});
      await it.open(practice.country);
    };
    open().catch(() => put({ page: 'closed', aiming: null }));
    // The page was loaded anew: its picker went with it.
    const again = (id: number, change: { status?: string }) => {
      if (id === tabId && change.status === 'complete') open().catch(() => put({ page: 'closed', aiming: null }));
    };
    browser.tabs.onUpdated.addListener(again);
    return () => {
      browser.tabs.onUpdated.removeListener(again);
      it.close();
    };
  }, [tabId, editing]);

  return {
    ...state,
    aim,
    rest: () => {
      link.current?.tell(null, { do: 'rest' });
      put({ aiming: null });
    },
    press: (key: Extract<ToPage, { do: 'key' }>['key']) => tell({ do: 'key', key }, frame.current ?? 0),
    change: (part: Partial<FinishForm>) => {
      const { form, asks } = now.current;
      if (!form) return;
      const answered = (id: string) =>
        (id === 'date_order' && part.order !== undefined) || (id === 'patient_id' && part.trustId !== undefined);
      put({ form: { ...form, ...(part as Partial<Finish>) }, asks: asks.filter((it) => !answered(it)), saved: null });
      look();
    },
    save: async () => {
      const { adapter, form, made } = now.current;
      const done = adapter && form && finished(adapter, { ...form, name: screenNameOf(form.name) });
      if (!done) return;
      put({ saving: true, problem: null });
      try {
        const { id } = await send('screens.keep', {
          adapter: done,
          made,
          replaces: made === 'taught' ? editing : null,
        });
        put({ saved: id, saving: false });
      } catch (error) {
        put({ problem: problemOf(error), saving: false });
      }
    },
  };
}

/** The form stays as the person had it; what the new field decided (a kind, an order) comes in where nothing was said. */
function merge(form: Finish, adapter: Adapter, want: string): Finish {
  const made = finishOf(adapter);
  return {
    ...form,
    kind: form.kind === 'patient_list' ? made.kind : form.kind,
    order: form.order ?? made.order,
    leaveOut: form.leaveOut.filter((it) => it !== (want as FieldName)),
    trustId: want === 'identity' ? true : form.trustId,
  };
}
