import { useState } from 'react';
import { toDayNumber } from '#lib/core/day.ts';
import type { PracticeDays } from '#lib/messages/setup-views.ts';
import { Button } from '../ui/Button.tsx';
import { CheckField, TextField } from '../ui/Field.tsx';
import { Icon } from '../ui/Icon.tsx';
import { useWords } from '../words.tsx';

interface Props {
  days: PracticeDays;
  /** The practice's day, `YYYY-MM-DD`: what lies behind it is kept and not shown. */
  today: string;
  locked: boolean;
  onChange: (days: PracticeDays) => void;
}

/** A Sunday, from which weekdays are counted as the settings count them. */
const SUNDAY = Date.UTC(2026, 0, 4);
const DAY_MS = 86_400_000;

/** The week as the reader's language begins it; Monday where the browser can't say. */
function weekOf(locale: string): { day: number; name: string }[] {
  const { getWeekInfo } = Intl.Locale.prototype as { getWeekInfo?: () => { firstDay: number } };
  const first = getWeekInfo ? getWeekInfo.call(new Intl.Locale(locale)).firstDay % 7 : 1;
  const name = new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone: 'UTC' });
  return Array.from({ length: 7 }, (_, i) => {
    const day = (first + i) % 7;
    return { day, name: name.format(SUNDAY + day * DAY_MS) };
  });
}

/** On which weekdays the practice works, and on which dates it is closed all the same. */
export function OpenDays({ days, today, locked, onChange }: Props) {
  const { it, locale, t } = useWords();
  const [date, setDate] = useState('');
  const { openWeekdays, closedDates } = days;
  const toggle = (day: number, on: boolean) => {
    const next = on ? [...openWeekdays, day].sort() : openWeekdays.filter((one) => one !== day);
    // A practice that never opens would never send: the last day stays.
    if (next.length > 0) onChange({ ...days, openWeekdays: next });
  };
  const add = () => {
    if (date >= today) onChange({ ...days, closedDates: [...new Set([...closedDates, date])].sort() });
    setDate('');
  };
  return (
    <div className="flex flex-col gap-5">
      <fieldset disabled={locked}>
        <legend className="mb-1.5 text-sm font-medium">{t('options_open_days')}</legend>
        <div className="flex flex-wrap gap-1.5">
          {weekOf(locale).map(({ day, name }) => (
            <label
              key={day}
              className="flex items-center gap-2 rounded-lg border border-line px-2.5 py-1.5 text-sm hover:bg-sunken has-checked:border-brand has-checked:bg-brand-soft"
            >
              <input
                type="checkbox"
                className="tick"
                checked={openWeekdays.includes(day)}
                onChange={(event) => toggle(day, event.target.checked)}
              />
              {name}
            </label>
          ))}
        </div>
        <p className="mt-1.5 text-xs text-ink-3">{t('options_open_days_hint')}</p>
      </fieldset>
      <div className="flex flex-col gap-2">
        <div className="flex items-end gap-2">
          <TextField
            className="sm:w-56"
            label={t('options_closed')}
            type="date"
            min={today}
            value={date}
            disabled={locked}
            onChange={(event) => setDate(event.target.value)}
          />
          <Button disabled={locked || date < today} onPress={add}>
            {t('options_closed_add')}
          </Button>
        </div>
        <ul className="flex flex-wrap gap-1.5">
          {closedDates
            .filter((on) => on >= today)
            .map((on) => {
              const said = it({ id: 'popup_number', params: [{ day: toDayNumber(on) }] });
              return (
                <li key={on} className="flex items-center rounded-lg bg-sunken ps-2.5 text-sm tabular-nums">
                  {said}
                  <button
                    type="button"
                    disabled={locked}
                    aria-label={t('options_closed_remove', said)}
                    onClick={() => onChange({ ...days, closedDates: closedDates.filter((one) => one !== on) })}
                    className="grid size-7 place-items-center rounded-lg text-ink-2 hover:text-ink"
                  >
                    <Icon name="close" size={13} />
                  </button>
                </li>
              );
            })}
        </ul>
      </div>
      <CheckField
        label={t('options_quiet_closed')}
        hint={t('options_quiet_closed_hint')}
        checked={days.quietWhenClosed}
        disabled={locked}
        onChange={(event) => onChange({ ...days, quietWhenClosed: event.target.checked })}
      />
    </div>
  );
}
