import type { ReactNode } from 'react';
import type { Sentence } from '#lib/core/flag.ts';
import { Icon } from '../ui/Icon.tsx';
import { Logo } from '../ui/Logo.tsx';
import { Notice } from '../ui/Notice.tsx';
import { useWords } from '../words.tsx';

const steps = ['practice', 'grant', 'done'] as const;
export type FirstRunStep = (typeof steps)[number];

/** From installed to the first flag: three short steps, always with the one at hand named. */
export function FirstRun({
  step,
  problem,
  children,
}: {
  step: FirstRunStep;
  problem: Sentence | null;
  children: ReactNode;
}) {
  const { it, t } = useWords();
  const at = steps.indexOf(step);
  return (
    <main className="flex flex-col gap-4 bg-surface p-4">
      <header className="flex items-center gap-2.5">
        <Logo size={28} />
        <p className="text-base font-semibold">{t('app_name')}</p>
        <ol className="ms-auto flex items-center gap-1.5" aria-label={t('setup_steps')}>
          {steps.map((name, index) => (
            <li
              key={name}
              aria-current={index === at ? 'step' : undefined}
              className={`grid h-5 min-w-5 place-items-center rounded-full px-1 text-2xs font-semibold ${index === at ? 'bg-brand text-on-brand' : index < at ? 'bg-brand-soft text-brand-text' : 'bg-sunken text-ink-3'}`}
            >
              {index < at ? <Icon name="check" size={12} /> : index + 1}
              <span className="sr-only">{t(`setup_step_${name}`)}</span>
            </li>
          ))}
        </ol>
      </header>
      <div>
        <h1 className="text-xl font-semibold">{t(`setup_title_${step}`)}</h1>
        <p className="mt-1 text-sm text-ink-2">{t(`setup_lead_${step}`)}</p>
      </div>
      {problem && (
        <Notice look="problem" live>
          {it(problem)}
        </Notice>
      )}
      {children}
    </main>
  );
}
