import { useState } from 'react';
import { currencyOf } from '#lib/core/place.ts';
import type { Policy } from '#lib/core/policy.ts';
import { countryOptions } from '../popup/country-options.ts';
import { checkPractice, cleanLink, type PracticeErrors } from '../popup/practice-check.ts';
import { SelectField, TextField } from '../ui/Field.tsx';
import { useWords } from '../words.tsx';
import { Locked } from './Locked.tsx';
import { SaveRow } from './SaveRow.tsx';

interface Props {
  policy: Policy;
  staff: string;
  /** Only a manager's browser says who the practice is; who sits here is this browser's own. */
  locked?: boolean;
  busy: boolean;
  saved: boolean;
  onSave: (policy: Policy, staff: string) => void;
}

/** Languages messages may be written in by default; a patient's own language goes before it. */
const languages = 'ar bn de en es fr gu he hi it ja ko mr nl pa pl pt ro ru sv ta te tr uk ur vi zh'.split(' ');

/** Who the practice is: what patients read in every message. */
export function PracticeForm({ policy, staff, locked = false, busy, saved, onSave }: Props) {
  const { locale, t } = useWords();
  const first = { ...policy.practice, bookingLink: policy.practice.bookingLink ?? '', staff };
  const [edits, setEdits] = useState<Partial<typeof first>>({});
  const draft = { ...first, ...edits };
  const [errors, setErrors] = useState<PracticeErrors>({});
  const dirty = JSON.stringify(draft) !== JSON.stringify(first);
  const bind = (key: keyof typeof draft) => ({
    value: draft[key],
    error: key in errors && errors[key as keyof PracticeErrors] ? t(errors[key as keyof PracticeErrors] ?? '') : null,
    onChange: (event: { target: { value: string } }) => {
      const { value } = event.target;
      const currency = key === 'country' ? (currencyOf(value) ?? draft.currency) : draft.currency;
      setEdits({ ...edits, currency, [key]: value });
      setErrors({});
    },
  });
  const save = () => {
    const found = checkPractice(draft);
    setErrors(found);
    if (Object.keys(found).length > 0) return;
    const clean = {
      ...draft,
      name: draft.name.trim(),
      staff: draft.staff.trim(),
      bookingLink: cleanLink(draft.bookingLink) ?? '',
    };
    const { staff: name, bookingLink, ...practice } = clean;
    setEdits(clean);
    onSave(locked ? policy : { ...policy, practice: { ...practice, bookingLink: bookingLink || undefined } }, name);
  };
  const languageNames = new Intl.DisplayNames(locale, { type: 'language' });
  const option = (value: string, label = value) => ({ value, label });
  return (
    <div>
      <Locked locked={locked}>
        <div className="grid gap-4 sm:grid-cols-2">
          <TextField className="sm:col-span-2" label={t('setup_name')} maxLength={120} {...bind('name')} />
          <TextField label={t('setup_phone')} type="tel" maxLength={40} {...bind('phone')} />
          <TextField label={t('setup_link')} hint={t('setup_link_hint')} type="url" {...bind('bookingLink')} />
          <SelectField
            label={t('setup_country')}
            options={countryOptions(locale, draft.country)}
            {...bind('country')}
          />
          <SelectField
            label={t('options_zone')}
            options={[...new Set([draft.zone, ...Intl.supportedValuesOf('timeZone')])].map((zone) =>
              option(zone, zone.replaceAll('_', ' ')),
            )}
            {...bind('zone')}
          />
          <SelectField
            label={t('options_language')}
            options={[...new Set([draft.language, ...languages])].map((tag) => option(tag, languageNames.of(tag)))}
            {...bind('language')}
          />
          <SelectField
            label={t('options_currency')}
            options={[...new Set([draft.currency, ...Intl.supportedValuesOf('currency')])].map((code) => option(code))}
            {...bind('currency')}
          />
        </div>
      </Locked>
      <div className="mt-4">
        <TextField label={t('setup_staff')} hint={t('setup_staff_hint')} maxLength={80} {...bind('staff')} />
      </div>
      <SaveRow
        dirty={dirty}
        busy={busy}
        saved={saved}
        wrong={Object.values(errors).some(Boolean)}
        onSave={save}
        onDiscard={() => {
          setEdits({});
          setErrors({});
        }}
      />
    </div>
  );
}
