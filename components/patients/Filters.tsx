import { useEffect, useState } from 'react';
import { toDayNumber } from '#lib/core/day.ts';
import { blockerKind, lifecycleState } from '#lib/core/flag.ts';
import { flagKind } from '#lib/core/policy.ts';
import type { PatientQuery } from '#lib/messages/manager-views.ts';
import { bandWords } from '../audit/band-words.ts';
import { Button } from '../ui/Button.tsx';
import { useWords } from '../words.tsx';
import { bandsOf } from './bands-of.ts';
import { everybody } from './query-hash.ts';

/** A pause in typing this long is a question; shorter ones would ask for every letter. */
const PAUSE_MS = 120;

/** Months without contact that the list offers; an address may ask for any number. */
const QUIET_MONTHS = [6, 12, 18, 24];

/** What narrows the list. All of it must hold at once. */
export function Filters({ query, onQuery }: { query: PatientQuery; onQuery: (query: PatientQuery) => void }) {
  const words = useWords();
  const { t, has } = words;
  const [name, setName] = useState(query.name);
  useEffect(() => {
    if (name === query.name) return;
    const timer = setTimeout(() => onQuery({ ...query, name }), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [name, query, onQuery]);
  useEffect(() => setName((typed) => (query.name === '' && typed !== '' ? typed : query.name)), [query.name]);

  const any = { value: '', label: t('patients_any') };
  const edit = (part: Partial<PatientQuery>) => onQuery({ ...query, name, ...part });
  const seen = query.seen ? `${query.seen.within ? '' : '-'}${query.seen.days}` : '';
  const filtered = JSON.stringify({ ...query, name }) !== JSON.stringify(everybody);
  const bands = query.flag ? [...new Set([...bandsOf(query.flag), ...(query.band ? [query.band] : [])])] : [];
  return (
    <search className="flex flex-wrap items-end gap-2">
      <label className="flex min-w-44 flex-1 basis-52 flex-col gap-1 text-xs text-ink-2">
        {t('patients_name')}
        <input
          type="search"
          className="field-box"
          autoComplete="off"
          value={name}
          onChange={(event) => setName(event.target.value)}
        />
      </label>
      <Pick
        label={t('patients_flag')}
        value={query.flag ?? ''}
        options={[
          any,
          ...flagKind.options
            .filter((kind) => has(`flag_${kind}`))
            .map((kind) => ({ value: kind, label: t(`flag_${kind}`) })),
        ]}
        onPick={(value) => edit({ flag: flagKind.safeParse(value).data ?? null, band: null })}
      />
      {bands.length > 0 && query.flag && (
        <Pick
          label={t('patients_band')}
          value={query.band ?? ''}
          options={[
            any,
            ...bands.map((band) => ({ value: band, label: bandWords(query.flag ?? 'lapsed', band, words) })),
          ]}
          onPick={(value) => edit({ band: value || null })}
        />
      )}
      <Pick
        label={t('patients_state')}
        value={query.state ?? ''}
        options={[any, ...lifecycleState.options.map((value) => ({ value, label: t(`audit_state_${value}`) }))]}
        onPick={(value) => edit({ state: lifecycleState.safeParse(value).data ?? null })}
      />
      <Pick
        label={t('patients_blocker')}
        value={query.ready ? 'r' : (query.blocker ?? '')}
        options={[
          any,
          { value: 'r', label: t('patients_ready') },
          ...blockerKind.options
            .filter((kind) => kind !== 'no_patient_id' && kind !== 'screen_unsure')
            .map((value) => ({ value, label: t(`patients_blocker_${value}`) })),
        ]}
        onPick={(value) => edit({ ready: value === 'r', blocker: blockerKind.safeParse(value).data ?? null })}
      />
      <Pick
        label={t('patients_seen')}
        value={seen}
        options={[
          any,
          ...['1', '7', '30', '-30', '-90', '-365'].map((value) => ({ value, label: seenWords(value, t) })),
        ]}
        onPick={(value) =>
          edit({ seen: value ? { within: !value.startsWith('-'), days: Math.abs(Number(value)) } : null })
        }
      />
      <Pick
        label={t('patients_quiet')}
        wide
        value={String(query.quietMonths ?? '')}
        options={[
          any,
          ...[...new Set([...QUIET_MONTHS, ...(query.quietMonths ? [query.quietMonths] : [])])]
            .sort((a, b) => a - b)
            .map((count) => ({ value: String(count), label: t('patients_quiet_for', { count, unit: 'month' }) })),
        ]}
        onPick={(value) => edit({ quietMonths: Number(value) || null })}
      />
      <div className="flex min-h-8.5 flex-wrap items-center gap-x-3 gap-y-1 text-sm">
        <label className="flex items-center gap-1.5">
          <input
            type="checkbox"
            className="tick"
            checked={query.leaking}
            onChange={(e) => edit({ leaking: e.target.checked })}
          />
          {t('patients_leaking')}
        </label>
        <label className="flex items-center gap-1.5">
          <input
            type="checkbox"
            className="tick"
            checked={query.untouchedDays !== null}
            onChange={(e) => edit({ untouchedDays: e.target.checked ? 14 : null })}
          />
          {t('patients_untouched', { count: query.untouchedDays ?? 14, unit: 'day' })}
        </label>
        {query.quietMonths !== null && <span className="text-ink-2">{t('patients_quiet_note')}</span>}
        {query.moved && (
          <span className="text-ink-2">
            {t(`patients_moved_${query.moved.way}`, { day: toDayNumber(query.moved.since) })}
          </span>
        )}
        {query.followUp && <span className="text-ink-2">{t(`patients_followup_${query.followUp}`)}</span>}
        {filtered && (
          <Button
            size="sm"
            look="quiet"
            icon="close"
            onPress={() => {
              setName('');
              onQuery(everybody);
            }}
          >
            {t('patients_clear')}
          </Button>
        )}
      </div>
    </search>
  );
}

const seenWords = (value: string, t: ReturnType<typeof useWords>['t']): string =>
  t(value.startsWith('-') ? 'patients_seen_before' : 'patients_seen_within', {
    count: Math.abs(Number(value)),
    unit: 'day',
  });

interface PickProps {
  label: string;
  /** Its options are longer than a word. */
  wide?: boolean;
  value: string;
  options: { value: string; label: string }[];
  onPick: (value: string) => void;
}

function Pick({ label, wide = false, value, options, onPick }: PickProps) {
  return (
    <label
      className={`flex min-w-28 flex-1 basis-28 flex-col gap-1 text-xs text-ink-2 md:flex-none ${wide ? 'md:basis-44' : 'md:basis-36'}`}
    >
      {label}
      <select className="field-box" value={value} onChange={(event) => onPick(event.target.value)}>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </label>
  );
}
