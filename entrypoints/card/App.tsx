import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useState } from 'react';
import { CardFailed, CardLoading } from '#components/card/CardStates.tsx';
import { problemOf } from '#components/problem.ts';
import { send } from '#lib/messages/send.ts';
import { Patient } from './Patient.tsx';
import { Review } from './Review.tsx';
import { tellClose, useSizeReport, useToken } from './use-frame.ts';

/** The frame over the PMS: nothing until the background confirms the token, then one patient or the review. */
export function App() {
  const client = useQueryClient();
  const [token, dropToken] = useToken(useCallback(() => client.clear(), [client]));
  const [chosen, setChosen] = useState<string | null>(null);
  useSizeReport();
  // A token counts once: asking twice with it would be refused, so there is no retry and no refetch.
  const opened = useQuery({
    queryKey: ['open', token],
    queryFn: () => send('card.open', { token }),
    enabled: token !== '',
    retry: false,
    staleTime: Number.POSITIVE_INFINITY,
    refetchOnWindowFocus: false,
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new token is a new card
  useEffect(() => setChosen(null), [token]);

  const close = () => {
    dropToken();
    tellClose();
  };
  useEscapeBeforeOpen(token !== '' && !opened.data, close);

  if (token === '') return null;
  if (opened.isError) return <CardFailed problem={problemOf(opened.error)} onClose={close} />;
  if (!opened.data) return <CardLoading onClose={close} />;
  const { session, view, review } = opened.data;
  if (review && chosen === null)
    return <Review key={session} session={session} start={review} onOpen={setChosen} onClose={close} />;
  return (
    <Patient
      key={`${session}${chosen}`}
      session={session}
      patientKey={chosen ?? view?.patientKey ?? null}
      start={chosen === null ? view : null}
      onBack={review ? () => setChosen(null) : undefined}
      onClose={close}
    />
  );
}

/** Esc must work while there is no card yet to listen for it. */
function useEscapeBeforeOpen(active: boolean, close: () => void) {
  useEffect(() => {
    if (!active) return;
    const listen = (event: KeyboardEvent) => {
      if (event.isTrusted && event.key === 'Escape') close();
    };
    addEventListener('keydown', listen);
    return () => removeEventListener('keydown', listen);
  }, [active, close]);
}
