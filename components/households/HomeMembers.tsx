import type { HomeView } from '#lib/messages/manager-views.ts';
import { flagLook, Pill } from '../ui/Pill.tsx';
import { useWords, type Words } from '../words.tsx';

/** What makes them a household, and who said so. */
export function homeWords({ standing, ties, decided }: HomeView, { list, t, when }: Words): string {
  if (standing === 'linked') return t('card_home_linked');
  if (standing === 'proposed') return t('card_home_proposed', list(ties.map((tie) => t(`card_home_tie_${tie}`))));
  return t(`card_home_${standing}`, decided?.by ?? '', decided ? when(decided.at, 'day') : '');
}

/** Each member with how they stand; minors with who answers for them. `onOpen` makes the names open their cards. */
export function HomeMembers({ home, onOpen }: { home: HomeView; onOpen?: (patientKey: string) => void }) {
  const { it, money, t } = useWords();
  return (
    <div className="flex flex-col gap-2">
      <ul className="flex flex-col gap-1.5">
        {home.members.map((member) => {
          const look = (member.kind ? flagLook[member.kind] : undefined) ?? {
            tone: 'held' as const,
            icon: 'question' as const,
          };
          const notes = [
            member.self && t('card_home_self'),
            member.minor && t('card_home_minor'),
            member.guardian && t('card_home_guardian', member.guardian),
            member.running && t('card_home_running'),
          ].filter((note): note is string => Boolean(note));
          const name = <bdi>{member.name || t('patients_no_name')}</bdi>;
          return (
            <li key={member.patientKey} className="flex items-start justify-between gap-3 text-sm">
              <span className="min-w-0">
                {onOpen ? (
                  <button
                    type="button"
                    onClick={() => onOpen(member.patientKey)}
                    className="text-start font-medium underline decoration-line-strong underline-offset-3 hover:text-brand-text"
                  >
                    {name}
                  </button>
                ) : (
                  <span className="font-medium">{name}</span>
                )}
                {notes.length > 0 && <span className="block text-xs text-ink-2">{notes.join(' · ')}</span>}
              </span>
              {member.label ? (
                <span className="shrink-0">
                  <Pill tone={look.tone} icon={look.icon}>
                    {it(member.label)}
                  </Pill>
                </span>
              ) : (
                <span className="shrink-0 text-xs text-ink-3">{t(`audit_state_${member.state}`)}</span>
              )}
            </li>
          );
        })}
      </ul>
      {home.worth && (
        <p className="text-xs text-ink-2">{t('card_home_worth', money(home.worth.amount, home.worth.currency))}</p>
      )}
    </div>
  );
}
