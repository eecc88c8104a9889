import { useState } from 'react';
import { consentLanguages, consentWording } from '#lib/core/consent-wording.ts';
import type { Policy } from '#lib/core/policy.ts';
import { SelectField } from '../ui/Field.tsx';
import { useWords } from '../words.tsx';

const channels = ['sms', 'email', 'whatsapp', 'call'] as const;

/** What staff read out before they tick a channel, in each language there is: the words that are kept beside the answer. */
export function ConsentWording({ practice }: { practice: Policy['practice'] }) {
  const { locale, t } = useWords();
  const [language, setLanguage] = useState(() => consentWording('sms', practice, null).language);
  const names = new Intl.DisplayNames(locale, { type: 'language' });
  return (
    <div className="flex flex-col gap-4">
      <SelectField
        className="max-w-60"
        label={t('options_wording_language')}
        value={language}
        options={consentLanguages.map((value) => ({ value, label: names.of(value) ?? value }))}
        onChange={(event) => setLanguage(event.target.value)}
      />
      <dl className="flex flex-col divide-y divide-line">
        {channels.map((channel) => (
          <div key={channel} className="grid gap-x-6 gap-y-1 py-3 first:pt-0 last:pb-0 md:grid-cols-[9rem_1fr]">
            <dt className="text-sm font-medium">
              {t(channel === 'call' ? 'consent_phone' : `card_channel_${channel}`)}
            </dt>
            <dd lang={language} dir="auto" className="text-sm text-pretty text-ink-2">
              {consentWording(channel, practice, language).text}
            </dd>
          </div>
        ))}
      </dl>
      <p className="text-xs text-ink-3">{t('options_wording_note')}</p>
    </div>
  );
}
