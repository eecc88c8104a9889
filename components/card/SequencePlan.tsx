import type { ReactNode } from 'react';
import type { SequencePreview } from '#lib/messages/views.ts';
import { Field } from '../ui/Field.tsx';
import { Icon, type IconName } from '../ui/Icon.tsx';
import { Section } from '../ui/Section.tsx';
import { useWords } from '../words.tsx';

export const channelIcon: Record<string, IconName> = {
  sms: 'message',
  whatsapp: 'message',
  email: 'mail',
  call: 'phone',
};

interface Props {
  sequences: SequencePreview[];
  chosen: SequencePreview | undefined;
  onChoose: (id: string) => void;
  /** What else may be chosen for this start. */
  children?: ReactNode;
}

/** What would be sent, when, and in which words. */
export function SequencePlan({ sequences, chosen, onChoose, children }: Props) {
  const { t } = useWords();
  if (!chosen) return null;
  return (
    <Section
      title={t('card_follow_up')}
      aside={sequences.length === 1 && <span className="text-xs text-ink-2">{chosen.name}</span>}
    >
      {sequences.length > 1 && (
        <Field label={t('card_sequence')} className="[&>label]:sr-only">
          {(aria) => (
            <select
              {...aria}
              className="field-box"
              value={chosen.id}
              onChange={(event) => onChoose(event.target.value)}
            >
              {sequences.map((sequence) => (
                <option key={sequence.id} value={sequence.id}>
                  {sequence.proposed ? t('card_sequence_proposed', sequence.name) : sequence.name}
                </option>
              ))}
            </select>
          )}
        </Field>
      )}
      <ol className="flex flex-col">
        {chosen.steps.map((step, index) => (
          <StepLine key={step.stepId} step={step} first={index === 0} last={index === chosen.steps.length - 1} />
        ))}
      </ol>
      {children}
    </Section>
  );
}

function StepLine({ step, first, last }: { step: SequencePreview['steps'][number]; first: boolean; last: boolean }) {
  const { it, t, when } = useWords();
  const channel = step.channel ?? 'none';
  return (
    <li className="grid grid-cols-[1.5rem_1fr] gap-x-2.5">
      <div className="flex flex-col items-center">
        <span className="grid size-6 place-items-center rounded-full bg-sunken text-ink-2 ring-1 ring-line">
          <Icon name={channelIcon[channel] ?? 'pause'} size={13} />
        </span>
        {!last && <span className="w-px flex-1 bg-line" />}
      </div>
      <div className={`min-w-0 ${last ? '' : 'pb-3'}`}>
        <p className="flex min-h-6 flex-wrap items-center justify-between gap-x-3 text-sm">
          <span className="font-medium">{t(`card_channel_${channel}`)}</span>
          <time dateTime={step.dueAt} className="text-xs text-ink-2">
            {when(step.dueAt)}
          </time>
        </p>
        {step.condition && <p className="text-xs text-ink-3">{it(step.condition)}</p>}
        {step.body !== null && (first ? <Message step={step} /> : <LaterMessage step={step} />)}
        {step.problems.map((problem) => (
          <p key={problem.id} className="mt-1 flex items-start gap-1.5 text-xs text-warn-text">
            <Icon name="warn" size={13} className="mt-0.5" />
            {it(problem)}
          </p>
        ))}
      </div>
    </li>
  );
}

function LaterMessage({ step }: { step: SequencePreview['steps'][number] }) {
  const { t } = useWords();
  return (
    <details className="group/later">
      <summary className="inline-flex items-center gap-1 rounded text-xs text-ink-2 hover:text-ink">
        <Icon name="chevron" size={12} className="transition-transform group-open/later:rotate-90" />
        {t('card_show_message')}
      </summary>
      <Message step={step} />
    </details>
  );
}

/** The text as the patient will get it; its direction is its own language's, not the card's. */
function Message({ step }: { step: SequencePreview['steps'][number] }) {
  const { it, locale, t } = useWords();
  const facts = [
    step.to && t('card_to', step.to),
    step.segments !== null && step.channel === 'sms' && t('card_segments', step.segments),
    step.price && priceText(step.price, locale),
  ].filter(Boolean);
  return (
    <div className="mt-1">
      <div
        dir="auto"
        className="rounded-xl rounded-ss-sm bg-sunken px-3 py-2 text-sm whitespace-pre-line ring-1 ring-line"
      >
        {step.subject && <p className="mb-1 font-semibold">{step.subject}</p>}
        {step.body}
      </div>
      {step.instead && (
        <p className="mt-1 flex items-start gap-1.5 text-xs text-warn-text">
          <Icon name="warn" size={13} className="mt-0.5" />
          {it(step.instead)}
        </p>
      )}
      {facts.length > 0 && <p className="mt-1 text-2xs text-ink-3">{facts.join(' · ')}</p>}
    </div>
  );
}

/** A message costs a fraction of a coin's worth, so the figures go on past the usual two. */
function priceText(
  { amount, currency }: NonNullable<SequencePreview['steps'][number]['price']>,
  locale: string,
): string {
  return new Intl.NumberFormat(locale, { style: 'currency', currency, maximumFractionDigits: 4 }).format(amount);
}
