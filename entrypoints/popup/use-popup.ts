import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { problemOf } from '#components/problem.ts';
import type { ScreenQuestion } from '#lib/messages/popup-views.ts';
import { send } from '#lib/messages/send.ts';
import { useFirstSteps } from '../pages/use-first-steps.ts';
import { currentTab } from './current-tab.ts';
import { useScreens } from './use-screens.ts';

/** What the popup shows and can ask for; the summary is asked again every two seconds while it is open. */
export function usePopup() {
  const client = useQueryClient();
  const tab = useQuery({ queryKey: ['tab'], queryFn: () => currentTab(location.search) });
  const tabId = tab.data?.id ?? null;
  const summary = useQuery({
    queryKey: ['summary', tabId],
    queryFn: () => send('popup.summary', { tabId }),
    enabled: tab.isSuccess,
    refetchInterval: 2_000,
  });
  const policy = useQuery({ queryKey: ['policy'], queryFn: () => send('setup.getPolicy', {}) });
  const staff = useQuery({ queryKey: ['staff'], queryFn: () => send('setup.getStaff', {}) });
  const again = () => client.invalidateQueries();

  const { error: stepError, ...firstSteps } = useFirstSteps(tabId);
  const answered = useMutation({
    mutationFn: ({ question, right }: { question: ScreenQuestion; right: boolean | null }) =>
      send('setup.confirmScreen', {
        origin: question.origin,
        adapter: question.adapter,
        screen: question.screen,
        right,
      }),
    onSuccess: again,
  });
  const untouched = useMutation({
    mutationFn: (days: number) => send('setup.setUntouched', { days }),
    onSuccess: again,
  });
  const sync = useMutation({ mutationFn: () => send('sync.now', {}), onSuccess: again });

  const screens = useScreens(tabId, summary.data ?? null, again);

  const error = screens.error ?? summary.error ?? stepError ?? answered.error ?? sync.error ?? policy.error;
  return {
    tab: tab.data ?? { id: null, windowId: null, url: null },
    summary: summary.data,
    policy: policy.data,
    staff: staff.data?.name ?? '',
    ...firstSteps,
    problem: error ? problemOf(error) : null,
    syncing: sync.isPending,
    answer: (question: ScreenQuestion, right: boolean | null) => answered.mutate({ question, right }),
    screens,
    setUntouched: (days: number) => untouched.mutate(days),
    syncNow: () => sync.mutate(),
  };
}
