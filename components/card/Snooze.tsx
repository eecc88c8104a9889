import { useState } from 'react';
import { fromDayNumber, toDayNumber } from '#lib/core/day.ts';
import { Button } from '../ui/Button.tsx';
import { TextField } from '../ui/Field.tsx';
import { useWords } from '../words.tsx';

/** One calendar month on; the 31st of a month becomes the last day of a shorter one. */
export function monthLater(day: string): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const last = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  return new Date(Date.UTC(year, month, Math.min(date, last))).toISOString().slice(0, 10);
}

/** Puts the patient away until a day. `today` is `YYYY-MM-DD` in the reader's zone. */
export function Snooze({ today, busy, onSnooze }: { today: string; busy: boolean; onSnooze: (until: string) => void }) {
  const { it, t } = useWords();
  const [date, setDate] = useState('');
  const tomorrow = fromDayNumber(toDayNumber(today) + 1);
  const farthest = fromDayNumber(toDayNumber(today) + 730);
  const week = fromDayNumber(toDayNumber(today) + 7);
  const month = monthLater(today);
  const day = (on: string) => it({ id: 'card_until_day', params: [{ day: toDayNumber(on) }] });
  const dateGood = date >= tomorrow && date <= farthest;
  return (
    <div className="flex flex-col gap-2.5">
      <div className="grid grid-cols-2 gap-2">
        {[
          { label: t('card_snooze_week'), until: week },
          { label: t('card_snooze_month'), until: month },
        ].map(({ label, until }) => (
          <Button key={until} busy={busy} onPress={() => onSnooze(until)} className="!h-auto flex-col !gap-0 py-1.5">
            <span>{label}</span>
            <span className="text-2xs font-normal text-ink-3">{day(until)}</span>
          </Button>
        ))}
      </div>
      <div className="flex items-end gap-2">
        <TextField
          className="flex-1"
          label={t('card_snooze_date')}
          type="date"
          min={tomorrow}
          max={farthest}
          value={date}
          onChange={(e) => setDate(e.target.value)}
        />
        <Button disabled={!dateGood} busy={busy} onPress={() => onSnooze(date)}>
          {t('card_snooze')}
        </Button>
      </div>
    </div>
  );
}
