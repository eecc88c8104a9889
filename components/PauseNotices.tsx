import type { PauseNotice } from '#lib/messages/pause-views.ts';
import { Notice } from './ui/Notice.tsx';
import { useWords } from './words.tsx';

/** Follow-ups and senders that stand still or are close to it: why, what to look at, and how it goes on. */
export function PauseNotices({ pauses }: { pauses: PauseNotice[] }) {
  const { it, t } = useWords();
  if (pauses.length === 0) return null;
  return (
    <section aria-label={t('pause_heading')} className="flex flex-col gap-2">
      {pauses.map(({ id, level, reason, name, hits, sends, endsAlone }) => (
        <Notice key={id} look={level === 'paused' ? 'problem' : 'warn'}>
          <p className="font-semibold">{it({ id: `pause_${level}`, params: [name] })}</p>
          <p>{it({ id: `pause_why_${reason}`, params: [hits, sends] })}</p>
          <p className="mt-1.5">{t('pause_look_at')}</p>
          <ul className="ms-4 list-disc">
            {[1, 2, 3].map((cause) => (
              <li key={cause}>{it({ id: `pause_cause_${reason}_${cause}`, params: [] })}</li>
            ))}
          </ul>
          {level === 'paused' && <p className="mt-1.5">{t(endsAlone ? 'pause_ends_alone' : 'pause_ends_by_person')}</p>}
        </Notice>
      ))}
    </section>
  );
}
