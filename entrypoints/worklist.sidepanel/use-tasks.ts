import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import type { Claim, Outcome } from '#components/worklist/outcomes.ts';
import { send } from '#lib/messages/send.ts';
import type { TaskView } from '#lib/messages/work-views.ts';

const HOUR_MS = 3_600_000;

/** The tasks, looked at again every few seconds since replies and other desks add to them; and what is done with them. */
export function useTasks() {
  const client = useQueryClient();
  const again = () => client.invalidateQueries({ queryKey: ['tasks'] });
  const [claim, setClaim] = useState<Claim | null>(null);
  const tasks = useQuery({ queryKey: ['tasks'], queryFn: () => send('tasks.list', {}), refetchInterval: 10_000 });
  // A session goes on over tasks that have left the list meanwhile.
  const known = useRef(new Map<string, TaskView>());
  const listed = new Set(tasks.data?.tasks.map((task) => task.id));
  for (const [id, task] of known.current) if (!listed.has(id)) known.current.set(id, { ...task, state: 'done' });
  for (const task of tasks.data?.tasks ?? []) known.current.set(task.id, task);

  const done = useMutation({
    mutationFn: (it: { id: string; outcome: Outcome; member?: string }) => send('tasks.done', it),
    onSettled: again,
  });
  const later = useMutation({
    mutationFn: ({ id }: { id: string }) =>
      send('tasks.later', { id, until: new Date(Date.now() + 2 * HOUR_MS).toISOString() }),
    onSettled: again,
  });
  /** Claimed when opened, so that the other desks see who is on it; given back when closed. */
  const onOpen = async (id: string) => {
    setClaim(null);
    const answer = await send('tasks.claim', { id }).catch(() => null);
    setClaim(answer ? { ...answer, taskId: id } : null);
    if (answer?.state === 'gone') await again();
  };
  const onClose = async (id: string) => {
    const mine = claim?.taskId === id && claim.state === 'mine';
    setClaim(null);
    if (mine) await send('tasks.claim', { id, release: true }).catch(() => null);
  };
  const going = done.isPending ? done.variables : later.isPending ? later.variables : undefined;
  return {
    list: tasks.data,
    known: known.current,
    claim,
    busy: going?.id ?? null,
    problem: done.error ?? later.error ?? tasks.error,
    onOpen,
    onClose,
    onDone: (id: string, outcome: Outcome, member?: string) =>
      done.mutate({ id, outcome, ...(member ? { member } : {}) }),
    onLater: (id: string) => later.mutate({ id }),
  };
}
