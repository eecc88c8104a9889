import type { Preview } from '#lib/messages/teach-views.ts';
import { Button } from '../ui/Button.tsx';
import { Icon } from '../ui/Icon.tsx';
import { Fold } from '../ui/Section.tsx';
import { useWords } from '../words.tsx';
import { MORE, OFFERED, wantWords, warningWords } from './teach-words.ts';

interface Props {
  /** Fields that have a place. */
  known: string[];
  leftOut: string[];
  preview: Preview | null;
  warnings: string[];
  aiming: string | null;
  refused: { want: string; why: string } | null;
  onAim: (field: string) => void;
  onRest: () => void;
  onLeaveOut: (field: string, out: boolean) => void;
}

/** Each field that can be pointed at: where it stands already, what it reads there, and the way to point anew. */
export function FieldList(props: Props) {
  const { t } = useWords();
  const extra = MORE.filter((field) => props.known.includes(field));
  return (
    <div className="flex flex-col gap-2">
      <ul className="flex flex-col divide-y divide-line rounded-xl border border-line">
        {['name', ...OFFERED, ...extra].map((field) => (
          <FieldLine key={field} field={field} {...props} />
        ))}
      </ul>
      <Fold title={t('teach_more_fields')}>
        <ul className="flex flex-col divide-y divide-line rounded-xl border border-line">
          {MORE.filter((field) => !extra.includes(field)).map((field) => (
            <FieldLine key={field} field={field} {...props} />
          ))}
        </ul>
      </Fold>
    </div>
  );
}

function FieldLine({ field, known, leftOut, preview, warnings, aiming, refused, ...on }: Props & { field: string }) {
  const words = useWords();
  const { it, t } = words;
  const has = known.includes(field) && !leftOut.includes(field);
  const out = known.includes(field) && leftOut.includes(field);
  const name = wantWords(field, words);
  const example = has ? exampleOf(field, preview) : null;
  const here = warnings.filter((code) => code.startsWith('fragile:') && code.split(':')[1] === field);
  return (
    <li className={`flex flex-col gap-1 px-2.5 py-2 ${aiming === field ? 'bg-brand-soft' : ''}`}>
      <div className="flex items-center gap-2">
        <Icon name={has ? 'check' : 'target'} className={has ? 'text-brand-text' : 'text-ink-3'} />
        <div className="min-w-0 flex-1">
          <p className="text-sm font-medium">{name}</p>
          {example && (
            <p className="truncate text-xs text-ink-3">
              <bdi>{typeof example === 'string' ? example : it(example)}</bdi>
            </p>
          )}
          {field === 'lastVisitOn' && !has && <p className="text-xs text-ink-3">{t('teach_hint_last')}</p>}
        </div>
        {field === 'name' ? null : aiming === field ? (
          <Button size="sm" onPress={on.onRest}>
            {t('teach_stop')}
          </Button>
        ) : out ? (
          <Button
            size="sm"
            look="quiet"
            aria-label={t('teach_put_back', name)}
            onPress={() => on.onLeaveOut(field, false)}
          >
            {t('teach_back')}
          </Button>
        ) : (
          <>
            {has && (
              <Button
                size="sm"
                look="quiet"
                aria-label={t('teach_take_out', name)}
                onPress={() => on.onLeaveOut(field, true)}
              >
                {t('teach_out')}
              </Button>
            )}
            <Button size="sm" aria-label={t('teach_point_at', name)} onPress={() => on.onAim(field)}>
              {t(has ? 'teach_again' : 'teach_point')}
            </Button>
          </>
        )}
      </div>
      {here.map((code) => (
        <p key={code} className="flex gap-1 ps-6 text-xs text-warn-text">
          <Icon name="warn" size={12} className="mt-0.5" />
          {warningWords(code, words)}
        </p>
      ))}
      {refused?.want === field && (
        <p role="alert" className="ps-6 text-xs font-medium text-danger">
          {t(`teach_refused_${refused.why}`)}
        </p>
      )}
    </li>
  );
}

function exampleOf(field: string, preview: Preview | null) {
  if (field === 'name') return preview?.rows[0]?.name ?? null;
  if (field === 'identity') return preview?.rows.find((row) => row.id !== null)?.id ?? null;
  const cells = preview?.rows.flatMap((row) => row.cells.filter((it) => it.field === field)) ?? [];
  return cells.find((it) => it.state === 'read')?.value ?? null;
}
