import { secondsLeft, useNow } from '../use-now.ts';
import { useWords } from '../words.tsx';
import { spacedCode } from './api-address.ts';

/** The code, big enough to read to a colleague across the desk, until it runs out. */
export function PairingCode({ code, approveUrl, expiresAt }: { code: string; approveUrl: string; expiresAt: string }) {
  const { it, t } = useWords();
  const left = secondsLeft(expiresAt, useNow(1000));
  const minutes = Math.ceil(left / 60);
  return (
    <div className="flex flex-col items-center gap-2 rounded-2xl bg-sunken px-4 py-6 text-center">
      <p className="text-sm text-ink-2">{t('options_code')}</p>
      <p dir="ltr" className="font-mono text-[2.25rem] leading-tight font-semibold tracking-[0.12em]">
        <span className="sr-only">{[...code].join(' ')}</span>
        <span aria-hidden="true">{spacedCode(code)}</span>
      </p>
      {/^https?:/.test(approveUrl) && (
        <a
          href={approveUrl}
          target="_blank"
          rel="noreferrer"
          className="rounded text-sm font-semibold text-brand-text underline underline-offset-2"
        >
          {t('options_approve')}
        </a>
      )}
      <p role="status" className="flex items-center gap-2 text-xs text-ink-2">
        <span className="size-2.5 animate-pulse rounded-full bg-brand" />
        {t('options_pair_waiting')}
      </p>
      <p className="text-xs text-ink-3">
        {left > 0 ? it({ id: 'options_code_left', params: [minutes] }) : t('options_pair_expired')}
      </p>
    </div>
  );
}
