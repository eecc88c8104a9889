import { type ReactNode, useId } from 'react';
import type { Sentence } from '#lib/core/flag.ts';
import type { PatientLine, PatientQuery } from '#lib/messages/manager-views.ts';
import { Button } from '../ui/Button.tsx';
import { Logo } from '../ui/Logo.tsx';
import { Notice } from '../ui/Notice.tsx';
import { PageLinks } from '../ui/PageLinks.tsx';
import { useWords } from '../words.tsx';
import { Filters } from './Filters.tsx';
import { PatientList } from './PatientList.tsx';
import { everybody } from './query-hash.ts';

interface Props {
  query: PatientQuery;
  /** null until the first answer. */
  total: number | null;
  /** The filters have changed and what they find isn't there yet. */
  behind?: boolean;
  lineAt: (index: number) => PatientLine | undefined;
  /** Which lines are in view, so that they can be asked for. */
  onRange: (from: number, to: number) => void;
  onQuery: (query: PatientQuery) => void;
  onOpen: (patientKey: string) => void;
  onExport: () => void;
  exporting: boolean;
  /** Of the patient whose card is open. */
  openKey: string | null;
  problem: Sentence | null;
  /** The open card, in its frame. */
  card: ReactNode;
}

/** Everybody ever seen, found by what is true of them now. */
export function PatientsPage({
  query,
  total,
  behind = false,
  card,
  problem,
  onQuery,
  onExport,
  exporting,
  ...list
}: Props) {
  const { it, t } = useWords();
  const heading = useId();
  const filtered = JSON.stringify(query) !== JSON.stringify(everybody);
  return (
    <main className="mx-auto flex h-dvh max-w-6xl flex-col gap-4 px-4 pt-5 md:px-8 md:pt-8" aria-labelledby={heading}>
      <PageLinks at="patients" />
      <header className="flex flex-wrap items-center gap-3">
        <Logo size={26} />
        <h1 id={heading} className="text-xl font-semibold tracking-tight">
          {t('patients_title')}
        </h1>
        <p role="status" aria-busy={behind} className="text-sm text-ink-2 tabular-nums" data-total>
          {total === null
            ? t('card_loading')
            : t(filtered ? 'patients_found' : 'patients_all', it({ id: 'popup_number', params: [total] }))}
        </p>
        <Button size="sm" className="ms-auto" busy={exporting} disabled={!total} onPress={onExport}>
          {t('patients_csv')}
        </Button>
      </header>
      <Filters query={query} onQuery={onQuery} />
      {problem && (
        <Notice look="problem" live>
          {it(problem)}
        </Notice>
      )}
      <div className="flex min-h-0 flex-1 gap-4 pb-4">
        <PatientList
          total={total}
          filtered={filtered}
          byContact={query.quietMonths !== null}
          onClear={() => onQuery(everybody)}
          {...list}
        />
        {card}
      </div>
    </main>
  );
}
