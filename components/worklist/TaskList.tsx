import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import type { TaskView } from '#lib/messages/work-views.ts';
import { isTrusted } from '../trusted.ts';
import { Button } from '../ui/Button.tsx';
import { Empty } from '../ui/Notice.tsx';
import { useWords } from '../words.tsx';
import { byDue, type Claim, type Outcome, outcomesFor } from './outcomes.ts';
import { TaskItem } from './TaskItem.tsx';

interface Props {
  tasks: TaskView[];
  /** The moment it is looked at, in ms. */
  now: number;
  /** The task being closed, if any. */
  busy: string | null;
  claim: Claim | null;
  /** How many a session would be of now. */
  ten: number;
  onSession: () => void;
  onOpen: (taskId: string) => void;
  onClose: (taskId: string) => void;
  onDone: (taskId: string, outcome: Outcome, member?: string) => void;
}

/** The day's work: arrow keys walk the tasks, Enter opens one, a number says what came of it. */
export function TaskList({ tasks, now, busy, claim, ten, onSession, onOpen, onClose, onDone }: Props) {
  const words = useWords();
  const { t } = words;
  const [openId, setOpenId] = useState<string | null>(null);
  const heads = useRef(new Map<string, HTMLButtonElement>());
  const [next, setNext] = useState<string | null>(null);
  const [member, setMember] = useState<string | null>(null);
  const parts = byDue(tasks, now, words);
  const order = parts.flatMap((part) => part.tasks);

  // A finished task leaves the list; the focus goes to the one after it, and not to the top of the page.
  useEffect(() => {
    if (next === null || tasks.some((task) => task.id === openId && task.state === 'open')) return;
    heads.current.get(next)?.focus();
    setNext(null);
  }, [tasks, next, openId]);

  const toggle = (id: string | null) => {
    if (openId) onClose(openId);
    if (id) onOpen(id);
    setMember(null);
    setOpenId(id);
  };
  const taken = claim?.taskId === openId && claim?.state === 'taken';
  const done = (task: TaskView, outcome: Outcome) => {
    const index = order.indexOf(task);
    setNext((order[index + 1] ?? order[index - 1])?.id ?? null);
    onDone(task.id, outcome, member ?? undefined);
  };
  const walk = (event: KeyboardEvent) => {
    if (!isTrusted(event) || event.ctrlKey || event.metaKey || event.altKey) return;
    const at = order.findIndex((task) => heads.current.get(task.id) === document.activeElement);
    const step = { ArrowDown: 1, j: 1, ArrowUp: -1, k: -1 }[event.key];
    if (step !== undefined) {
      const to = order[Math.min(order.length - 1, Math.max(0, at + step))];
      if (to) heads.current.get(to.id)?.focus();
      event.preventDefault();
    }
    const open = order.find((task) => task.id === openId);
    const outcome =
      open && !event.repeat && /^[1-9]$/.test(event.key) ? outcomesFor(open)[Number(event.key) - 1] : undefined;
    if (open && outcome && !busy && !taken) done(open, outcome);
    if (event.key === 'Escape' && open) {
      toggle(null);
      heads.current.get(open.id)?.focus();
    }
  };

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys of the tasks in it, which are buttons themselves
    <div className="flex flex-col gap-4" onKeyDown={walk}>
      {ten > 0 && (
        <Button look="primary" icon="play" onPress={onSession}>
          {t('worklist_session_start', ten)}
        </Button>
      )}
      {order.length === 0 && (
        <Empty icon="check" title={t('worklist_empty')}>
          {t('worklist_empty_text')}
        </Empty>
      )}
      {parts.map((part) => (
        <section key={part.due} aria-label={t(`worklist_due_${part.due}`)}>
          <h2 className={`mb-1.5 text-xs font-semibold ${part.due === 'overdue' ? 'text-danger' : 'text-ink-3'}`}>
            {t(`worklist_due_${part.due}`)}
          </h2>
          <ul className="divide-y divide-line overflow-hidden rounded-2xl border border-line bg-surface">
            {part.tasks.map((task) => (
              <TaskItem
                key={task.id}
                task={task}
                due={part.due}
                open={openId === task.id}
                busy={busy === task.id}
                headRef={(head) => {
                  if (head) heads.current.set(task.id, head);
                  else heads.current.delete(task.id);
                }}
                claim={claim?.taskId === task.id ? claim : null}
                onToggle={() => toggle(openId === task.id ? null : task.id)}
                member={openId === task.id ? member : null}
                onMember={setMember}
                onDone={(outcome) => done(task, outcome)}
              />
            ))}
          </ul>
        </section>
      ))}
      {order.length > 0 && <p className="text-2xs text-ink-3">{t('worklist_keys')}</p>}
    </div>
  );
}
