import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import type { Sentence } from '#lib/core/flag.ts';
import type { TaskView } from '#lib/messages/views.ts';
import { isTrusted } from '../trusted.ts';
import { Logo } from '../ui/Logo.tsx';
import { Empty, Notice } from '../ui/Notice.tsx';
import { useWords } from '../words.tsx';
import { byDue, type Outcome, outcomesOf } from './outcomes.ts';
import { TaskItem } from './TaskItem.tsx';

interface Props {
  tasks: TaskView[];
  /** Bounds of the reader's day, as instants in ms. */
  todayStart: number;
  todayEnd: number;
  /** The task being closed, if any. */
  busy: string | null;
  problem: Sentence | null;
  onDone: (taskId: string, outcome: Outcome) => void;
}

/** The day's work: arrow keys walk the tasks, Enter opens one, a number says what came of it. */
export function TaskList({ tasks, todayStart, todayEnd, busy, problem, onDone }: Props) {
  const { it, t } = useWords();
  const [openId, setOpenId] = useState<string | null>(null);
  const heads = useRef(new Map<string, HTMLButtonElement>());
  const [next, setNext] = useState<string | null>(null);
  const parts = byDue(tasks, todayStart, todayEnd);
  const order = parts.flatMap((part) => part.tasks);

  // A finished task leaves the list; the focus goes to the one after it, and not to the top of the page.
  useEffect(() => {
    if (next === null || tasks.some((task) => task.id === openId && task.state === 'open')) return;
    heads.current.get(next)?.focus();
    setNext(null);
  }, [tasks, next, openId]);

  const done = (task: TaskView, outcome: Outcome) => {
    const index = order.indexOf(task);
    setNext((order[index + 1] ?? order[index - 1])?.id ?? null);
    onDone(task.id, outcome);
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
      open && !event.repeat && /^[1-9]$/.test(event.key) ? outcomesOf[open.kind][Number(event.key) - 1] : undefined;
    if (open && outcome && !busy) done(open, outcome);
    if (event.key === 'Escape' && open) {
      setOpenId(null);
      heads.current.get(open.id)?.focus();
    }
  };

  return (
    <main className="mx-auto flex min-h-dvh max-w-2xl flex-col gap-4 px-3 py-4" onKeyDown={walk}>
      <header className="flex items-center gap-2.5 px-1">
        <Logo size={24} />
        <h1 className="text-lg font-semibold">{t('worklist_title')}</h1>
        <span className="ms-auto text-xs text-ink-3">{t('worklist_count', order.length)}</span>
      </header>
      {problem && (
        <Notice look="problem" live>
          {it(problem)}
        </Notice>
      )}
      {order.length === 0 && (
        <Empty icon="check" title={t('worklist_empty')}>
          {t('worklist_empty_text')}
        </Empty>
      )}
      {parts.map((part) => (
        <section key={part.due} aria-label={t(`worklist_due_${part.due}`)}>
          <h2 className={`mb-1.5 px-1 text-xs font-semibold ${part.due === 'overdue' ? 'text-danger' : 'text-ink-3'}`}>
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
                onToggle={() => setOpenId(openId === task.id ? null : task.id)}
                onDone={(outcome) => done(task, outcome)}
              />
            ))}
          </ul>
        </section>
      ))}
      {order.length > 0 && <p className="px-1 text-2xs text-ink-3">{t('worklist_keys')}</p>}
    </main>
  );
}
