import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import type { PatientLine } from '#lib/messages/manager-views.ts';
import { trusted } from '../trusted.ts';
import { Button } from '../ui/Button.tsx';
import { Empty } from '../ui/Notice.tsx';
import { useWords } from '../words.tsx';
import { LineCells, LineHeads } from './LineCells.tsx';

interface Props {
  total: number | null;
  filtered: boolean;
  /** The lines tell the day of last contact instead of the day last seen. */
  byContact: boolean;
  lineAt: (index: number) => PatientLine | undefined;
  onRange: (from: number, to: number) => void;
  onOpen: (patientKey: string) => void;
  onClear: () => void;
  openKey: string | null;
}

const ROW = 58;

/**
 * A list of any length of which only the lines in view exist. One focus for the whole list: the arrows, Page, Home and End
 * move through it, Enter opens, and a screen reader is told which of how many it is.
 */
export function PatientList({ total, filtered, byContact, lineAt, onRange, onOpen, onClear, openKey }: Props) {
  const { t } = useWords();
  const id = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const [active, setActive] = useState(0);
  const count = total ?? 0;
  const rows = useVirtualizer({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW,
    overscan: 8,
  });
  const shown = rows.getVirtualItems();
  const first = shown[0]?.index ?? 0;
  const last = shown.at(-1)?.index ?? 0;
  useEffect(() => onRange(first, last), [first, last, onRange]);
  const at = Math.min(active, Math.max(0, count - 1));

  const go = (index: number) => {
    const next = Math.max(0, Math.min(count - 1, index));
    setActive(next);
    rows.scrollToIndex(next, { align: 'auto' });
  };
  const onKey = (event: KeyboardEvent) => {
    const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? ROW) / ROW) - 1);
    const next = nextAt(event.key, at, page, count);
    const line = lineAt(at);
    if (next !== null) go(next);
    else if (event.key === 'Enter' && line) onOpen(line.patientKey);
    else return;
    event.preventDefault();
  };

  if (total === 0) {
    return (
      <div className="flex-1">
        <Empty icon="person" title={t(filtered ? 'patients_none_fit' : 'patients_none')}>
          {filtered ? (
            <Button size="sm" onPress={onClear}>
              {t('patients_clear')}
            </Button>
          ) : (
            t('patients_none_text')
          )}
        </Empty>
      </div>
    );
  }
  return (
    <div className="@container flex min-w-0 flex-1 flex-col">
      <LineHeads byContact={byContact} />
      <div
        ref={scroller}
        role="listbox"
        tabIndex={0}
        aria-label={t('patients_title')}
        aria-activedescendant={count > 0 ? `${id}-${at}` : undefined}
        onKeyDown={trusted(onKey)}
        className="group/list min-h-0 flex-1 overflow-auto overscroll-contain rounded-xl border border-line bg-surface focus-visible:-outline-offset-1"
      >
        <div role="presentation" className="relative w-full" style={{ height: rows.getTotalSize() }}>
          {shown.map(({ index, start, size }) => {
            const line = lineAt(index);
            return (
              // biome-ignore lint/a11y/useKeyWithClickEvents: the list itself has the keyboard
              <div
                key={index}
                id={`${id}-${index}`}
                role="option"
                tabIndex={-1}
                aria-selected={line !== undefined && line.patientKey === openKey}
                aria-setsize={count}
                aria-posinset={index + 1}
                aria-label={line ? undefined : t('card_loading')}
                onClick={trusted(() => {
                  setActive(index);
                  if (line) onOpen(line.patientKey);
                })}
                className={`absolute inset-x-0 top-0 cursor-pointer border-b border-line px-3 md:px-4 hover:bg-sunken aria-selected:bg-brand-soft ${
                  index === at
                    ? 'group-focus-visible/list:shadow-[inset_3px_0_0_var(--brand)] group-focus-visible/list:bg-sunken'
                    : ''
                }`}
                style={{ height: size, transform: `translateY(${start}px)` }}
              >
                {line ? <LineCells line={line} byContact={byContact} /> : <div className="skeleton mt-5 h-3.5 w-2/5" />}
              </div>
            );
          })}
        </div>
      </div>
    </div>
  );
}

/** Where a key leads from `at`; null for a key that leads nowhere. */
function nextAt(key: string, at: number, page: number, count: number): number | null {
  if (key === 'ArrowDown') return at + 1;
  if (key === 'ArrowUp') return at - 1;
  if (key === 'PageDown') return at + page;
  if (key === 'PageUp') return at - page;
  if (key === 'Home') return 0;
  return key === 'End' ? count - 1 : null;
}
