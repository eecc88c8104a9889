import { type KeyboardEvent, useEffect, useRef } from 'react';
import type { Sentence } from '#lib/core/flag.ts';
import type { FinishForm, Preview } from '#lib/messages/teach-views.ts';
import { Button } from '../ui/Button.tsx';
import { Icon } from '../ui/Icon.tsx';
import { Logo } from '../ui/Logo.tsx';
import { Empty, Notice, Skeleton } from '../ui/Notice.tsx';
import { Section } from '../ui/Section.tsx';
import { useWords } from '../words.tsx';
import { FieldList } from './FieldList.tsx';
import { FinishFields } from './FinishFields.tsx';
import { PreviewTable } from './PreviewTable.tsx';
import { wantWords, warningWords } from './teach-words.ts';

export type PickKey = 'next' | 'prev' | 'wider' | 'narrower' | 'take';

interface Props {
  host: string;
  page: 'opening' | 'open' | 'closed';
  aiming: string | null;
  /** Fields that have a place; empty until two names were pointed at. */
  known: string[];
  form: FinishForm | null;
  preview: Preview | null;
  warnings: string[];
  asks: string[];
  refused: { want: string; why: string } | null;
  /** A screen that ships, put right: its name and meaning stay. */
  fixed: boolean;
  saved: boolean;
  saving: boolean;
  problem: Sentence | null;
  onAim: (want: string) => void;
  onRest: () => void;
  onKey: (key: PickKey) => void;
  onChange: (part: Partial<FinishForm>) => void;
  onSave: () => void;
}

/** What a list must have before it can be of use: a date or state that something follows from. */
const USEFUL = ['recareDueOn', 'lastVisitOn', 'nextBookingOn', 'appointmentOn', 'planStatus'];

/** The panel beside the page: point, look at what would be read, say what the list is, save. */
export function TeachPage(props: Props) {
  const words = useWords();
  const { it, t } = words;
  const { page, aiming, known, form, preview, warnings, asks, saved, problem } = props;
  const names = aiming === 'first' || aiming === 'second' || (known.length === 0 && page === 'open');
  return (
    <main className="mx-auto flex max-w-3xl flex-col gap-4 bg-surface p-4">
      <header className="flex items-center gap-2">
        <Logo size={24} />
        <div className="min-w-0">
          <h1 className="text-base font-semibold">{t('teach_title')}</h1>
          <p className="truncate text-xs text-ink-3" dir="ltr">
            {props.host}
          </p>
        </div>
      </header>
      {problem && (
        <Notice look="problem" live>
          {it(problem)}
        </Notice>
      )}
      {page === 'closed' ? (
        <Empty icon="warn" title={t('teach_closed')}>
          {t('teach_closed_hint')}
        </Empty>
      ) : page === 'opening' ? (
        <Skeleton label={t('card_loading')} lines={4} />
      ) : names ? (
        <Names {...props} />
      ) : (
        form && (
          <>
            {aiming !== null && <Pad want={aiming} onKey={props.onKey} onRest={props.onRest} />}
            {saved && (
              <Notice look="good" live>
                {t('teach_saved')}
              </Notice>
            )}
            <Section
              title={t('teach_fields')}
              aside={
                <Button size="sm" look="quiet" onPress={() => props.onAim('first')}>
                  {t('teach_other_list')}
                </Button>
              }
            >
              <FieldList
                {...props}
                leftOut={form.leaveOut}
                onLeaveOut={(field, out) =>
                  props.onChange({
                    leaveOut: out ? [...form.leaveOut, field] : form.leaveOut.filter((it) => it !== field),
                  })
                }
              />
              {warnings
                .filter((code) => code.startsWith('fragile:rows') || code.startsWith('slow'))
                .map((code) => (
                  <p key={code} className="flex gap-1 text-xs text-warn-text">
                    <Icon name="warn" size={12} className="mt-0.5" />
                    {warningWords(code, words)}
                  </p>
                ))}
            </Section>
            <Section title={t('teach_preview_title')}>{preview && <PreviewTable preview={preview} />}</Section>
            <Section title={t('teach_meaning')}>
              <FinishFields form={form} asks={asks} known={known} fixed={props.fixed} onChange={props.onChange} />
            </Section>
            <Save {...props} form={form} />
          </>
        )
      )}
    </main>
  );
}

/** The first step: two names of one list. */
function Names({ aiming, refused, onAim, onKey, onRest }: Props) {
  const { t } = useWords();
  return (
    <div className="flex flex-col gap-3">
      <p className="text-sm text-ink-2">{t('teach_lead')}</p>
      <ol className="flex flex-col gap-2">
        {(['first', 'second'] as const).map((step) => {
          const done = step === 'first' && aiming === 'second';
          return (
            <li
              key={step}
              aria-current={aiming === step ? 'step' : undefined}
              className={`flex items-center gap-2.5 rounded-xl border px-3 py-2.5 text-sm ${
                aiming === step ? 'border-brand bg-brand-soft font-medium' : 'border-line text-ink-2'
              }`}
            >
              <Icon
                name={done ? 'check' : 'target'}
                className={done || aiming === step ? 'text-brand-text' : 'text-ink-3'}
              />
              {t(`teach_step_${step}`)}
            </li>
          );
        })}
      </ol>
      {refused && (
        <Notice look="problem" live>
          {t(`teach_refused_${refused.why}`)}
        </Notice>
      )}
      {aiming ? (
        <Pad want={aiming} onKey={onKey} onRest={onRest} />
      ) : (
        <Button look="primary" onPress={() => onAim('first')}>
          {t('teach_start')}
        </Button>
      )}
    </div>
  );
}

const KEYS: Record<string, PickKey> = {
  ArrowDown: 'next',
  ArrowUp: 'prev',
  ArrowLeft: 'wider',
  ArrowRight: 'narrower',
  Enter: 'take',
};

/** The page's picker by key, for who doesn't leave the panel: arrows move, Enter takes, Escape ends. */
function Pad({ want, onKey, onRest }: { want: string; onKey: (key: PickKey) => void; onRest: () => void }) {
  const words = useWords();
  const { t } = words;
  const pad = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each new thing to point at takes the keys again
  useEffect(() => pad.current?.focus(), [want]);
  const press = (event: KeyboardEvent) => {
    const key = KEYS[event.key];
    if (key) onKey(key);
    else if (event.key === 'Escape') onRest();
    else return;
    event.preventDefault();
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: it takes keys for what stands in another window
    <div
      ref={pad}
      role="group"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: see above
      tabIndex={0}
      onKeyDown={press}
      aria-label={t('teach_pad', wantWords(want, words))}
      className="flex items-center gap-2 rounded-xl border border-brand bg-brand-soft px-3 py-2.5"
    >
      <Icon name="target" className="text-brand-text" />
      <div className="min-w-0 flex-1">
        <p className="text-sm font-medium">{t('teach_aiming', wantWords(want, words))}</p>
        <p className="text-xs text-ink-2">{t('teach_pad_keys')}</p>
      </div>
      <Button size="sm" onPress={onRest}>
        {t('teach_stop')}
      </Button>
    </div>
  );
}

function Save({ form, known, asks, preview, saving, saved, onSave }: Props & { form: FinishForm }) {
  const { t } = useWords();
  const useful = known.some((field) => USEFUL.includes(field) && !form.leaveOut.includes(field));
  const why = !useful
    ? t('teach_needs_field')
    : asks.includes('date_order')
      ? t('teach_needs_order')
      : !/[a-z]/i.test(form.name)
        ? t('teach_name_empty')
        : preview?.rowsRead === 0
          ? t('teach_preview_none')
          : null;
  return (
    <div className="sticky bottom-0 -mx-4 -mb-4 flex flex-col gap-1.5 border-t border-line bg-surface px-4 py-3">
      {why && <p className="text-xs text-ink-2">{why}</p>}
      <Button look="primary" busy={saving} disabled={why !== null} onPress={onSave}>
        {t(saved ? 'teach_save_again' : 'teach_save')}
      </Button>
    </div>
  );
}
