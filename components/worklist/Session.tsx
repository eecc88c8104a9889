import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import type { TaskView } from '#lib/messages/work-views.ts';
import { isTrusted } from '../trusted.ts';
import { Button } from '../ui/Button.tsx';
import { Empty, Notice } from '../ui/Notice.tsx';
import { useWords } from '../words.tsx';
import { type Claim, doneBy, type Outcome, outcomesFor } from './outcomes.ts';
import { TaskBody } from './TaskBody.tsx';

interface Props {
  /** The ten to be done, as they stood at the start; what is finished meanwhile leaves by itself. */
  tasks: TaskView[];
  claim: Claim | null;
  busy: boolean;
  onShow: (taskId: string) => void;
  onDone: (taskId: string, outcome: Outcome, member?: string) => void;
  onLater: (taskId: string) => void;
  onLeave: () => void;
}

/** Ten tasks, one at a time, by keyboard alone: d done, n no answer, l later, arrow onwards next, Esc leaves. */
export function Session({ tasks, claim, busy, onShow, onDone, onLater, onLeave }: Props) {
  const { dir, it, t } = useWords();
  // The way on is where the reader's lines go.
  const forward = dir === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
  const [passed, setPassed] = useState<ReadonlySet<string>>(new Set());
  const [started] = useState(tasks.length);
  const [member, setMember] = useState<string | null>(null);
  const place = useRef<HTMLElement>(null);
  const left = tasks.filter((task) => task.state === 'open' && !passed.has(task.id));
  const task = left[0];
  const id = task?.id;

  // biome-ignore lint/correctness/useExhaustiveDependencies: shown once a task, whoever renders anew
  useEffect(() => {
    if (id) onShow(id);
    setMember(null);
    place.current?.focus();
  }, [id]);
  const finish = (one: TaskView, outcome: Outcome) => onDone(one.id, outcome, ...(member ? [member] : []));
  const next = () => id && setPassed(new Set([...passed, id]));
  const taken = claim?.taskId === id && claim?.state === 'taken' ? claim : null;

  const press = (event: KeyboardEvent) => {
    if (!isTrusted(event) || event.ctrlKey || event.metaKey || event.altKey || event.repeat) return;
    if (event.key === 'Escape') return onLeave();
    if (!task || busy) return;
    const words = outcomesFor(task);
    const outcome = /^[1-9]$/.test(event.key) ? words[Number(event.key) - 1] : undefined;
    if (outcome && !taken) return finish(task, outcome);
    if (event.key === 'd' && !taken) return finish(task, doneBy(task));
    if (event.key === 'n' && !taken && words.includes('no_answer')) return finish(task, 'no_answer');
    if (event.key === 'l' && !taken) return onLater(task.id);
    if (event.key === forward || event.key === 'j') next();
  };

  const done = started - left.length;
  return (
    <main
      ref={place}
      tabIndex={-1}
      onKeyDown={press}
      className="mx-auto flex min-h-dvh max-w-2xl flex-col gap-4 p-4 outline-none"
    >
      <header className="flex items-center gap-2.5">
        <h1 className="text-lg font-semibold">{t('worklist_session')}</h1>
        <span role="status" className="ms-auto text-xs text-ink-2 tabular-nums">
          {t('worklist_session_at', Math.min(done + 1, started), started)}
        </span>
        <Button size="sm" look="quiet" onPress={onLeave} aria-keyshortcuts="Escape">
          {t('worklist_session_leave')}
        </Button>
      </header>
      <progress className="meter" max={started} value={done} aria-label={t('worklist_session')} />
      {!task && (
        <Empty icon="check" title={t('worklist_session_done')}>
          <Button look="primary" onPress={onLeave}>
            {t('worklist_session_back')}
          </Button>
        </Empty>
      )}
      {task && (
        <section aria-label={task.name} className="rounded-2xl border border-line bg-surface p-4">
          <p className="text-base font-semibold">
            <bdi>{task.name || t('card_no_name')}</bdi>
          </p>
          <p className="mb-3 text-sm text-ink-2">
            {t(`worklist_kind_${task.kind}`)} · {it(task.why)}
          </p>
          {taken && <Notice look="warn">{t('worklist_taken_short', taken.by ?? '')}</Notice>}
          <TaskBody
            task={task}
            claim={claim?.taskId === task.id ? claim : null}
            busy={busy}
            member={member}
            onMember={setMember}
            onDone={(outcome) => finish(task, outcome)}
          />
          <div className="mt-4 flex flex-wrap gap-1.5 border-t border-line pt-3">
            <Button size="sm" disabled={busy || taken !== null} onPress={() => onLater(task.id)} aria-keyshortcuts="l">
              <kbd className="text-2xs opacity-75">L</kbd>
              {t('worklist_later')}
            </Button>
            <Button size="sm" look="quiet" onPress={next} aria-keyshortcuts={forward}>
              <kbd className="text-2xs opacity-75">{dir === 'rtl' ? '←' : '→'}</kbd>
              {t('worklist_next')}
            </Button>
          </div>
        </section>
      )}
      {task && <p className="text-2xs text-ink-3">{t('worklist_session_keys')}</p>}
    </main>
  );
}
