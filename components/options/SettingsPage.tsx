import type { ReactNode } from 'react';
import type { Sentence } from '#lib/core/flag.ts';
import { Logo } from '../ui/Logo.tsx';
import { Notice } from '../ui/Notice.tsx';
import { PageLinks } from '../ui/PageLinks.tsx';
import { useWords } from '../words.tsx';

export interface Chapter {
  id: string;
  title: string;
  lead: string;
  body: ReactNode;
}

/** The settings as one page of chapters with a table of contents; a narrow window shows the contents on top. */
export function SettingsPage({ chapters, problem = null }: { chapters: Chapter[]; problem?: Sentence | null }) {
  const { it, t } = useWords();
  return (
    <div className="mx-auto grid max-w-6xl gap-x-12 gap-y-6 px-4 py-5 md:grid-cols-[11rem_minmax(0,48rem)] md:px-8 md:py-8">
      <div className="md:col-span-2">
        <PageLinks at="options" />
      </div>
      <div className="md:sticky md:top-12 md:self-start">
        <p className="mb-4 flex items-center gap-2.5 text-lg font-semibold">
          <Logo size={26} />
          {t('app_name')}
        </p>
        <nav aria-label={t('options_contents')}>
          <ul className="flex flex-wrap gap-1 md:flex-col">
            {chapters.map((chapter) => (
              <li key={chapter.id}>
                <a
                  href={`#${chapter.id}`}
                  className="block rounded-lg px-2.5 py-1.5 text-sm text-ink-2 hover:bg-sunken hover:text-ink -ms-2.5"
                >
                  {chapter.title}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      </div>
      <main className="flex min-w-0 flex-col gap-10">
        <h1 className="text-2xl font-semibold tracking-tight">{t('options_title')}</h1>
        {/* Wherever in the page somebody has just pressed a button: what went wrong is in sight. */}
        {problem && (
          <div className="sticky top-3 z-10 rounded-lg bg-surface shadow-lg">
            <Notice look="problem" live>
              {it(problem)}
            </Notice>
          </div>
        )}
        {chapters.map((chapter) => (
          <section key={chapter.id} id={chapter.id} aria-labelledby={`${chapter.id}-title`} className="scroll-mt-8">
            <h2 id={`${chapter.id}-title`} className="text-lg font-semibold">
              {chapter.title}
            </h2>
            <p className="mt-0.5 mb-3 max-w-[80ch] text-sm text-pretty text-ink-2">{chapter.lead}</p>
            <div className="rounded-2xl border border-line bg-surface p-4 shadow-[0_1px_2px_rgb(0_0_0/0.04)] md:p-5">
              {chapter.body}
            </div>
          </section>
        ))}
      </main>
    </div>
  );
}
