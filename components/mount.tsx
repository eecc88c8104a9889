import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { type ReactNode, StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { readerLocale } from '#lib/core/reader-locale.ts';
import type { Say } from '#lib/core/words.ts';
import { WordsProvider } from './words.tsx';

/**
 * Starts an extension page in `#root`, in the words the browser found for the reader (`ui`, its own language); one retry covers a
 * background worker that had to wake up.
 */
export function mount(page: ReactNode, { say, ui }: { say: Say; ui: string }) {
  const locale = readerLocale(say, ui);
  const dir = say('@@bidi_dir') === 'rtl' ? 'rtl' : 'ltr';
  document.documentElement.lang = locale;
  document.documentElement.dir = dir;
  const client = new QueryClient({
    defaultOptions: {
      queries: { retry: 1, retryDelay: 300, staleTime: 1_000, networkMode: 'always' },
      mutations: { networkMode: 'always' },
    },
  });
  const root = document.getElementById('root');
  if (!root) throw new Error('no #root in the page');
  createRoot(root).render(
    <StrictMode>
      <QueryClientProvider client={client}>
        <WordsProvider say={say} locale={locale} dir={dir}>
          {page}
        </WordsProvider>
      </QueryClientProvider>
    </StrictMode>,
  );
}
