import type { HomeView } from '#lib/messages/manager-views.ts';
import { HomeMembers, homeWords } from '../households/HomeMembers.tsx';
import { Button } from '../ui/Button.tsx';
import { Section } from '../ui/Section.tsx';
import { useWords } from '../words.tsx';
import type { CardActions } from './PatientCard.tsx';

/** The people this patient belongs with: to be confirmed by a person, then written to once and not one by one. */
export function Household({ home, busy, actions }: { home: HomeView; busy: boolean; actions: CardActions }) {
  const words = useWords();
  const { list, t } = words;
  const covered = home.members.filter((it) => it.covered);
  const settled = home.standing === 'linked' || home.standing === 'confirmed';
  return (
    <Section title={t('card_home')}>
      <div className="flex flex-col gap-2 rounded-xl border border-line px-3 py-2.5">
        <p className="text-xs text-ink-2">{homeWords(home, words)}</p>
        {home.standing !== 'rejected' && <HomeMembers home={home} />}
        {home.standing === 'proposed' && (
          <div className="flex gap-2">
            <Button size="sm" busy={busy} onPress={() => actions.home(home.id, 'confirmed')}>
              {t('card_home_confirm')}
            </Button>
            <Button size="sm" look="quiet" busy={busy} onPress={() => actions.home(home.id, 'rejected')}>
              {t('card_home_reject')}
            </Button>
          </div>
        )}
        {settled && covered.length > 1 && home.contact && (
          <div className="flex flex-col gap-1">
            <Button
              size="sm"
              icon="play"
              className="py-1.5 whitespace-normal!"
              busy={busy}
              onPress={() => actions.launchHome(home.id)}
            >
              {t('card_home_start', list(covered.map((it) => it.name)))}
            </Button>
            <p className="text-xs text-ink-2">{t('card_home_start_note', home.contact.name)}</p>
          </div>
        )}
        {settled && !home.contact && <p className="text-xs text-ink-2">{t('card_home_no_contact')}</p>}
        {home.decided && (
          <div>
            <Button size="sm" look="quiet" busy={busy} onPress={() => actions.home(home.id, null)}>
              {t('card_home_take_back')}
            </Button>
          </div>
        )}
      </div>
    </Section>
  );
}
