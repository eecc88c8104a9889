import type { DateOrder, Meaning } from '#lib/core/import-mapping.ts';
import { Button } from '../ui/Button.tsx';
import { CheckField, Choice, SelectField, TextField } from '../ui/Field.tsx';
import { Notice } from '../ui/Notice.tsx';
import { useWords } from '../words.tsx';
import type { MappingView } from './list-view.ts';
import { MappingTable } from './MappingTable.tsx';

export interface MappingActs {
  onMeaning: (at: number, meaning: Meaning) => void;
  onSheet: (sheet: string) => void;
  onOrder: (order: DateOrder) => void;
  onEmpty: (nothingBooked: boolean) => void;
  onPlace: (place: string) => void;
  onAsOf: (day: string) => void;
  onBack: () => void;
  onNext: () => void;
}

/** What was understood of the file, to be put right and confirmed. */
export function MappingStep({ view, acts }: { view: MappingView; acts: MappingActs }) {
  const { it, t, when } = useWords();
  const day = (on: string) => when(on, 'day');
  return (
    <div className="flex flex-col gap-5">
      <div>
        <h2 className="text-lg font-semibold">
          <bdi>{view.fileName}</bdi>
        </h2>
        <p className="text-sm text-ink-2">{t('import_rows_columns', view.rows, view.columns.length)}</p>
      </div>
      {(view.remembered || view.known) && (
        <Notice look="good">{view.remembered ? t('import_remembered') : t('import_known', view.known ?? '')}</Notice>
      )}
      {view.sheets.length > 1 && (
        <SelectField
          className="sm:max-w-80"
          label={t('import_sheet')}
          value={view.sheet ?? ''}
          options={view.sheets.map((sheet) => ({ value: sheet, label: sheet }))}
          onChange={(event) => acts.onSheet(event.target.value)}
        />
      )}
      <section aria-labelledby="import-columns" className="flex flex-col gap-2">
        <h3 id="import-columns" className="text-sm font-semibold">
          {t('import_columns')}
        </h3>
        <MappingTable columns={view.columns} onChange={acts.onMeaning} />
      </section>
      {view.ask && (
        <Choice<DateOrder>
          legend={t('import_ask_order', view.ask.example)}
          value={view.order}
          options={[
            { value: 'dmy', label: t('import_ask_dmy', day(view.ask.asDmy)) },
            { value: 'mdy', label: t('import_ask_mdy', day(view.ask.asMdy)) },
          ]}
          onChange={acts.onOrder}
        />
      )}
      {view.emptyMeansNothingBooked !== null && (
        <CheckField
          label={t('import_empty_next')}
          hint={t('import_empty_next_hint')}
          checked={view.emptyMeansNothingBooked}
          onChange={(event) => acts.onEmpty(event.target.checked)}
        />
      )}
      <div className="grid gap-4 sm:grid-cols-2">
        {view.place && (
          <SelectField
            label={t('import_place')}
            hint={t('import_place_hint')}
            value={view.place.value}
            options={[{ value: '', label: t('import_place_choose') }, ...view.place.options]}
            onChange={(event) => acts.onPlace(event.target.value)}
          />
        )}
        <TextField
          label={t('import_as_of')}
          hint={t('import_as_of_hint')}
          type="date"
          required
          max={view.today}
          value={view.asOf}
          onChange={(event) => acts.onAsOf(event.target.value)}
        />
      </div>
      {view.problems.length > 0 && (
        <Notice look="warn" live>
          <ul className="flex flex-col gap-1">
            {view.problems.map((problem) => (
              <li key={problem.id + problem.params.join()}>{it(problem)}</li>
            ))}
          </ul>
        </Notice>
      )}
      <div className="flex flex-wrap justify-between gap-2">
        <Button onPress={acts.onBack}>{t('import_back_choose')}</Button>
        <Button look="primary" disabled={view.problems.length > 0} onPress={acts.onNext}>
          {t('import_check_rows')}
        </Button>
      </div>
    </div>
  );
}
