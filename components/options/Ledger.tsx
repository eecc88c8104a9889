import { codeWords, fieldName } from '../card/provenance.ts';
import { Empty } from '../ui/Notice.tsx';
import { Scroller } from '../ui/Scroller.tsx';
import { useWords } from '../words.tsx';

export interface LedgerLine {
  at: string;
  what: string;
  fields: string[];
  to: string;
}

/** Everything that ever left this browser: when, which fields, where to. */
export function Ledger({ lines }: { lines: LedgerLine[] }) {
  const words = useWords();
  const { list, t, when } = words;
  if (lines.length === 0) {
    return (
      <Empty icon="check" title={t('options_ledger_empty')}>
        {t('options_ledger_empty_text')}
      </Empty>
    );
  }
  return (
    <Scroller label={t('options_ledger')} className="max-h-96">
      <table className="w-full min-w-136 text-sm">
        <thead>
          <tr className="text-xs text-ink-3">
            {['options_ledger_when', 'options_ledger_what', 'options_ledger_fields', 'options_ledger_to'].map((id) => (
              <th key={id} scope="col" className="sticky top-0 bg-surface py-1.5 pe-4 text-start font-medium">
                {t(id)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="divide-y divide-line">
          {lines.map((line, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two departures may share every value
            <tr key={`${line.at}${index}`} className="align-top">
              <td className="py-2 pe-4 whitespace-nowrap text-ink-2">{when(line.at)}</td>
              <td className="py-2 pe-4">{codeWords(line.what.replace(/\W+/g, '_'), ['options_left_'], words)}</td>
              <td className="py-2 pe-4 text-ink-2">{list(line.fields.map((field) => fieldName(field, words)))}</td>
              <td className="py-2 text-ink-2 [overflow-wrap:normal]">
                <bdi dir="ltr">{line.to}</bdi>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroller>
  );
}
