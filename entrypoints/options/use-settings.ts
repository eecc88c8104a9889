import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { problemOf } from '#components/problem.ts';
import type { Policy } from '#lib/core/policy.ts';
import { send } from '#lib/messages/send.ts';

/** What the settings page reads and writes, pairing apart. */
export function useSettings() {
  const client = useQueryClient();
  const policy = useQuery({ queryKey: ['policy'], queryFn: () => send('setup.getPolicy', {}) });
  const staff = useQuery({ queryKey: ['staff'], queryFn: () => send('setup.getStaff', {}) });
  const adapters = useQuery({ queryKey: ['adapters'], queryFn: () => send('setup.adapters', {}) });
  const origins = useQuery({ queryKey: ['origins'], queryFn: () => send('setup.origins', {}) });
  const ledger = useQuery({
    queryKey: ['ledger'],
    queryFn: () => send('ledger.list', { limit: 200 }),
    refetchInterval: 10_000,
  });
  const save = useMutation({
    mutationFn: async ({ policy: next, staff: name }: { form: string; policy: Policy; staff?: string }) => {
      // A browser of the front desk says who sits there and nothing of the practice.
      if (JSON.stringify(next) !== JSON.stringify(policy.data)) await send('setup.setPolicy', next);
      if (name !== undefined) await send('setup.setStaff', { name });
    },
    onSuccess: (_, { policy: next, staff: name }) => {
      client.setQueryData(['policy'], next);
      if (name !== undefined) client.setQueryData(['staff'], { name });
    },
  });
  const error = policy.error ?? staff.error ?? save.error;
  const of = (form: string) => save.variables?.form === form;
  return {
    policy: policy.data,
    staff: staff.data?.name,
    adapters: adapters.data,
    origins: origins.data?.origins ?? [],
    ledger: ledger.data,
    problem: error ? problemOf(error) : null,
    busy: (form: string) => save.isPending && of(form),
    saved: (form: string) => save.isSuccess && of(form),
    save: save.mutate,
  };
}
