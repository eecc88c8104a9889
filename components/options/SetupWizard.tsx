import { type ReactNode, useEffect, useRef, useState } from 'react';
import type { SetupStep } from '#lib/messages/setup-views.ts';
import { trusted } from '../trusted.ts';
import { Button } from '../ui/Button.tsx';
import { Icon } from '../ui/Icon.tsx';
import { Notice } from '../ui/Notice.tsx';
import { useWords } from '../words.tsx';

/** Money last but one: a figure needs patients, and a first one stands as soon as some were seen. */
export const setupOrder = ['practice', 'permission', 'imported', 'values', 'bookingLink', 'paired'] as const;

/** Steps whose own form is sent by the button that goes on: what is typed is kept, or said to be wrong, before the next one. */
const sent: ReadonlySet<SetupStep> = new Set(['values', 'bookingLink']);

/** The form of such a step: its id, and what to do once what it held is kept. */
export const formOf = (step: SetupStep) => `setup-${step}`;

/** What shows that a step is done, seen anew and never taken from memory; null = it isn't. */
export type SetupProofs = Record<SetupStep, string | null>;

interface Props {
  proofs: SetupProofs;
  /** Steps a person went past, done or left for later. */
  passed: readonly SetupStep[];
  /** What is to be filled in at a step. */
  bodies: Record<SetupStep, ReactNode | ((onDone: () => void) => ReactNode)>;
  /** What all of it has come to: shown at the end. */
  end: ReactNode;
  onPass: (step: SetupStep) => void;
}

/**
 * One step at a time, each with what proves it; left at any of them, it goes on at the first that is open. What the figure
 * is made of has a good start in the specialty: there, going on is saying that it is right.
 */
export function SetupWizard({ proofs, passed, bodies, end, onPass }: Props) {
  const { t } = useWords();
  const [chosen, setChosen] = useState<SetupStep | null>(null);
  const head = useRef<HTMLHeadingElement>(null);
  const isOver = (step: SetupStep) => proofs[step] !== null || passed.includes(step);
  const at = chosen ?? setupOrder.find((step) => !isOver(step)) ?? 'end';
  const index = at === 'end' ? setupOrder.length : setupOrder.indexOf(at);
  const last = useRef<string>(at);
  // The first sight of the page leaves the focus where it is; the next step takes it, whoever brought it up.
  useEffect(() => {
    if (last.current !== at) head.current?.focus();
    last.current = at;
  }, [at]);
  const pass = (step: SetupStep) => {
    onPass(step);
    setChosen(null);
  };
  const body = at === 'end' ? end : bodies[at];
  return (
    <div className="grid gap-x-8 gap-y-4 md:grid-cols-[12rem_1fr]">
      <ol className="-ms-1.5 flex gap-0.5 md:ms-0 md:flex-col" aria-label={t('setup_steps')}>
        {setupOrder.map((step, n) => (
          <li key={step} aria-current={step === at ? 'step' : undefined}>
            <button
              type="button"
              onClick={trusted(() => setChosen(step))}
              className={`flex w-full items-center gap-2.5 rounded-lg p-1.5 text-start text-sm hover:bg-sunken md:px-2 ${step === at ? 'font-semibold text-ink md:bg-sunken' : 'text-ink-2'}`}
            >
              <Dot done={proofs[step] !== null} now={step === at}>
                {n + 1}
              </Dot>
              <span className="max-md:sr-only">
                {t(`options_step_${step}`)}
                <span className="sr-only">
                  {' '}
                  {t(
                    proofs[step] !== null
                      ? 'options_step_done'
                      : isOver(step)
                        ? 'options_step_left'
                        : 'options_step_open',
                  )}
                </span>
              </span>
            </button>
          </li>
        ))}
      </ol>
      <div className="flex min-w-0 flex-col gap-4">
        <div>
          <h3 ref={head} tabIndex={-1} className="text-base font-semibold outline-none">
            {t(at === 'end' ? 'options_setup_over' : `options_step_${at}`)}
          </h3>
          <p className="mt-0.5 max-w-[60ch] text-sm text-pretty text-ink-2">
            {t(at === 'end' ? 'options_setup_over_hint' : `options_step_${at}_hint`)}
          </p>
        </div>
        {at === 'end' ? (
          end
        ) : (
          <>
            {proofs[at] !== null && (
              <Notice look="good" live>
                {proofs[at]}
              </Notice>
            )}
            {typeof body === 'function' ? body(() => pass(at)) : body}
            <div className="flex items-center gap-2 border-t border-line pt-4">
              {index > 0 && (
                <Button look="quiet" className="-ms-3" onPress={() => setChosen(setupOrder[index - 1] ?? null)}>
                  {t('options_setup_back')}
                </Button>
              )}
              {sent.has(at) ? (
                <Button key={at} look="primary" type="submit" form={formOf(at)} className="ms-auto">
                  {t('options_setup_on')}
                </Button>
              ) : (
                <Button
                  key={at}
                  look={proofs[at] === null ? 'quiet' : 'primary'}
                  className={proofs[at] === null ? '-me-3 ms-auto' : 'ms-auto'}
                  onPress={() => pass(at)}
                >
                  {t(proofs[at] === null ? 'options_setup_later' : 'options_setup_on')}
                </Button>
              )}
            </div>
          </>
        )}
      </div>
    </div>
  );
}

function Dot({ done, now, children }: { done: boolean; now: boolean; children: ReactNode }) {
  const look = done ? 'bg-brand text-on-brand' : now ? 'text-brand-text' : 'bg-sunken text-ink-2';
  const ring = now ? 'ring-2 ring-brand ring-offset-2 ring-offset-surface' : '';
  return (
    <span
      className={`grid size-6 shrink-0 place-items-center rounded-full text-xs font-semibold tabular-nums ${look} ${ring}`}
    >
      {done ? <Icon name="check" size={14} /> : children}
    </span>
  );
}
