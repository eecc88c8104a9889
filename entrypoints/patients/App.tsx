import { useState } from 'react';
import { csvOf, saveFile } from '#components/audit/csv.ts';
import { PatientsPage } from '#components/patients/PatientsPage.tsx';
import { patientsHref } from '#components/patients/query-hash.ts';
import { queryOf } from '#components/patients/query-of.ts';
import { problemOf } from '#components/problem.ts';
import { useWords } from '#components/words.tsx';
import { fromDayNumber } from '#lib/core/day.ts';
import type { Sentence } from '#lib/core/flag.ts';
import type { PatientLine, PatientQuery } from '#lib/messages/manager-views.ts';
import { send } from '#lib/messages/send.ts';
import { CardFrame } from './CardFrame.tsx';
import { useCard } from './use-card.ts';
import { usePages } from './use-pages.ts';

/** Lines a question for the file asks for at a time. */
const MANY = 200;

/** The list of patients; the address carries the filters, so that the audit's counts lead here and "back" works. */
export function App() {
  const words = useWords();
  const [query, setQuery] = useState(() => queryOf(location.hash));
  const [exporting, setExporting] = useState(false);
  const [problem, setProblem] = useState<Sentence | null>(null);
  const pages = usePages(query);
  const card = useCard(pages.refresh);

  const onQuery = (next: PatientQuery) => {
    setQuery(next);
    history.replaceState(null, '', patientsHref(next));
  };
  const onExport = async () => {
    setExporting(true);
    setProblem(null);
    try {
      saveFile('comeback-patients.csv', csvOf(await rowsOf(query, words)));
    } catch (error) {
      setProblem(problemOf(error));
    }
    setExporting(false);
  };
  return (
    <PatientsPage
      query={query}
      total={pages.total}
      behind={pages.behind}
      lineAt={pages.lineAt}
      onRange={pages.onRange}
      onQuery={onQuery}
      onOpen={card.open}
      onExport={onExport}
      exporting={exporting}
      openKey={card.patientKey}
      problem={problem ?? card.problem ?? pages.problem}
      card={card.token && <CardFrame token={card.token} title={words.t('patients_card')} onMessage={card.onMessage} />}
    />
  );
}

async function rowsOf(query: PatientQuery, { it, t }: ReturnType<typeof useWords>): Promise<(string | number)[][]> {
  const rows: (string | number)[][] = [
    [
      'patients_name',
      'patients_state',
      'patients_flag',
      'patients_blocker',
      'audit_csv_low',
      'audit_csv_high',
      'patients_seen',
      'patients_quiet',
    ].map((id) => t(id)),
  ];
  const row = (line: PatientLine) => [
    line.name,
    t(`audit_state_${line.state}`),
    line.label ? it(line.label) : '',
    line.ready ? t('patients_ready') : line.blocker ? it(line.blocker) : '',
    line.money?.low ?? '',
    line.money?.high ?? '',
    line.seenAt.slice(0, 10),
    line.contactDay === null ? '' : fromDayNumber(line.contactDay),
  ];
  for (let from = 0; ; from += MANY) {
    const { total, lines } = await send('patients.list', { query, from, count: MANY });
    rows.push(...lines.map(row));
    if (from + MANY >= total) return rows;
  }
}
