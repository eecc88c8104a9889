import type { ScreenQuestion as Question } from '#lib/messages/views.ts';
import { fieldName } from '../card/provenance.ts';
import { trusted } from '../trusted.ts';
import { Button } from '../ui/Button.tsx';
import { useWords } from '../words.tsx';

interface Props {
  question: Question;
  /** true = read right, false = not, null = ask again. */
  onAnswer: (question: Question, right: boolean | null) => void;
}

/** A screen that rests on what others wrote of it: a few rows as they were read, and whether that is right. */
export function ScreenQuestion({ question, onAnswer }: Props) {
  const { t } = useWords();
  const { said, examples } = question;
  if (said !== null) {
    return (
      <p className="border-t border-line px-3 py-2 ps-8.5 text-xs">
        <button
          type="button"
          className="min-h-6 text-ink-2 underline hover:text-ink"
          onClick={trusted(() => onAnswer(question, null))}
        >
          {t(said === 'right' ? 'popup_confirm_take_back' : 'popup_confirm_again')}
        </button>
      </p>
    );
  }
  if (examples.length === 0) {
    return <p className="border-t border-line px-3 py-2 ps-8.5 text-xs text-ink-2">{t('popup_confirm_waiting')}</p>;
  }
  return (
    <div className="flex flex-col gap-2 border-t border-line px-3 py-2.5">
      <p className="text-xs text-ink-2">{t('popup_confirm_read_as')}</p>
      <ul className="flex flex-col gap-1.5">
        {examples.map((example, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: rows may read alike, and none has a state
          <Example key={index} example={example} />
        ))}
      </ul>
      <div className="flex items-center gap-2">
        <p className="flex-1 text-sm font-medium">{t('popup_confirm_question')}</p>
        <Button size="sm" look="primary" onPress={() => onAnswer(question, true)}>
          {t('popup_confirm_right')}
        </Button>
        <Button size="sm" onPress={() => onAnswer(question, false)}>
          {t('popup_confirm_wrong')}
        </Button>
      </div>
    </div>
  );
}

function Example({ example }: { example: Question['examples'][number] }) {
  const words = useWords();
  const { it, t } = words;
  return (
    <li className="rounded-lg bg-sunken px-2.5 py-1.5">
      <p className={`text-sm font-medium ${example.name === null ? 'text-ink-3' : ''}`}>
        {example.name === null ? t('popup_confirm_no_name') : <bdi>{example.name}</bdi>}
      </p>
      <dl className="grid grid-cols-[auto_1fr] gap-x-2 text-xs">
        {example.fields.map(({ field, value }) => (
          <div key={field} className="col-span-2 grid grid-cols-subgrid">
            <dt className="text-ink-3">
              {t('popup_confirm_field', field === 'identity' ? t('popup_confirm_identity') : fieldName(field, words))}
            </dt>
            <dd className="min-w-0 break-words">
              <bdi>{it(value)}</bdi>
            </dd>
          </div>
        ))}
      </dl>
    </li>
  );
}
