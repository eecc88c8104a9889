import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { AuditPage } from '#components/audit/AuditPage.tsx';
import type { Period } from '#components/audit/RecallRate.tsx';
import { problemOf } from '#components/problem.ts';
import { Notice, Skeleton } from '#components/ui/Notice.tsx';
import { useWords } from '#components/words.tsx';
import { fromDayNumber, toDayNumber } from '#lib/core/day.ts';
import type { Input } from '#lib/messages/protocol.ts';
import { send } from '#lib/messages/send.ts';

/** Due dates of the period: the year that ends today, or the one before it, whose twelve months to return are over. */
function daysOf(period: Period, today: string): Input<'audit.recall'> {
  const end = toDayNumber(today) - (period === 'last_year' ? 0 : 365);
  return { from: fromDayNumber(end - 364), to: fromDayNumber(end) };
}

/** The audit: counts are running totals and asked anew every few seconds; the recall rate goes through the records once. */
export function App() {
  const { it, t } = useWords();
  const client = useQueryClient();
  const [period, setPeriod] = useState<Period>('last_year');
  const view = useQuery({ queryKey: ['audit'], queryFn: () => send('audit.view', {}), refetchInterval: 5_000 });
  const today = view.data?.today;
  const recall = useQuery({
    queryKey: ['recall', period, today],
    queryFn: () => send('audit.recall', daysOf(period, today ?? '')),
    enabled: today !== undefined && view.data?.recallHidden === false,
    staleTime: 60_000,
  });
  const save = useMutation({
    mutationFn: (input: Input<'audit.saveInputs'>) => send('audit.saveInputs', input),
    onSettled: () => client.invalidateQueries({ queryKey: ['audit'] }),
  });
  const title = view.data ? `${t('audit_title')} · ${view.data.practiceName}` : t('audit_title');
  useEffect(() => {
    document.title = title;
  }, [title]);
  const error = view.error ?? recall.error ?? save.error;
  if (!view.data) {
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
    <AuditPage
      view={view.data}
      problem={error ? problemOf(error) : null}
      saving={save.isPending}
      recall={recall.data ?? null}
      period={period}
      onPeriod={setPeriod}
      onSave={(inputs, targets) => save.mutate({ ...inputs, targets })}
    />
  );
}
