import type { ConsentView } from '#lib/messages/manager-views.ts';
import { trusted } from '../trusted.ts';
import { Icon } from '../ui/Icon.tsx';
import { useWords } from '../words.tsx';

type Line = ConsentView['lines'][number];

interface Props {
  consent: ConsentView;
  staff?: string;
  busy: boolean;
  onConsent: (channel: Line['channel'], given: boolean) => void;
}

/**
 * Consent at the desk, channel by channel. The words to read out stand first, in the patient's language. Yes and no are one
 * click each, in either direction: taking it back is as easy as giving it. Nothing said is shown as nothing said.
 */
export function ConsentPanel({ consent, busy, onConsent }: Props) {
  const { t, locale } = useWords();
  const open = consent.lines.filter((line) => line.to !== null || line.given !== null);
  const shown = open.length > 0 ? open : consent.lines;
  const wording = shown[0]?.wording ?? '';
  const language = new Intl.DisplayNames(locale, { type: 'language' }).of(consent.language) ?? consent.language;
  return (
    <div className="flex flex-col gap-2.5">
      <figure className="flex flex-col gap-1">
        <figcaption className="text-xs text-ink-3">{t('consent_read_out', language)}</figcaption>
        <blockquote lang={consent.language} dir="auto" className="border-s-2 border-brand ps-2.5 text-sm">
          {wording}
        </blockquote>
      </figure>
      <ul className="flex flex-col divide-y divide-line rounded-xl border border-line">
        {shown.map((line) => (
          <ConsentLine key={line.channel} line={line} busy={busy} onConsent={onConsent} />
        ))}
      </ul>
      <p className="text-xs text-ink-3">{t('consent_unknown_note')}</p>
    </div>
  );
}

function ConsentLine({ line, busy, onConsent }: { line: Line } & Pick<Props, 'busy' | 'onConsent'>) {
  const { t, when } = useWords();
  const { channel, given, from, at, by } = line;
  const name = t(channel === 'call' ? 'consent_phone' : `card_channel_${channel}`);
  const said =
    given === null || at === null
      ? t('consent_never')
      : from === 'desk'
        ? t(given ? 'consent_given_desk' : 'consent_refused_desk', by ?? '', when(at))
        : t(given ? 'consent_given_screen' : 'consent_refused_screen', when(at));
  return (
    <li className="flex items-center gap-2 px-3 py-2">
      <Icon
        name={given === true ? 'check' : given === false ? 'ban' : 'question'}
        size={14}
        className={given === true ? 'text-brand-text' : 'text-ink-3'}
      />
      <div className="min-w-0 flex-1">
        <p className="text-sm font-medium">{name}</p>
        <p className="text-xs text-ink-2">{said}</p>
      </div>
      <fieldset
        aria-label={t('consent_for', name)}
        className="flex overflow-hidden rounded-lg border border-line-strong"
      >
        <Answer
          label={t('consent_yes')}
          pressed={given === true}
          busy={busy}
          onPress={() => onConsent(channel, true)}
        />
        <Answer
          label={t('consent_no')}
          pressed={given === false}
          busy={busy}
          onPress={() => onConsent(channel, false)}
        />
      </fieldset>
    </li>
  );
}

function Answer({
  label,
  pressed,
  busy,
  onPress,
}: {
  label: string;
  pressed: boolean;
  busy: boolean;
  onPress: () => void;
}) {
  return (
    <button
      type="button"
      aria-pressed={pressed}
      aria-disabled={busy || undefined}
      onClick={trusted(() => !busy && onPress())}
      className="min-h-8 px-3 text-sm font-medium text-ink-2 not-first:border-s not-first:border-line-strong hover:bg-sunken aria-pressed:bg-brand-soft aria-pressed:text-brand-text"
    >
      {label}
    </button>
  );
}
