import { useState } from 'react';
import type { Retention } from '#lib/messages/manager-views.ts';
import { Button } from '../ui/Button.tsx';
import { Confirm } from '../ui/Confirm.tsx';
import { SelectField, TextField } from '../ui/Field.tsx';
import { Notice } from '../ui/Notice.tsx';
import { useWords } from '../words.tsx';

interface Props {
  retention: Retention;
  busy: 'keep' | 'export' | 'erase' | null;
  /** What the file of everything has so far, in rows; null when none is being made. */
  exported: number | null;
  onRetention: (retention: Retention) => void;
  onExport: () => void;
  onErase: () => void;
}

const sightingDays = [30, 90, 180, 365];
const patientMonths = [12, 24, 36, 60, 84, 120];

/** How long things are kept, the file of everything, and the end of everything. */
export function Privacy({ retention, busy, exported, onRetention, onExport, onErase }: Props) {
  const { it, t } = useWords();
  const [asking, setAsking] = useState(false);
  const [typed, setTyped] = useState('');
  const word = t('options_erase_word');
  const same = typed.trim().toLocaleLowerCase() === word.toLocaleLowerCase();
  const close = () => {
    setAsking(false);
    setTyped('');
  };
  return (
    <div className="flex flex-col gap-5">
      <div className="grid gap-4 sm:grid-cols-2">
        <SelectField
          label={t('options_keep_sightings')}
          hint={t('options_keep_sightings_hint')}
          value={String(retention.sightingDays)}
          options={sightingDays.map((count) => ({
            value: String(count),
            label: t('options_span', { count, unit: 'day' }),
          }))}
          onChange={(event) => onRetention({ ...retention, sightingDays: Number(event.target.value) })}
        />
        <SelectField
          label={t('options_keep_patients')}
          hint={t('options_keep_patients_hint')}
          value={String(retention.patientMonths ?? '')}
          options={[
            { value: '', label: t('options_keep_always') },
            ...patientMonths.map((count) => ({
              value: String(count),
              label: t('options_span', { count, unit: 'month' }),
            })),
          ]}
          onChange={(event) =>
            onRetention({ ...retention, patientMonths: event.target.value ? Number(event.target.value) : null })
          }
        />
      </div>
      <div className="flex flex-wrap items-center gap-x-3 gap-y-2 border-t border-line pt-4">
        <Button busy={busy === 'export'} icon="download" onPress={onExport}>
          {t('options_export')}
        </Button>
        <p role="status" className="min-w-48 flex-1 text-xs text-ink-2">
          {exported === null
            ? t('options_export_hint')
            : t('options_export_rows', it({ id: 'popup_number', params: [exported] }))}
        </p>
      </div>
      <div className="flex flex-wrap items-center gap-x-3 gap-y-2 border-t border-line pt-4">
        <Button look="danger-quiet" icon="ban" busy={busy === 'erase'} onPress={() => setAsking(true)}>
          {t('options_erase')}
        </Button>
        <p className="min-w-48 flex-1 text-xs text-ink-2">{t('options_erase_hint')}</p>
      </div>
      {asking && (
        <Confirm
          danger
          title={t('options_erase_title')}
          action={t('options_erase')}
          allowed={same}
          busy={busy === 'erase'}
          onCancel={close}
          onConfirm={() => {
            close();
            onErase();
          }}
        >
          <p>{t('options_erase_text')}</p>
          <Notice look="warn">{t('options_erase_warn')}</Notice>
          <TextField label={t('options_erase_type', word)} value={typed} onChange={(e) => setTyped(e.target.value)} />
        </Confirm>
      )}
    </div>
  );
}
