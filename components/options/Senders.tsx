import type { Sentence } from '#lib/core/flag.ts';
import type { SenderView } from '#lib/messages/manager-views.ts';
import { Icon, type IconName } from '../ui/Icon.tsx';
import { Notice, Skeleton } from '../ui/Notice.tsx';
import { useWords } from '../words.tsx';

const look = {
  ok: { icon: 'check', ink: 'text-brand-text' },
  missing: { icon: 'warn', ink: 'text-warn-text' },
  unknown: { icon: 'question', ink: 'text-ink-3' },
} as const satisfies Record<string, { icon: IconName; ink: string }>;

interface Props {
  /** undefined while the server is asked; null = not connected. */
  senders: SenderView[] | null | undefined;
  problem: Sentence | null;
}

/** What must be in order before each channel is used, as the send API says: business verified, name shown, papers, texts. */
export function Senders({ senders, problem }: Props) {
  const { it, t } = useWords();
  if (problem) return <Notice look="warn">{it(problem)}</Notice>;
  if (senders === undefined) return <Skeleton label={t('options_checking')} lines={2} />;
  if (senders === null) return <p className="text-sm text-ink-2">{t('options_senders_unpaired')}</p>;
  return (
    <ul className="grid gap-4 md:grid-cols-3">
      {senders.map((sender) => (
        <li key={sender.channel} className="flex flex-col gap-2 rounded-xl border border-line p-3">
          <p className="flex items-baseline justify-between gap-2 text-sm font-semibold">
            {t(`card_channel_${sender.channel}`)}
            <span className={`text-xs font-medium ${sender.ready ? 'text-brand-text' : 'text-warn-text'}`}>
              {t(sender.ready ? 'options_senders_ready' : 'options_senders_not_ready')}
            </span>
          </p>
          {(sender.name ?? sender.from) && (
            <p className="text-xs text-ink-2">
              <bdi>{sender.name ?? sender.from}</bdi>
            </p>
          )}
          <ul className="flex flex-col gap-1.5 text-xs">
            {sender.checks.map((check) => (
              <li key={check.id} className="flex items-start gap-1.5">
                <Icon name={look[check.state].icon} size={13} className={`mt-0.5 ${look[check.state].ink}`} />
                <span>
                  {t(`options_sender_${check.id}`)}
                  <span className="block text-ink-3">
                    {t(`options_sender_state_${check.state}`)}
                    {check.needed ? '' : ` · ${t('options_sender_optional')}`}
                  </span>
                </span>
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ul>
  );
}
