import type { Ref } from 'react';
import type { CardView } from '#lib/messages/views.ts';
import { trusted } from '../trusted.ts';
import { Icon } from '../ui/Icon.tsx';
import { useWords } from '../words.tsx';

/** Who it is about. The heading takes the focus when the card opens, so that a screen reader starts with the name. */
export function CardHeader({
  view,
  headingRef,
  onKeys,
  onClose,
  onBack,
}: {
  view: CardView;
  headingRef?: Ref<HTMLHeadingElement>;
  onKeys: () => void;
  onClose: () => void;
  onBack?: () => void;
}) {
  const { t } = useWords();
  const phone = view.phones[0];
  const contact = [phone?.raw, view.email].filter((part): part is string => Boolean(part));
  return (
    <header className="flex items-start gap-2 border-b border-line px-4 pt-3.5 pb-3">
      {onBack && (
        <button
          type="button"
          onClick={trusted(onBack)}
          aria-label={t('card_back')}
          className="-ms-1.5 grid size-7 place-items-center rounded-md text-ink-2 hover:bg-sunken"
        >
          <Icon name="back" />
        </button>
      )}
      <div className="min-w-0 flex-1">
        <h1 ref={headingRef} tabIndex={-1} className="line-clamp-2 text-lg leading-snug font-semibold">
          <bdi>{view.name || t('card_no_name')}</bdi>
          {view.ageYears !== null && (
            <span className="ms-1.5 text-sm font-normal whitespace-nowrap text-ink-3">
              {t('card_age', { count: view.ageYears, unit: 'year' })}
            </span>
          )}
        </h1>
        <p className="mt-0.5 flex flex-wrap gap-x-2.5 text-xs text-ink-2">
          {contact.length === 0 && t('card_no_contact')}
          {contact.map((part) => (
            <bdi key={part} dir="ltr">
              {part}
            </bdi>
          ))}
        </p>
      </div>
      <button
        type="button"
        onClick={trusted(onKeys)}
        aria-label={t('card_panel_keys')}
        title={t('card_panel_keys')}
        aria-keyshortcuts="?"
        className="grid size-7 place-items-center rounded-md text-ink-3 hover:bg-sunken hover:text-ink"
      >
        <Icon name="question" />
      </button>
      <button
        type="button"
        onClick={trusted(onClose)}
        aria-label={t('card_close')}
        className="-me-1.5 grid size-7 place-items-center rounded-md text-ink-3 hover:bg-sunken hover:text-ink"
      >
        <Icon name="close" />
      </button>
    </header>
  );
}
