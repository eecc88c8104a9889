import { packAsked, unpackAnswer } from '#lib/messages/packed.ts';
import type { send } from '#lib/messages/send.ts';
import type { MakeControls } from '#lib/overlay/controls.ts';
import { makeOverlay, type OverlayWords } from '#lib/overlay/overlay.ts';
import type { Match } from '#lib/reader/match-screen.ts';
import type { PageSaid } from '#lib/reader/stale.ts';
import { type NamedZone, zoneAsTold } from '#lib/reader/zone-day.ts';
import { watchMoves } from './moves.ts';
import { ScreenRun } from './screen-run.ts';
import type { Message } from './teller.ts';
import { whenUsed } from './when-used.ts';

export type ScreensPorts = {
  view: Window;
  ask: typeof send;
  words: OverlayWords;
  tab: number;
  /** As the background knows it. */
  zone: NamedZone;
  cardUrl: string;
  controls(): Promise<MakeControls>;
  alive(): boolean;
  now(): Date;
  /** A number above all that this frame has used. */
  nextGeneration(): number;
  onFailed(problem: unknown): void;
  signal: AbortSignal;
};

/** One screen being read and painted, until its signal aborts. */
export type Run = {
  readonly match: Match;
  /** What the page says of its one patient, for the run that follows; null for a list. */
  said(): PageSaid | null;
  /** What was answered may not hold any more: ask for all again. */
  doubt(): void;
};

/** What reads and paints the screens of a frame, one after the other. */
export type Screens = {
  /** `stillHere`: the host changed; is this still the screen? False = the run has been ended. */
  read(match: Match, before: PageSaid | null, stillHere: () => boolean, signal: AbortSignal): Run;
  /** One quiet line of words for the person. */
  tell(text: string, id: string): void;
  /** Another screen, or none, took the page's place. */
  leave(): void;
};

/** Makes our element in the page; nothing is painted before `read`. */
export function makeScreens(p: ScreensPorts): Screens {
  const { view, ask, words, tab, cardUrl, controls, alive, now, nextGeneration, onFailed } = p;
  let run: ScreenRun | null = null;
  // one for all, so that wherever it is asked to listen it is there once
  const onMoved = () => run?.moved();
  const overlay = makeOverlay({
    doc: view.document,
    cardUrl,
    words,
    tab,
    controls,
    async token(row) {
      const patientKey = row === null ? null : (run?.patientOf(row) ?? null);
      return (await ask('page.openCard', { patientKey, row })).token;
    },
    onChanged: () => run?.doubt(),
    onMoved,
    onProblem: onFailed,
    signal: p.signal,
  });
  return {
    read(match, before, stillHere, signal) {
      const onRoot = watchMoves({
        view,
        onMoved,
        asBefore: () => overlay.asBefore(),
        onResized() {
          overlay.resized();
          run?.moved('measure');
        },
        signal,
      });
      whenUsed(view, () => overlay.ready(), signal);
      const next = new ScreenRun({
        doc: view.document,
        match,
        overlay,
        tell: async (message, short) => unpackAnswer(await ask('page.reading', packAsked(message, short) as Message)),
        nextGeneration,
        now,
        zone: zoneAsTold(p.zone, now()),
        pausedWords: words.paused,
        isOver: (problem) => !alive() || wasRefused(problem),
        onFailed,
        before,
        stillHere,
        onRoot,
        signal,
      });
      run = next;
      return next;
    },
    tell: (text, id) => overlay.bar({ flagged: 0, ready: 0, text, action: '', quiet: true }, id),
    leave() {
      run = null;
      overlay.leave();
    },
  };
}

/** The background understood and said no. Told by its sentence: the class of the error is another file's. */
const wasRefused = (problem: unknown): boolean => {
  const { id } = problem as { id?: string };
  return id !== undefined && id !== 'problem_no_answer';
};
