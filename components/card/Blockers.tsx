import type { Blocker } from '#lib/core/flag.ts';
import { Icon } from '../ui/Icon.tsx';
import { Section } from '../ui/Section.tsx';
import { useWords } from '../words.tsx';
import { Where } from './Where.tsx';

/** Why no follow-up may start now, each with what would lift it and where it was seen. */
export function Blockers({ blockers }: { blockers: Blocker[] }) {
  const { it, t } = useWords();
  if (blockers.length === 0) return null;
  return (
    <Section title={t('card_why_not')}>
      <ul className="flex flex-col divide-y divide-line rounded-xl border border-line bg-sunken">
        {blockers.map((blocker) => (
          <li key={blocker.kind} className="flex items-start gap-2 px-3 py-2">
            <Icon name={blocker.overridable ? 'pause' : 'ban'} size={14} className="mt-0.5 text-ink-3" />
            <div className="flex min-w-0 flex-col gap-0.5">
              <p className="text-sm font-medium">{it(blocker.reason)}</p>
              {blocker.lift && <p className="text-xs text-ink-2">{it(blocker.lift)}</p>}
              {blocker.evidence.length > 0 && (
                <div className="pt-1">
                  <Where sources={blocker.evidence} />
                </div>
              )}
            </div>
          </li>
        ))}
      </ul>
    </Section>
  );
}
