import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { problemOf } from '#components/problem.ts';
import { type Asked, askOf } from '#components/results/asked.ts';
import { ResultsPage } from '#components/results/ResultsPage.tsx';
import { Notice, Skeleton } from '#components/ui/Notice.tsx';
import { useWords } from '#components/words.tsx';
import type { Input } from '#lib/messages/protocol.ts';
import { send } from '#lib/messages/send.ts';

/** What came back, for a month, a year, or the sixty days of one push. */
export function App() {
  const { dayOf, it, t } = useWords();
  const client = useQueryClient();
  const [asked, setAsked] = useState<Asked>({ by: 'segment', span: 'month', sequence: '' });
  const ask = askOf(asked, dayOf(Date.now()));
  const view = useQuery({ queryKey: ['results', ask], queryFn: () => send('results.view', ask), staleTime: 15_000 });
  const again = () => client.invalidateQueries({ queryKey: ['results'] });
  const save = useMutation({
    mutationFn: (input: Input<'results.savePrices'>) => send('results.savePrices', input),
    onSettled: again,
  });
  const refer = useMutation({ mutationFn: (hash: string) => send('results.referral', { hash }), onSettled: again });
  useEffect(() => {
    document.title = t('results_title');
  }, [t]);
  const error = view.error ?? save.error ?? refer.error;
  const shown = view.data;
  if (!shown) {
    return (
      <main className="mx-auto max-w-xl p-10">
        {error ? (
          <Notice look="problem" live>
            {it(problemOf(error))}
          </Notice>
        ) : (
          <Skeleton label={t('card_loading')} lines={6} />
        )}
      </main>
    );
  }
  return (
    <ResultsPage
      view={shown}
      asked={asked}
      problem={error ? problemOf(error) : null}
      onAsk={setAsked}
      onSave={(prices, lifetime) => save.mutate({ prices, lifetime })}
      onReferral={(hash) => refer.mutate(hash)}
    />
  );
}
