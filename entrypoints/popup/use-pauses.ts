import { useQuery } from '@tanstack/react-query';
import type { PauseNotice } from '#lib/messages/pause-views.ts';
import { send } from '#lib/messages/send.ts';

const EVERY_MS = 60_000;

/** What stands still on the server. Empty while nobody knows: the page tells elsewhere that the server is away. */
export function usePauses(): PauseNotice[] {
  const query = useQuery({ queryKey: ['pauses'], queryFn: () => send('popup.pauses', {}), refetchInterval: EVERY_MS });
  return query.data?.pauses ?? [];
}
