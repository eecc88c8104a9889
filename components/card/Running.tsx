import type { EnrolmentLine, SequencePreview } from '#lib/messages/views.ts';
import { Icon, type IconName } from '../ui/Icon.tsx';
import { Notice } from '../ui/Notice.tsx';
import { Pill, type Tone } from '../ui/Pill.tsx';
import { Section } from '../ui/Section.tsx';
import { useWords } from '../words.tsx';
import { codeWords } from './provenance.ts';

const stateLook: Record<EnrolmentLine['state'], { tone: Tone; icon: IconName }> = {
  active: { tone: 'running', icon: 'play' },
  held: { tone: 'held', icon: 'pause' },
  stopped: { tone: 'held', icon: 'stop' },
  finished: { tone: 'booked', icon: 'check' },
};

/** Which message states are over well, over badly, or still to come; it decides the dot's look, the word says the rest. */
const good = new Set(['delivered', 'accepted']);
const bad = new Set(['failed', 'undelivered']);

type Step = EnrolmentLine['steps'][number];

/** What is to come of a follow-up nothing was heard of yet: the plan it was started with, where there is a way to go it. */
function asPlanned(plan: SequencePreview | undefined): Step[] {
  const ahead = plan?.steps.filter((step) => step.channel !== null) ?? [];
  return ahead.map(({ stepId, channel, dueAt }) => ({ stepId, channel, state: 'queued', reason: null, at: dueAt }));
}

/** Once a follow-up is over, nothing of it is planned or held any more. */
const asOver = (step: Step): Step =>
  step.state === 'queued' || step.state === 'held' ? { ...step, state: 'cancelled', reason: null, at: null } : step;

function stepsOf({ state, steps, problem }: EnrolmentLine, plan: SequencePreview | undefined): Step[] {
  if (state === 'stopped' || state === 'finished') return steps.map(asOver);
  return steps.length === 0 && !problem ? asPlanned(plan) : steps;
}

/** A follow-up that was started: where it stands, what happened to each step, and what is still to come. */
export function Running({ enrolment, plan }: { enrolment: EnrolmentLine; plan?: SequencePreview | undefined }) {
  const words = useWords();
  const { it, t, when } = words;
  const look = stateLook[enrolment.state];
  const steps = stepsOf(enrolment, plan);
  return (
    <Section
      title={enrolment.sequenceName}
      aside={
        <Pill tone={look.tone} icon={look.icon}>
          {t(`card_state_${enrolment.state}`)}
        </Pill>
      }
    >
      <p className="text-xs text-ink-2">
        {t('card_started_by', enrolment.launchedBy || t('card_someone'), when(enrolment.launchedAt))}
        {enrolment.cause && ` ${t(`card_cause_${enrolment.cause}`)}`}
      </p>
      {enrolment.delivery === 'waiting' && !enrolment.undoUntil && <Notice>{t('card_waiting')}</Notice>}
      {enrolment.problem && (
        <Notice look="problem" live>
          {it(enrolment.problem)}
        </Notice>
      )}
      <ol className="flex flex-col">
        {steps.map((step, index) => (
          <li key={step.stepId} className="grid grid-cols-[1.5rem_1fr] gap-x-2.5">
            <div className="flex flex-col items-center">
              <StepDot state={step.state} />
              {index < steps.length - 1 && <span className="w-px flex-1 bg-line" />}
            </div>
            <div className="pb-2.5">
              <p className="flex min-h-6 flex-wrap items-center justify-between gap-x-3 text-sm">
                <span>
                  <span className="font-medium">{t(`card_channel_${step.channel ?? 'none'}`)}</span>{' '}
                  <span className={bad.has(step.state) ? 'text-danger' : 'text-ink-2'}>
                    {t(`card_message_${step.state}`)}
                  </span>
                </span>
                {step.at && (
                  <time dateTime={step.at} className="text-xs text-ink-2">
                    {when(step.at)}
                  </time>
                )}
              </p>
              {step.reason && (
                <p className="text-xs text-ink-2">
                  {codeWords(step.reason, ['card_reason_', 'gate_', 'problem_'], words)}
                </p>
              )}
            </div>
          </li>
        ))}
      </ol>
    </Section>
  );
}

function StepDot({ state }: { state: string }) {
  const look = good.has(state)
    ? 'bg-tone-booked text-tone-booked-ink'
    : bad.has(state)
      ? 'bg-danger-soft text-danger'
      : 'bg-sunken text-ink-3 ring-1 ring-line';
  const icon: IconName = good.has(state)
    ? 'check'
    : bad.has(state)
      ? 'warn'
      : state === 'held'
        ? 'pause'
        : state === 'cancelled' || state === 'skipped'
          ? 'ban'
          : 'clock';
  return (
    <span className={`grid size-6 place-items-center rounded-full ${look}`}>
      <Icon name={icon} size={13} />
    </span>
  );
}
