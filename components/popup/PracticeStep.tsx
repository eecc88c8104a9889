import { useState } from 'react';
import { Button } from '../ui/Button.tsx';
import { SelectField, TextField } from '../ui/Field.tsx';
import { useWords } from '../words.tsx';
import { countryOptions } from './country-options.ts';
import { checkPractice, cleanLink, type PracticeErrors, type PracticeWords } from './practice-check.ts';

interface Props {
  start: PracticeWords;
  busy: boolean;
  onSave: (words: PracticeWords) => void;
}

/** First step: who writes to the patients. Country and the like are guessed and can be changed. */
export function PracticeStep({ start, busy, onSave }: Props) {
  const { locale, t } = useWords();
  const [words, setWords] = useState(start);
  const [errors, setErrors] = useState<PracticeErrors>({});
  const bind = (key: keyof PracticeWords) => ({
    value: words[key],
    error: errors[key] ? t(errors[key]) : null,
    onChange: (event: { target: { value: string } }) => {
      setWords({ ...words, [key]: event.target.value });
      setErrors({ ...errors, [key]: undefined });
    },
  });
  const save = () => {
    const found = checkPractice(words);
    setErrors(found);
    if (Object.keys(found).length === 0)
      onSave({ ...words, name: words.name.trim(), bookingLink: cleanLink(words.bookingLink) ?? '' });
  };
  return (
    <form
      noValidate
      className="flex flex-col gap-3"
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <TextField
        label={t('setup_name')}
        placeholder={t('setup_name_example')}
        maxLength={120}
        autoFocus
        {...bind('name')}
      />
      <div className="grid grid-cols-2 gap-3">
        <SelectField label={t('setup_country')} options={countryOptions(locale, words.country)} {...bind('country')} />
        <TextField label={t('setup_phone')} type="tel" maxLength={40} {...bind('phone')} />
      </div>
      <TextField
        label={t('setup_link')}
        hint={t('setup_link_hint')}
        type="url"
        inputMode="url"
        {...bind('bookingLink')}
      />
      <TextField label={t('setup_staff')} hint={t('setup_staff_hint')} maxLength={80} {...bind('staff')} />
      <Button type="submit" look="primary" size="lg" busy={busy}>
        {t('setup_next')}
      </Button>
    </form>
  );
}
