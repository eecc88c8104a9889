import type { Preview } from '#lib/messages/teach-views.ts';
import { fieldName } from '../card/provenance.ts';
import { Icon } from '../ui/Icon.tsx';
import { useWords } from '../words.tsx';

type Row = Preview['rows'][number];

/** All rows as they would be read, what isn't understood in red with the page's own text. */
export function PreviewTable({ preview, most = 40 }: { preview: Preview; most?: number }) {
  const words = useWords();
  const { t } = words;
  const { fields, rows } = preview;
  const ids = rows.some((row) => row.id !== null);
  if (rows.length === 0)
    return (
      <p className="rounded-lg border border-warn-line bg-warn-soft px-2.5 py-2 text-sm text-warn-text">
        {t('teach_preview_none')}
      </p>
    );
  return (
    <div className="flex flex-col gap-1.5">
      <p role="status" className="text-xs text-ink-2">
        {preview.failing > 0
          ? t('teach_preview_failing', preview.rowsRead, preview.failing)
          : t('teach_preview_rows', preview.rowsRead)}
      </p>
      <section
        aria-label={t('teach_preview_title')}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by key
        tabIndex={0}
        className="max-h-96 overflow-auto rounded-lg border border-line"
      >
        <table className="w-full border-collapse text-xs">
          <thead className="sticky top-0 bg-sunken text-ink-2">
            <tr>
              <th scope="col" className="px-2 py-1.5 text-start font-medium">
                {fieldName('name', words)}
              </th>
              {ids && (
                <th scope="col" className="px-2 py-1.5 text-start font-medium whitespace-nowrap">
                  {t('popup_confirm_identity')}
                </th>
              )}
              {fields.map((field) => (
                <th key={field} scope="col" className="px-2 py-1.5 text-start font-medium whitespace-nowrap">
                  {fieldName(field, words)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.slice(0, most).map((row, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: rows may read alike, and none has a state
              <tr key={index} className="border-t border-line align-top">
                <th scope="row" className="min-w-28 px-2 py-1.5 text-start font-medium">
                  {row.name === null ? <Unread text={t('popup_confirm_no_name')} /> : <bdi>{row.name}</bdi>}
                </th>
                {ids && (
                  <td className="px-2 py-1.5 tabular-nums">
                    {row.id === null ? <Unread text="" /> : <bdi>{row.id}</bdi>}
                  </td>
                )}
                {fields.map((field) => (
                  <Cell key={field} cell={row.cells.find((it) => it.field === field)} />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </div>
  );
}

function Cell({ cell }: { cell: Row['cells'][number] | undefined }) {
  const { it } = useWords();
  const place = 'px-2 py-1.5 whitespace-nowrap tabular-nums';
  if (!cell || cell.state === 'hidden' || cell.state === 'empty') return <td className={`${place} text-ink-3`}>–</td>;
  if (cell.state === 'unread')
    return (
      <td className={place}>
        <Unread text={cell.text} />
      </td>
    );
  return (
    <td className={`${place} ${cell.state === 'none' ? 'text-ink-3' : ''}`}>
      {cell.value && <bdi>{it(cell.value)}</bdi>}
    </td>
  );
}

/** Never by colour alone: a sign, the page's text, and a word for who doesn't see either. */
function Unread({ text }: { text: string }) {
  const { t } = useWords();
  return (
    <span className="inline-flex items-baseline gap-1 rounded bg-danger-soft px-1 font-medium text-danger">
      <Icon name="warn" size={11} className="self-center" />
      <span className="sr-only">{t('popup_confirm_unread')}: </span>
      <bdi>{text || t('popup_confirm_unread')}</bdi>
    </span>
  );
}
