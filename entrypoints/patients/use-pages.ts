import { keepPreviousData, useQueries, useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useState } from 'react';
import { problemOf } from '#components/problem.ts';
import type { PatientQuery } from '#lib/messages/manager-views.ts';
import { send } from '#lib/messages/send.ts';

const SIZE = 100;

/** Windows of the list, asked for as they come into view; what scrolled away is forgotten after a while. */
export function usePages(query: PatientQuery) {
  const client = useQueryClient();
  const [pages, setPages] = useState<[number, number]>([0, 0]);
  const options = (page: number) => ({
    queryKey: ['patients', query, page],
    queryFn: () => send('patients.list', { query, from: page * SIZE, count: SIZE }),
    staleTime: 5_000,
    gcTime: 30_000,
  });
  // The first window also says how many there are; while a new filter is asked for, the old list stays in place.
  const first = useQuery({ ...options(0), refetchInterval: 15_000, placeholderData: keepPreviousData });
  const [from, to] = pages;
  const shown = Array.from({ length: Math.max(1, to - from + 1) }, (_, i) => from + i);
  const found = useQueries({ queries: shown.map((page) => ({ ...options(page), placeholderData: keepPreviousData })) });
  const failed = [first, ...found].find((it) => it.error);
  return {
    total: first.data?.total ?? null,
    /** What is shown answers an earlier question. */
    behind: first.isPlaceholderData,
    problem: failed?.error ? problemOf(failed.error) : null,
    lineAt: (index: number) => {
      const page = Math.floor(index / SIZE);
      const data = page === 0 ? first.data : found[page - from]?.data;
      return data?.from === page * SIZE ? data.lines[index - data.from] : undefined;
    },
    onRange: useCallback((start: number, end: number) => {
      const next: [number, number] = [Math.floor(start / SIZE), Math.floor(end / SIZE)];
      setPages((now) => (now[0] === next[0] && now[1] === next[1] ? now : next));
    }, []),
    refresh: useCallback(() => void client.invalidateQueries({ queryKey: ['patients'] }), [client]),
  };
}
