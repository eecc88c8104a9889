import type { ReactNode } from 'react';
import { Icon } from '../ui/Icon.tsx';
import { Logo } from '../ui/Logo.tsx';
import { PageLinks } from '../ui/PageLinks.tsx';
import { useWords } from '../words.tsx';
import { type Step, steps } from './list-view.ts';

/** The frame of the import: what it is, where one stands in it, and that nothing leaves the computer. */
export function ImportPage({ step, children }: { step: Step; children: ReactNode }) {
  const { t } = useWords();
  const at = steps.indexOf(step);
  return (
    <div className="mx-auto flex max-w-6xl flex-col gap-6 px-4 py-5 *:w-full *:max-w-4xl md:px-8 md:py-8">
      <PageLinks at="import" />
      <header className="flex flex-col gap-4">
        <div className="flex items-start gap-3">
          <Logo size={28} />
          <div>
            <h1 className="text-2xl font-semibold tracking-tight">{t('import_title')}</h1>
            <p className="mt-1 max-w-[80ch] text-sm text-pretty text-ink-2">{t('import_lead')}</p>
          </div>
        </div>
        <nav aria-label={t('import_steps')}>
          <ol className="grid grid-cols-4 gap-2">
            {steps.map((it, i) => (
              <li key={it} aria-current={i === at ? 'step' : undefined} className="flex min-w-0 flex-col gap-1.5">
                <span className={`h-1 rounded-full ${i <= at ? 'bg-brand' : 'bg-line'}`} />
                <span
                  className={`flex items-start gap-1 text-xs ${i === at ? 'font-semibold text-ink' : 'text-ink-3'} `}
                >
                  {i < at && <Icon name="check" size={12} className="mt-0.5" />}
                  {t(`import_step_${it}`)}
                </span>
              </li>
            ))}
          </ol>
        </nav>
      </header>
      <main className="rounded-2xl border border-line bg-surface p-4 shadow-[0_1px_2px_rgb(0_0_0/0.04)] md:p-6">
        {children}
      </main>
    </div>
  );
}
