import { CardFailed, CardLoading } from '#components/card/CardStates.tsx';
import { PatientCard } from '#components/card/PatientCard.tsx';
import { problemOf } from '#components/problem.ts';
import { useOnline } from '#components/use-online.ts';
import { useWords } from '#components/words.tsx';
import type { CardView } from '#lib/messages/views.ts';
import { usePatient } from './use-patient.ts';

interface Props {
  session: string;
  patientKey: string | null;
  start: CardView | null;
  onBack?: () => void;
  onClose: () => void;
}

export function Patient({ session, patientKey, start, onBack, onClose }: Props) {
  const { dayOf } = useWords();
  const online = useOnline();
  const { query, wish, busy, problems, done, actions } = usePatient({ session, patientKey, start, onBack, onClose });
  if (!query.data) {
    if (query.isError)
      return <CardFailed problem={problemOf(query.error)} onRetry={() => query.refetch()} onClose={onClose} />;
    return <CardLoading onClose={onClose} />;
  }
  return (
    <PatientCard
      view={query.data}
      wish={wish}
      busy={busy}
      problems={problems}
      done={done}
      offline={!online}
      today={dayOf(Date.now())}
      actions={actions}
    />
  );
}
