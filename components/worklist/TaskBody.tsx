import type { TaskView } from '#lib/messages/work-views.ts';
import { Button } from '../ui/Button.tsx';
import { Choice } from '../ui/Field.tsx';
import { Icon } from '../ui/Icon.tsx';
import { Notice } from '../ui/Notice.tsx';
import { useWords } from '../words.tsx';
import { type Claim, type Outcome, outcomesFor } from './outcomes.ts';

interface Props {
  task: TaskView;
  /** Who has it, as the send API says; null while it is being asked for. */
  claim: Claim | null;
  busy: boolean;
  /** Whom of those who share the phone it is about. */
  member: string | null;
  onMember: (hash: string) => void;
  onDone: (outcome: Outcome) => void;
}

/** What is needed to do a task: who has it, the number, what the patient wrote, what to say, what came of it. */
export function TaskBody({ task, claim, busy, member, onMember, onDone }: Props) {
  const { it, t, when } = useWords();
  const taken = claim?.state === 'taken';
  const members = task.members ?? [];
  const phone = task.kind === 'look_and_release' ? null : task.phone;
  return (
    <div className="flex flex-col gap-3">
      {taken && (
        <Notice look="warn" live>
          {t('worklist_taken', claim.by ?? '', claim.until ? when(claim.until, 'time') : '')}
        </Notice>
      )}
      {claim?.state === 'offline' && (
        <Notice look="warn" live>
          {t('worklist_claim_offline')}
        </Notice>
      )}
      {task.look && <p className="text-sm">{it(task.look)}</p>}
      {task.said && (
        <blockquote className="rounded-xl bg-sunken px-3 py-2 text-sm">
          <span className="block text-2xs font-semibold text-ink-3">{t('worklist_said')}</span>
          <span dir="auto" className="block whitespace-pre-line">
            {task.said}
          </span>
        </blockquote>
      )}
      {task.request && <Wish request={task.request} />}
      {task.kind !== 'look_and_release' &&
        (phone ? (
          <a
            href={`tel:${phone.replace(/[^\d+]/g, '')}`}
            className="inline-flex min-h-9 items-center gap-2 self-start rounded-lg bg-brand px-3 text-sm font-semibold text-on-brand hover:bg-brand-hover"
          >
            <Icon name="phone" />
            <span className="sr-only">{t('worklist_call')} </span>
            <bdi dir="ltr">{task.phoneSeen ?? phone}</bdi>
          </a>
        ) : (
          <p className="text-sm text-ink-2">{t('card_no_phone')}</p>
        ))}
      {task.script && (
        <p dir="auto" className="rounded-xl bg-sunken px-3 py-2 text-sm whitespace-pre-line ring-1 ring-line">
          {task.script}
        </p>
      )}
      {members.length > 0 && (
        <Choice
          legend={t('worklist_member')}
          value={member}
          options={members.map(({ hash, name }) => ({ value: hash, label: name }))}
          onChange={onMember}
        />
      )}
      {(task.tries ?? 0) > 0 && <p className="text-xs text-ink-3">{t('worklist_tries', task.tries ?? 0)}</p>}
      <fieldset className="flex flex-wrap gap-1.5">
        <legend className="mb-1.5 text-xs font-semibold text-ink-3">{t('worklist_outcome')}</legend>
        {outcomesFor(task).map((outcome, index) => (
          <Button
            key={outcome}
            size="sm"
            look={index === 0 && !phone ? 'primary' : 'secondary'}
            busy={busy}
            disabled={taken}
            onPress={() => onDone(outcome)}
            aria-keyshortcuts={String(index + 1)}
          >
            <kbd className="text-2xs opacity-75">{index + 1}</kbd>
            {t(`worklist_outcome_${outcome}`)}
          </Button>
        ))}
      </fieldset>
    </div>
  );
}

/** The days and times that somebody asked for on the request page. */
function Wish({ request }: { request: NonNullable<TaskView['request']> }) {
  const { t, list, locale } = useWords();
  // 1 January 2024 was a Monday.
  const weekday = (day: number) =>
    new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone: 'UTC' }).format(Date.UTC(2024, 0, day));
  const days = request.days.map(weekday);
  const times = request.times.map((time) => t(`worklist_time_${time}`));
  return (
    <p className="text-sm">
      {t(
        'worklist_wish',
        days.length > 0 ? list(days) : t('worklist_any_day'),
        times.length > 0 ? list(times) : t('worklist_any_time'),
      )}
    </p>
  );
}
