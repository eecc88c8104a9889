import type { FinishForm } from '#lib/messages/teach-views.ts';
import { Choice, SelectField, TextField } from '../ui/Field.tsx';
import { Notice } from '../ui/Notice.tsx';
import { useWords } from '../words.tsx';

const KINDS: FinishForm['kind'][] = [
  'recall_list',
  'day_list',
  'appointment_list',
  'calendar',
  'plan_list',
  'patient_list',
];

interface Props {
  form: FinishForm;
  /** What only a person can say: `date_order`, `patient_id`. */
  asks: string[];
  /** Fields that have a place. */
  known: string[];
  /** A screen that ships keeps its name and what it is. */
  fixed: boolean;
  onChange: (part: Partial<FinishForm>) => void;
}

/** What the list is, what it means to be on it, and what the dates alone can't tell. */
export function FinishFields({ form, asks, known, fixed, onChange }: Props) {
  const { t } = useWords();
  const dated = known.some((field) => /On$/.test(field));
  const absences: FinishForm['absence'][] = known.includes('nextBookingOn')
    ? ['nothing', 'empty_next']
    : ['nothing', 'nobody_booked'];
  return (
    <div className="flex flex-col gap-3.5">
      {asks.includes('date_order') && (
        <Notice look="warn" live>
          <p className="mb-2 font-medium">{t('detect_question_date_order')}</p>
          <Order value={null} onChange={(order) => onChange({ order })} />
        </Notice>
      )}
      {asks.includes('patient_id') && (
        <Notice look="warn">
          <Choice
            legend={t('detect_question_patient_id')}
            value={null}
            options={[
              { value: 'yes', label: t('popup_confirm_right') },
              { value: 'no', label: t('teach_id_no') },
            ]}
            onChange={(said) => onChange({ trustId: said === 'yes' })}
          />
        </Notice>
      )}
      <TextField
        label={t('teach_name')}
        hint={t('teach_name_hint')}
        value={form.name}
        maxLength={40}
        disabled={fixed}
        error={/[a-z]/i.test(form.name) ? null : t('teach_name_empty')}
        onChange={(event) => onChange({ name: event.currentTarget.value })}
      />
      <SelectField
        label={t('teach_kind')}
        value={form.kind}
        disabled={fixed}
        options={KINDS.map((kind) => ({ value: kind, label: t(`teach_kind_${kind}`) }))}
        onChange={(event) => onChange({ kind: event.currentTarget.value as FinishForm['kind'] })}
      />
      {!fixed && (
        <Choice
          legend={t('teach_absence')}
          value={form.absence}
          options={absences.map((value) => ({
            value,
            label: t(`teach_absence_${value}`),
            hint: t(`teach_absence_${value}_hint`),
          }))}
          onChange={(absence) => onChange({ absence })}
        />
      )}
      {dated && !asks.includes('date_order') && form.order !== null && form.order !== 'ymd' && (
        <Order value={form.order} onChange={(order) => onChange({ order })} />
      )}
    </div>
  );
}

function Order({
  value,
  onChange,
}: {
  value: FinishForm['order'];
  onChange: (order: NonNullable<FinishForm['order']>) => void;
}) {
  const { t } = useWords();
  return (
    <Choice
      legend={t('teach_order')}
      hideLegend={value === null}
      value={value}
      options={[
        { value: 'dmy' as const, label: t('teach_order_dmy') },
        { value: 'mdy' as const, label: t('teach_order_mdy') },
      ]}
      onChange={onChange}
    />
  );
}
