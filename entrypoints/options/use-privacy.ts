import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { browser } from 'wxt/browser';
import { saveFile } from '#components/audit/csv.ts';
import { problemOf } from '#components/problem.ts';
import type { Retention } from '#lib/messages/manager-views.ts';
import { send } from '#lib/messages/send.ts';

/** Retention, the file of everything, and erasing. */
export function usePrivacy() {
  const client = useQueryClient();
  const [exported, setExported] = useState<number | null>(null);
  const retention = useQuery({ queryKey: ['retention'], queryFn: () => send('privacy.get', {}) });
  const keep = useMutation({
    mutationFn: (next: Retention) => send('privacy.set', next),
    onMutate: (next) => client.setQueryData(['retention'], next),
    onError: () => client.invalidateQueries({ queryKey: ['retention'] }),
  });
  const everything = useMutation({
    mutationFn: async () => {
      const { tables } = await send('privacy.export', { table: null, after: 0 });
      // Line by line: a file of a hundred thousand patients is never one object in memory.
      const lines: string[] = [];
      setExported(0);
      for (const table of tables) {
        for (let after: number | null = 0; after !== null; ) {
          const page: { rows: unknown[]; next: number | null } = await send('privacy.export', { table, after });
          lines.push(...page.rows.map((row) => JSON.stringify({ table, row })));
          setExported(lines.length);
          after = page.next;
        }
      }
      saveFile('comeback-everything.ndjson', `${lines.join('\n')}\n`, 'application/x-ndjson');
    },
  });
  const erase = useMutation({
    mutationFn: async () => {
      await send('privacy.erase', { sure: true });
      const { origins = [] } = await browser.permissions.getAll();
      if (origins.length > 0) await browser.permissions.remove({ origins });
    },
    onSuccess: () => location.reload(),
  });
  const error = retention.error ?? keep.error ?? everything.error ?? erase.error;
  const busy = erase.isPending ? 'erase' : everything.isPending ? 'export' : keep.isPending ? 'keep' : null;
  return {
    retention: retention.data,
    exported,
    busy: busy as 'erase' | 'export' | 'keep' | null,
    problem: error ? problemOf(error) : null,
    onRetention: (next: Retention) => keep.mutate(next),
    onExport: () => everything.mutate(),
    onErase: () => erase.mutate(),
  };
}
