import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { type ComponentProps, type ReactNode, StrictMode, useEffect, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { readerLocale } from '#lib/core/reader-locale.ts';
import type { Say } from '#lib/core/words.ts';
import { WordsProvider } from './words.tsx';

interface Around {
  say: Say;
  /** The browser's own language. */
  ui: string;
  /** Asks for the practice's zone. */
  zone: () => Promise<string>;
}

/**
 * Starts an extension page in `#root`, in the words the browser found for the reader and with the practice's clock; one
 * retry covers a background worker that had to wake up.
 */
export function mount(page: ReactNode, { say, ui, zone }: Around) {
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
        <ZonedWords say={say} locale={locale} dir={dir} ask={zone}>
          {page}
        </ZonedWords>
      </QueryClientProvider>
    </StrictMode>,
  );
}

/** The settings may name another zone meanwhile: it is asked for again whenever the page comes to the front. */
function ZonedWords({ ask, ...words }: { ask: Around['zone'] } & Omit<ComponentProps<typeof WordsProvider>, 'zone'>) {
  const [zone, setZone] = useState<string>();
  useEffect(() => {
    // Out of reach, the browser's own clock stands in.
    const look = () => void ask().then(setZone, () => {});
    look();
    addEventListener('focus', look);
    return () => removeEventListener('focus', look);
  }, [ask]);
  return <WordsProvider {...words} zone={zone} />;
}
