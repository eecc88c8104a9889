import { Button } from '../ui/Button.tsx';
import { Empty, Notice } from '../ui/Notice.tsx';
import { Scroller } from '../ui/Scroller.tsx';
import { useWords } from '../words.tsx';
import { Figure } from './Figure.tsx';
import type { BadRowView, RowsView } from './list-view.ts';

interface Props {
  view: RowsView;
  busy: boolean;
  onDownload: () => void;
  onBack: () => void;
  onBring: () => void;
}

/** What comes in, and every row that does not, with its line and why. */
export function RowsStep({ view, busy, onDownload, onBack, onBring }: Props) {
  const { t } = useWords();
  const { good, left, partly, check } = view;
  const wrongPlace = check !== null && check.others > check.known / 2;
  return (
    <div className="flex flex-col gap-5">
      <div className="grid grid-cols-3 gap-3">
        <Figure value={good} label={t('import_good')} />
        <Figure value={partly} label={t('import_partly')} />
        <Figure value={left} label={t('import_left')} />
      </div>
      {check !== null && check.known > 0 && (
        <Notice look={wrongPlace ? 'problem' : check.others > 0 ? 'warn' : 'good'} live={check.others > 0}>
          {check.others > 0
            ? t('import_check_others', check.others, check.known, check.place)
            : t('import_check_fine', check.known, check.place)}
        </Notice>
      )}
      {view.nameless > 0 && <Notice>{t('import_nameless', view.nameless)}</Notice>}
      {view.badTotal === 0 ? (
        <Empty icon="check" title={t('import_no_bad')} />
      ) : (
        <section aria-labelledby="import-bad" className="flex flex-col gap-2">
          <div className="flex flex-wrap items-center justify-between gap-2">
            <h2 id="import-bad" className="text-sm font-semibold">
              {t('import_bad_title')}
            </h2>
            <Button size="sm" icon="download" onPress={onDownload}>
              {t('import_download')}
            </Button>
          </div>
          <BadRows rows={view.bad} />
          {view.badTotal > view.bad.length && (
            <p className="text-xs text-ink-3">{t('import_bad_more', view.bad.length, view.badTotal)}</p>
          )}
        </section>
      )}
      <div className="flex flex-wrap justify-between gap-2">
        <Button onPress={onBack}>{t('import_back_mapping')}</Button>
        <Button look="primary" busy={busy} disabled={good === 0 || wrongPlace} onPress={onBring}>
          {t('import_bring', good)}
        </Button>
      </div>
    </div>
  );
}

function BadRows({ rows }: { rows: BadRowView[] }) {
  const { it, t } = useWords();
  return (
    <Scroller label={t('import_bad_title')} className="max-h-96 rounded-xl border border-line">
      <table className="w-full text-sm">
        <thead className="sticky top-0 bg-sunken text-xs text-ink-2">
          <tr>
            <th scope="col" className="px-3 py-1.5 text-start font-medium whitespace-nowrap">
              {t('import_line')}
            </th>
            <th scope="col" className="px-3 py-1.5 text-start font-medium">
              {t('import_why')}
            </th>
            <th scope="col" className="hidden px-3 py-1.5 text-start font-medium sm:table-cell">
              {t('import_row')}
            </th>
          </tr>
        </thead>
        <tbody className="divide-y divide-line">
          {rows.map((row) => (
            <tr key={row.line} className="align-top">
              <td className="px-3 py-1.5 whitespace-nowrap tabular-nums text-ink-2">{row.line}</td>
              <td className="px-3 py-1.5">
                <span className={`me-1.5 text-xs font-semibold ${row.left ? 'text-danger' : 'text-warn-text'}`}>
                  {t(row.left ? 'import_row_left' : 'import_row_partly')}
                </span>
                {row.reasons.map(it).join(' ')}
              </td>
              <td className="hidden max-w-64 truncate px-3 py-1.5 text-ink-3 sm:table-cell" dir="auto">
                {row.cells.filter((cell) => cell.trim() !== '').join(' · ')}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroller>
  );
}
