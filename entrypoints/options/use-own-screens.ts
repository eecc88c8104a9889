import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { browser } from 'wxt/browser';
import { problemOf } from '#components/problem.ts';
import { send } from '#lib/messages/send.ts';
import type { ScreenLine } from '#lib/messages/teach-views.ts';

/** A tab that shows a page of one of these hosts, to teach on. */
async function tabOn(hosts: string[]): Promise<number | null> {
  const tabs = await browser.tabs.query({});
  const found = tabs.find(({ url }) => url && URL.canParse(url) && hosts.includes(new URL(url).hostname));
  return found?.id ?? null;
}

function download(name: string, data: unknown): void {
  const url = URL.createObjectURL(new Blob([`${JSON.stringify(data, null, 2)}\n`], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}

/** This practice's own screens: listed, changed, taken out as a file, brought in, deleted. */
export function useOwnScreens() {
  const client = useQueryClient();
  const list = useQuery({ queryKey: ['screens'], queryFn: () => send('screens.list', {}), refetchInterval: 5_000 });
  const again = () => client.invalidateQueries({ queryKey: ['screens'] });
  const forget = useMutation({ mutationFn: (id: string) => send('screens.forget', { id }), onSuccess: again });
  const bring = useMutation({
    mutationFn: (it: { text: string; origin: string | null }) => send('screens.import', it),
    onSuccess: again,
  });
  const save = useMutation({
    mutationFn: async ({ id, screen }: ScreenLine) => {
      const { adapter } = await send('screens.get', { id });
      download(`comeback-${screen}.json`, adapter);
    },
  });
  const edit = useMutation({
    mutationFn: async ({ id, hosts, adapterId }: ScreenLine) => {
      const seen = (await send('setup.adapters', {})).find((it) => it.id === adapterId)?.origins ?? [];
      const tabId = await tabOn([...hosts, ...seen.map((origin) => new URL(origin).hostname)]);
      const url = `${browser.runtime.getURL('/teach.html')}?tab=${tabId ?? -1}&screen=${encodeURIComponent(id)}`;
      await browser.windows.create({ url, type: 'popup', width: 440, height: 820 });
    },
  });
  const error = list.error ?? forget.error ?? bring.error ?? save.error ?? edit.error;
  return {
    screens: list.data,
    imported: bring.data?.ids.length ?? 0,
    busy: forget.isPending || bring.isPending,
    problem: error ? problemOf(error) : null,
    edit: (line: ScreenLine) => edit.mutate(line),
    export: (line: ScreenLine) => save.mutate(line),
    forget: (line: ScreenLine) => forget.mutate(line.id),
    bring: (text: string, origin: string | null) => bring.mutate({ text, origin }),
  };
}
