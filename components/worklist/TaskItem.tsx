import { type Ref, useId } from 'react';
import type { TaskView } from '#lib/messages/views.ts';
import { trusted } from '../trusted.ts';
import { Button } from '../ui/Button.tsx';
import { Icon, type IconName } from '../ui/Icon.tsx';
import { useWords } from '../words.tsx';
import { type Due, type Outcome, outcomesOf } from './outcomes.ts';

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
  onDone: (outcome: Outcome) => void;
}

/** One task: closed it says who, why and when; open it has the number, the script and what came of it. */
export function TaskItem({ task, due, open, busy, headRef, onToggle, onDone }: Props) {
  const { it, t, when } = useWords();
  const id = useId();
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
          {task.owner && <span className="block text-2xs text-ink-3">{t('worklist_owner', task.owner)}</span>}
        </span>
        <Icon
          name="chevron"
          className={`mt-0.5 text-ink-3 transition-transform ${open ? 'rotate-90 rtl:rotate-90' : ''}`}
        />
      </button>
      {open && (
        <div id={id} className="rise flex flex-col gap-3 px-3 ps-9.5 pt-1 pb-4">
          {task.phone ? (
            <a
              href={`tel:${task.phone.replace(/[^\d+]/g, '')}`}
              className="inline-flex min-h-9 items-center gap-2 self-start rounded-lg bg-brand px-3 text-sm font-semibold text-on-brand hover:bg-brand-hover"
            >
              <Icon name="phone" />
              <span className="sr-only">{t('worklist_call')} </span>
              <bdi dir="ltr">{task.phone}</bdi>
            </a>
          ) : (
            <p className="text-sm text-ink-2">{t('card_no_phone')}</p>
          )}
          {task.script && (
            <p dir="auto" className="rounded-xl bg-sunken px-3 py-2 text-sm whitespace-pre-line ring-1 ring-line">
              {task.script}
            </p>
          )}
          <fieldset className="flex flex-wrap gap-1.5">
            <legend className="mb-1.5 text-xs font-semibold text-ink-3">{t('worklist_outcome')}</legend>
            {outcomesOf[task.kind].map((outcome, index) => (
              <Button
                key={outcome}
                size="sm"
                look={outcome === 'booked' ? 'primary' : 'secondary'}
                busy={busy}
                onPress={() => onDone(outcome)}
                aria-keyshortcuts={String(index + 1)}
              >
                <kbd className="text-2xs opacity-75">{index + 1}</kbd>
                {t(`worklist_outcome_${outcome}`)}
              </Button>
            ))}
          </fieldset>
        </div>
      )}
    </li>
  );
}
