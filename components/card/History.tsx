import type { CardView } from '#lib/messages/views.ts';
import { Button } from '../ui/Button.tsx';
import { Fold } from '../ui/Section.tsx';
import { useWords } from '../words.tsx';
import { CopyButton } from './CopyButton.tsx';

interface Props {
  items: CardView['history'];
  /** A line was copied for the chart, or that is taken back. */
  onNoted: (line: string, on: boolean) => void;
}

/** What happened with the patient; what belongs in the chart is a press away from it, and says whether it is there. */
export function History({ items, onNoted }: Props) {
  const { it, t, when } = useWords();
  if (items.length === 0) return null;
  return (
    <Fold title={t('card_history')} note={<span className="tabular-nums">{items.length}</span>}>
      <ul className="flex flex-col gap-1.5 border-s-2 border-line ps-3 text-xs">
        {items.map((item, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two channels may do the same at one time
          <li key={`${item.at}${item.text.id}${index}`} className="flex items-start justify-between gap-2">
            <span className="min-w-0">
              {it(item.text)}
              <span className="block text-ink-3">
                {when(item.at)}
                {item.by && ` · ${item.by}`}
              </span>
              {item.written && (
                <span className="block text-brand-text">
                  {t('card_noted', item.written.by, when(item.written.at, 'day'))}
                </span>
              )}
            </span>
            {item.note && item.id && !item.written && (
              <CopyButton
                small
                look="quiet"
                text={item.note}
                label={t('card_copy_line', it(item.text))}
                onCopied={() => onNoted(item.id ?? '', true)}
              />
            )}
            {item.written && (
              <Button size="sm" look="quiet" onPress={() => onNoted(item.id ?? '', false)}>
                {t('card_noted_undo')}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </Fold>
  );
}
