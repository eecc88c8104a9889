import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { HouseholdsPage } from '#components/households/HouseholdsPage.tsx';
import { problemOf } from '#components/problem.ts';
import { useWords } from '#components/words.tsx';
import type { HomeStanding } from '#lib/messages/manager-views.ts';
import type { Input } from '#lib/messages/protocol.ts';
import { send } from '#lib/messages/send.ts';
import { CardFrame } from '../patients/CardFrame.tsx';
import { useCard } from '../patients/use-card.ts';

const PAGE = 40;
const MOST = 100;

/** Households to confirm, linked, confirmed and refused. */
export function App() {
  const { t } = useWords();
  const client = useQueryClient();
  const [standing, setStanding] = useState<HomeStanding>('proposed');
  const [count, setCount] = useState(PAGE);
  const refresh = () => void client.invalidateQueries({ queryKey: ['homes'] });
  const page = useQuery({
    queryKey: ['homes', standing, count],
    queryFn: () => send('homes.list', { standing, from: 0, count }),
    refetchInterval: 10_000,
    placeholderData: keepPreviousData,
  });
  const decide = useMutation({
    mutationFn: (input: Input<'homes.decide'>) => send('homes.decide', input),
    onSettled: refresh,
  });
  const card = useCard(refresh);
  const error = page.error ?? decide.error;
  return (
    <HouseholdsPage
      standing={standing}
      page={page.data ?? null}
      busy={decide.isPending}
      problem={error ? problemOf(error) : card.problem}
      onStanding={(next) => {
        setStanding(next);
        setCount(PAGE);
      }}
      onDecide={(id, verdict) => decide.mutate({ id, verdict })}
      onOpen={card.open}
      onMore={() => setCount(Math.min(MOST, count + PAGE))}
      card={card.token && <CardFrame token={card.token} title={t('patients_card')} onMessage={card.onMessage} />}
    />
  );
}
