import { useQuery } from '@tanstack/react-query';
import { TeachPage } from '#components/teach/TeachPage.tsx';
import { wantWords } from '#components/teach/teach-words.ts';
import { useWords } from '#components/words.tsx';
import type { Want } from '#lib/reader/teach/link.ts';
import { currentTab } from '../popup/current-tab.ts';
import { useLesson } from './use-lesson.ts';

/** Teaching the page in the tab named by `?tab=`; `?screen=` goes on with one that is known already. */
export function App() {
  const words = useWords();
  const query = new URLSearchParams(location.search);
  const tab = useQuery({
    queryKey: ['tab'],
    queryFn: () => currentTab(location.search),
    staleTime: Number.POSITIVE_INFINITY,
  });
  const lesson = useLesson(tab.isPending ? undefined : (tab.data?.id ?? null), query.get('screen'), (want) =>
    wantWords(want, words),
  );
  const record = lesson.adapter?.screens[0]?.records[0];
  const known = record
    ? [...Object.keys(record.fields), ...(record.ids.some((rule) => rule.kind === 'patient') ? ['identity'] : [])]
    : [];
  const { url } = tab.data ?? { url: null };
  return (
    <TeachPage
      {...lesson}
      host={url && URL.canParse(url) ? new URL(url).host : ''}
      known={known}
      fixed={lesson.made === 'repaired'}
      saved={lesson.saved !== null}
      onAim={(want) => lesson.aim(want as Want)}
      onRest={lesson.rest}
      onKey={lesson.press}
      onChange={lesson.change}
      onSave={() => void lesson.save()}
    />
  );
}
