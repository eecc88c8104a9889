import type { CardView } from '#lib/messages/views.ts';
import { trusted } from '../trusted.ts';
import { Icon } from '../ui/Icon.tsx';
import { useWords } from '../words.tsx';
import { CopyButton } from './CopyButton.tsx';

/** Numbers to dial and what to say. Dialling also opens the call as a task, so that its outcome is not lost. */
export function CallPanel({ view, onCall }: { view: CardView; onCall: () => void }) {
  const { t } = useWords();
  return (
    <div className="flex flex-col gap-2.5">
      {view.phones.length === 0 && <p className="text-sm text-ink-2">{t('card_no_phone')}</p>}
      {view.phones.map((phone) => (
        <div key={phone.raw} className="flex items-center gap-2">
          <a
            href={`tel:${phone.e164 ?? phone.raw.replace(/[^\d+]/g, '')}`}
            onClick={trusted(onCall)}
            className="flex min-h-9 flex-1 items-center gap-2 rounded-lg bg-brand px-3 text-sm font-semibold text-on-brand hover:bg-brand-hover"
          >
            <Icon name="phone" />
            <bdi dir="ltr">{phone.raw}</bdi>
            <span className="ms-auto text-xs font-normal">{t(`card_phone_${phone.kind}`)}</span>
          </a>
          <CopyButton text={phone.e164 ?? phone.raw} label={t('card_copy_number')} small onCopied={onCall} />
        </div>
      ))}
      <div className="rounded-xl bg-sunken px-3 py-2 ring-1 ring-line">
        <p className="mb-1 text-xs font-semibold text-ink-3">{t('card_script')}</p>
        <p dir="auto" className="text-sm whitespace-pre-line">
          {view.callScript}
        </p>
      </div>
      <p className="text-xs text-ink-3">{t('card_call_hint')}</p>
    </div>
  );
}
