import { useRef, useState } from 'react';
import type { Sentence } from '#lib/core/flag.ts';
import type { CardView, HoldReason, LaunchWish } from '#lib/messages/views.ts';
import { Notice } from '../ui/Notice.tsx';
import { Scroller } from '../ui/Scroller.tsx';
import { Toast } from '../ui/Toast.tsx';
import { useFirstFocus } from '../use-first-focus.ts';
import { secondsLeft, useNow } from '../use-now.ts';
import { useWords } from '../words.tsx';
import { Actions, type Panel, panelOfKey } from './Actions.tsx';
import { Blockers } from './Blockers.tsx';
import { CardHeader } from './CardHeader.tsx';
import { copyText } from './copy.ts';
import { Flags } from './Flags.tsx';
import { History } from './History.tsx';
import { Household } from './Household.tsx';
import { PanelSheet } from './PanelSheet.tsx';
import { PlanWish, type StallReason } from './PlanWish.tsx';
import { Running } from './Running.tsx';
import { SequencePlan } from './SequencePlan.tsx';
import { Standing } from './Standing.tsx';
import { type Override, StartBar } from './StartBar.tsx';
import { StopBar } from './StopBar.tsx';
import { startPlan } from './start-plan.ts';
import { UndoBar } from './UndoBar.tsx';
import { useCardKeys } from './use-card-keys.ts';

/** What the card can ask for; every one is a message to the background, and its answer is a new `view`. */
export interface CardActions {
  launch: (sequenceId: string, override: Override | null) => void;
  /** What staff want of the start besides the sequence; the texts are written anew. */
  wish: (wish: LaunchWish) => void;
  stall: (stall: StallReason | null) => void;
  undo: (enrolmentId: string) => void;
  stop: (enrolmentId: string) => void;
  snooze: (until: string | null) => void;
  hold: (reason: HoldReason, on: boolean) => void;
  optOut: () => void;
  call: () => void;
  /** A line of the history was copied for the chart, or that is taken back. */
  noted: (line: string, on: boolean) => void;
  /** What the patient said about one channel, at the desk. */
  consent: (channel: 'sms' | 'email' | 'whatsapp' | 'call', given: boolean) => void;
  /** What staff say of the household; null takes it back. */
  home: (id: string, verdict: 'confirmed' | 'rejected' | null) => void;
  /** One start for all whom one message speaks for. */
  launchHome: (id: string) => void;
  close: () => void;
  openSetup: () => void;
  /** Back to the review list, when the card was opened from it. */
  back?: () => void;
}

interface Props {
  view: CardView;
  /** Name of the request under way, if any. */
  /** What was chosen for the start besides the sequence. */
  wish?: LaunchWish;
  busy: keyof CardActions | null;
  /** What went wrong with the last request; nothing was half done. */
  problems: Sentence[];
  /** Something just done that can be taken back. */
  done: { text: Sentence; undo: () => void } | null;
  offline: boolean;
  /** `YYYY-MM-DD` of the reader's day. */
  today: string;
  actions: CardActions;
}

/** The patient card: who, why, why not, what would be sent, and one key to start it. */
export function PatientCard({ view, wish = {}, busy, problems, done, offline, today, actions }: Props) {
  const { it, t } = useWords();
  const card = useRef<HTMLElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const [panel, setPanel] = useState<Panel | null>(null);
  const [noted, setNoted] = useState<'copied' | 'failed' | null>(null);
  const [chosenId, setChosenId] = useState<string | null>(null);
  const chosen =
    view.sequences.find((s) => s.id === chosenId) ?? view.sequences.find((s) => s.proposed) ?? view.sequences[0];
  const { enrolment } = view;
  const undoable = secondsLeft(enrolment?.undoUntil ?? null, useNow(500, Boolean(enrolment?.undoUntil))) > 0;
  const plan = startPlan(view, chosen);

  useFirstFocus(heading);

  const openPanel = async (next: Panel) => {
    if (next !== 'note') return setPanel((now) => (now === next ? null : next));
    const copied = await copyText(view.note);
    setNoted(copied ? 'copied' : 'failed');
    setPanel(copied ? null : 'note');
    if (copied) setTimeout(() => setNoted(null), 2500);
  };
  const onKey = (key: string) => {
    if (key === 'Escape') return panel ? setPanel(null) : actions.close();
    if (key === 'Enter') return plan.state === 'ready' && !busy && chosen ? actions.launch(chosen.id, null) : undefined;
    if (key.toLowerCase() === 'u') {
      if (undoable && enrolment) return actions.undo(enrolment.id);
      return done?.undo();
    }
    const next = panelOfKey(key);
    if (next && (view.patientKey !== null || next === 'note' || next === 'keys')) openPanel(next);
  };
  useCardKeys(card, onKey);

  return (
    <main ref={card} className="mx-auto flex h-dvh max-h-dvh w-full max-w-xl flex-col bg-surface">
      <CardHeader
        view={view}
        headingRef={heading}
        onKeys={() => openPanel('keys')}
        onClose={actions.close}
        onBack={actions.back}
      />
      <Scroller label={t('card_details')} className="flex-1">
        <div data-measure className="flex flex-col gap-4 px-4 py-3.5">
          {offline && <Notice live>{t('card_offline')}</Notice>}
          {problems.length > 0 && (
            <Notice look="problem" live>
              {problems.map((problem) => it(problem)).join(' ')}
            </Notice>
          )}
          <Standing view={view} busy={busy !== null} actions={actions} />
          {enrolment && (
            <Running enrolment={enrolment} plan={view.sequences.find((it) => it.id === enrolment.sequenceId)} />
          )}
          <Flags view={view} />
          <Blockers blockers={plan.state === 'running' ? [] : view.assessment.blockers} />
          {view.home && view.home.members.length > 1 && (
            <Household home={view.home} busy={busy !== null} actions={actions} />
          )}
          {plan.state !== 'running' && !view.optedOut && (
            <SequencePlan sequences={view.sequences} chosen={chosen} onChoose={setChosenId}>
              {chosen && (
                <PlanWish
                  view={view}
                  wish={wish}
                  busy={busy !== null}
                  canWait={!chosen.anchored}
                  onWish={actions.wish}
                  onStall={(stall) => {
                    // What holds them back picks the sequence: the choice by hand makes way for it.
                    setChosenId(null);
                    actions.stall(stall);
                  }}
                />
              )}
            </SequencePlan>
          )}
          <History items={view.history} onNoted={actions.noted} />
        </div>
      </Scroller>
      <footer className="flex max-h-[75%] flex-col gap-2 overflow-y-auto border-t border-line bg-surface px-3 pt-3 pb-2">
        {panel && (
          <PanelSheet
            panel={panel}
            view={view}
            today={today}
            busy={busy !== null}
            actions={actions}
            onClose={() => setPanel(null)}
          />
        )}
        {done && <Toast onUndo={done.undo}>{it(done.text)}</Toast>}
        {noted === 'copied' && <Toast>{t('card_note_copied')}</Toast>}
        {undoable && enrolment?.undoUntil ? (
          <UndoBar undoUntil={enrolment.undoUntil} busy={busy === 'undo'} onUndo={() => actions.undo(enrolment.id)} />
        ) : plan.state === 'running' && enrolment ? (
          <StopBar busy={busy === 'stop'} onStop={() => actions.stop(enrolment.id)} />
        ) : (
          !panel && (
            <StartBar
              view={view}
              sequence={chosen}
              busy={busy === 'launch'}
              onStart={(override) => chosen && actions.launch(chosen.id, override)}
              onOpenSetup={actions.openSetup}
            />
          )
        )}
        <Actions open={panel} launchable={view.patientKey !== null} onOpen={openPanel} />
      </footer>
    </main>
  );
}
