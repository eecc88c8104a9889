import { useState } from 'react';
import { AdapterList } from '#components/options/AdapterList.tsx';
import { ConsentWording } from '#components/options/ConsentWording.tsx';
import { ContactForm } from '#components/options/ContactForm.tsx';
import { EntryForm } from '#components/options/EntryForm.tsx';
import { Ledger } from '#components/options/Ledger.tsx';
import { Locked } from '#components/options/Locked.tsx';
import { OfferForm } from '#components/options/OfferForm.tsx';
import { OwnScreens } from '#components/options/OwnScreens.tsx';
import { Pairing } from '#components/options/Pairing.tsx';
import { PracticeDaysForm } from '#components/options/PracticeDaysForm.tsx';
import { PracticeForm } from '#components/options/PracticeForm.tsx';
import { Privacy } from '#components/options/Privacy.tsx';
import { RulesForm } from '#components/options/RulesForm.tsx';
import { Senders } from '#components/options/Senders.tsx';
import { type Chapter, SettingsPage } from '#components/options/SettingsPage.tsx';
import { YearlyReview } from '#components/options/YearlyReview.tsx';
import { Notice, Skeleton } from '#components/ui/Notice.tsx';
import { useWords } from '#components/words.tsx';
import type { Policy } from '#lib/core/policy.ts';
import { useEffectOf } from './use-effect-of.ts';
import { useOwnScreens } from './use-own-screens.ts';
import { usePairing } from './use-pairing.ts';
import { usePracticeDays } from './use-practice-days.ts';
import { usePrivacy } from './use-privacy.ts';
import { useSettings } from './use-settings.ts';
import { useSetup } from './use-setup.ts';
import { Wizard } from './Wizard.tsx';

/** The settings. A further chapter (presets, sequences, import, teaching an adapter) is one more entry of `chapters`. */
export function App() {
  const { dayOf, it, t } = useWords();
  const settings = useSettings();
  const sending = usePairing();
  const privacy = usePrivacy();
  const own = useOwnScreens();
  const setup = useSetup();
  const days = usePracticeDays(sending.pairing.state === 'approved');
  // The same view, saved apart: what one form saved is not what the other did.
  const ways = usePracticeDays(sending.pairing.state === 'approved');
  const [draft, setDraft] = useState<Policy | null>(null);
  const preview = useEffectOf(draft);
  const problem = settings.problem ?? privacy.problem ?? own.problem ?? setup.problem ?? days.problem;
  const { policy, staff } = settings;
  if (!policy || staff === undefined) {
    return (
      <main className="mx-auto max-w-xl p-10">
        {problem ? (
          <Notice look="problem" live>
            {it(problem)}
          </Notice>
        ) : (
          <Skeleton label={t('card_loading')} lines={4} />
        )}
      </main>
    );
  }
  const pairing = (
    <Pairing
      pairing={sending.pairing}
      deviceName={t('options_device_default')}
      busy={sending.busy}
      refused={sending.refused}
      onPair={sending.pair}
      onUnpair={sending.unpair}
    />
  );
  const today = dayOf(Date.now());
  const locked = days.view?.mayChange === false;
  const form = (name: string) => ({ policy, busy: settings.busy(name), saved: settings.saved(name) });
  const chapter = (id: string, body: Chapter['body']): Chapter => ({
    id,
    title: t(`options_chapter_${id}`),
    lead: t(`options_lead_${id}`),
    body,
  });
  const chapters = [
    chapter(
      'setup',
      setup.summary && setup.passed ? (
        <Wizard {...{ policy, staff, settings, setup }} summary={setup.summary} pairing={pairing} />
      ) : (
        <Skeleton label={t('card_loading')} />
      ),
    ),
    chapter(
      'practice',
      <PracticeForm
        {...form('practice')}
        staff={staff}
        locked={locked}
        onSave={(next, name) => settings.save({ form: 'practice', policy: next, staff: name })}
      />,
    ),
    chapter(
      'rules',
      <Locked locked={locked}>
        <RulesForm
          {...form('rules')}
          onSave={(next) => settings.save({ form: 'rules', policy: next })}
          onDraft={setDraft}
          preview={preview}
        />
      </Locked>,
    ),
    chapter(
      'contact',
      <Locked locked={locked}>
        <ContactForm {...form('contact')} onSave={(next) => settings.save({ form: 'contact', policy: next })} />
      </Locked>,
    ),
    chapter(
      'days',
      days.view ? (
        <PracticeDaysForm {...days} view={days.view} today={today} />
      ) : (
        <Skeleton label={t('card_loading')} />
      ),
    ),
    chapter(
      'offer',
      <Locked locked={locked}>
        <OfferForm {...form('offer')} today={today} onSave={(next) => settings.save({ form: 'offer', policy: next })} />
      </Locked>,
    ),
    chapter('sending', pairing),
    chapter('senders', <Senders senders={setup.senders} problem={setup.sendersProblem} />),
    chapter(
      'sequences',
      ways.view ? <EntryForm {...ways} view={ways.view} today={today} /> : <Skeleton label={t('card_loading')} />,
    ),
    chapter('wording', <ConsentWording practice={policy.practice} />),
    chapter(
      'software',
      settings.adapters && own.screens ? (
        <div className="flex flex-col gap-6">
          <OwnScreens
            screens={own.screens}
            origins={settings.origins}
            imported={own.imported}
            busy={own.busy}
            onEdit={own.edit}
            onExport={own.export}
            onDelete={own.forget}
            onImport={own.bring}
          />
          <AdapterList adapters={settings.adapters} />
        </div>
      ) : (
        <Skeleton label={t('card_loading')} />
      ),
    ),
    chapter('privacy', settings.ledger ? <Ledger lines={settings.ledger} /> : <Skeleton label={t('card_loading')} />),
    chapter(
      'review',
      setup.review ? (
        <YearlyReview review={setup.review} busy={setup.reviewing} onDone={setup.reviewed} />
      ) : (
        <Skeleton label={t('card_loading')} />
      ),
    ),
    chapter(
      'data',
      privacy.retention ? (
        <Privacy {...privacy} retention={privacy.retention} />
      ) : (
        <Skeleton label={t('card_loading')} />
      ),
    ),
  ];
  return <SettingsPage chapters={chapters} problem={problem} />;
}
