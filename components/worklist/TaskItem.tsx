import { type Ref, useId } from 'react';
import type { TaskView } from '#lib/messages/work-views.ts';
import { trusted } from '../trusted.ts';
import { Icon, type IconName } from '../ui/Icon.tsx';
import { useWords } from '../words.tsx';
import type { Claim, Due, Outcome } from './outcomes.ts';
import { TaskBody } from './TaskBody.tsx';

const kindIcon: Record<TaskView['kind'], IconName> = {
  call: 'phone',
  reply: 'message',
  look_and_release: 'question',
  booking_request: 'missed',
};

interface Props {
  task: TaskView;
  due: Due;
  open: boolean;
  busy: boolean;
  headRef: Ref<HTMLButtonElement>;
  onToggle: () => void;
  /** Whose it is, while it is open. */
  claim: Claim | null;
  member: string | null;
  onMember: (hash: string) => void;
  onDone: (outcome: Outcome) => void;
}

/** One task: closed it says who, why and when; open it has the number, the script and what came of it. */
export function TaskItem({ task, due, open, busy, claim, member, headRef, onToggle, onMember, onDone }: Props) {
  const { it, t, when } = useWords();
  const id = useId();
  const owner = task.claimedBy ?? task.owner;
  return (
    <li className={open ? 'bg-surface' : ''}>
      <button
        ref={headRef}
        type="button"
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        onClick={trusted(onToggle)}
        className="flex w-full items-start gap-2.5 px-3 py-2.5 text-start hover:bg-sunken rounded-[0.9rem] focus-visible:-outline-offset-3"
      >
        <Icon name={kindIcon[task.kind]} className="mt-0.5 text-ink-3" />
        <span className="min-w-0 flex-1">
          <span className="flex items-baseline justify-between gap-2">
            <bdi className="text-sm font-semibold">{task.name || t('card_no_name')}</bdi>
            <span
              className={`text-xs whitespace-nowrap ${due === 'overdue' ? 'font-medium text-danger' : 'text-ink-3'}`}
            >
              {when(task.dueAt, due === 'today' ? 'time' : 'day')}
            </span>
          </span>
          <span className="block text-xs text-ink-2">
            {t(`worklist_kind_${task.kind}`)} · {it(task.why)}
          </span>
          {owner && (
            <span className="block text-2xs text-ink-3">
              {t(task.claimedBy ? 'worklist_owner' : 'worklist_whose', owner)}
            </span>
          )}
          {task.waiting && <span className="block text-2xs text-ink-3">{t('worklist_waiting')}</span>}
        </span>
        <Icon
          name="chevron"
          className={`mt-0.5 text-ink-3 transition-transform ${open ? 'rotate-90 rtl:rotate-90' : ''}`}
        />
      </button>
      {open && (
        <div id={id} className="rise px-3 ps-9.5 pt-1 pb-4">
          <TaskBody task={task} claim={claim} busy={busy} member={member} onMember={onMember} onDone={onDone} />
        </div>
      )}
    </li>
  );
}
