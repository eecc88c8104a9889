import type { CardView } from '#lib/messages/views.ts';
import { Fold } from '../ui/Section.tsx';
import { useWords } from '../words.tsx';

export function History({ items }: { items: CardView['history'] }) {
  const { it, t, when } = useWords();
  if (items.length === 0) return null;
  return (
    <Fold title={t('card_history')} note={<span className="tabular-nums">{items.length}</span>}>
      <ul className="flex flex-col gap-1.5 border-s-2 border-line ps-3 text-xs">
        {items.map((item, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two channels may do the same at one time
          <li key={`${item.at}${item.text.id}${index}`}>
            {it(item.text)}
            <span className="block text-ink-3">
              {when(item.at)}
              {item.by && ` · ${item.by}`}
            </span>
          </li>
        ))}
      </ul>
    </Fold>
  );
}
