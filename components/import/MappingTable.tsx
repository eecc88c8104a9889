import { type Meaning, meaning } from '#lib/core/import-mapping.ts';
import { Icon } from '../ui/Icon.tsx';
import { useWords, type Words } from '../words.tsx';
import type { ColumnView } from './list-view.ts';

/** Every column with three of its values and what it is read as. */
export function MappingTable({
  columns,
  onChange,
}: {
  columns: ColumnView[];
  onChange: (at: number, meaning: Meaning) => void;
}) {
  const words = useWords();
  const { t } = words;
  const options = meaning.options.map((it) => ({ value: it, label: t(`import_as_${it}`) }));
  return (
    <ul className="flex flex-col divide-y divide-line rounded-xl border border-line">
      {columns.map((column, at) => {
        const name = column.header || t('import_column', at + 1);
        const note = orderNote(column, words);
        const used = column.meaning !== 'skip';
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: a column is its place in the file
          <li key={at} className="grid items-center gap-x-4 gap-y-1.5 px-3 py-2.5 sm:grid-cols-[1fr_15rem]">
            <div className="min-w-0">
              <p className={`text-sm font-medium ${used ? '' : 'text-ink-2'}`}>
                <bdi>{name}</bdi>
              </p>
              <p className="line-clamp-1 text-xs text-ink-3">
                <bdi>{column.examples.length > 0 ? column.examples.join(' · ') : t('import_column_empty')}</bdi>
              </p>
            </div>
            <div>
              <select
                className="field-box"
                aria-label={t('import_means', name)}
                value={column.meaning}
                onChange={(event) => onChange(at, event.target.value as Meaning)}
              >
                {options.map(({ value, label }) => (
                  <option key={value} value={value}>
                    {label}
                  </option>
                ))}
              </select>
              {note && (
                <p
                  className={`mt-1 flex items-center gap-1 text-xs ${column.order?.state === 'refused' ? 'font-medium text-danger' : 'text-ink-3'}`}
                >
                  {column.order?.state !== 'asked' && (
                    <Icon name={column.order?.state === 'refused' ? 'warn' : 'check'} size={12} />
                  )}
                  {note}
                </p>
              )}
            </div>
          </li>
        );
      })}
    </ul>
  );
}

function orderNote({ order }: ColumnView, { t }: Words): string | null {
  if (!order) return null;
  if (order.state === 'decided') return t(`import_order_${order.order}`);
  return t(`import_order_${order.state}`);
}
