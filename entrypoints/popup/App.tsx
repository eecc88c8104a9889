import { browser } from 'wxt/browser';
import { PauseNotices } from '#components/PauseNotices.tsx';
import { FirstRun } from '#components/popup/FirstRun.tsx';
import { GrantStep } from '#components/popup/GrantStep.tsx';
import { PageScreens } from '#components/popup/PageScreens.tsx';
import { PracticeStep } from '#components/popup/PracticeStep.tsx';
import { Ready } from '#components/popup/Ready.tsx';
import { SummaryPage } from '#components/popup/SummaryPage.tsx';
import { Notice, Skeleton } from '#components/ui/Notice.tsx';
import { useWords } from '#components/words.tsx';
import { guessPlace } from '#lib/core/place.ts';
import { openTeach, openWorklist } from './current-tab.ts';
import { usePauses } from './use-pauses.ts';
import { usePopup } from './use-popup.ts';

const openSettings = (chapter = '') => {
  browser.tabs.create({ url: browser.runtime.getURL('/options.html') + chapter });
};

/** First run until a site may be read, the summary from then on. */
export function App() {
  const { it, locale, t } = useWords();
  const popup = usePopup();
  const { summary, policy, problem } = popup;
  const pauses = usePauses();
  if (!summary || !policy) {
    return (
      <main className="flex min-h-60 flex-col gap-6 bg-surface p-4">
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
  const connect = () => openSettings('#sending');
  if (!summary.setup.practice) {
    const { practice } = policy;
    const { country } = guessPlace(Intl.DateTimeFormat().resolvedOptions().timeZone, locale, practice.country);
    const start = {
      name: '',
      country,
      phone: practice.phone,
      bookingLink: practice.bookingLink ?? '',
      staff: popup.staff,
    };
    return (
      <FirstRun step="practice" problem={problem}>
        <PracticeStep start={start} busy={popup.saving} onSave={popup.savePractice} />
      </FirstRun>
    );
  }
  if (!summary.setup.permission) {
    return (
      <FirstRun step="grant" problem={problem}>
        <GrantStep
          origin={popup.tab.url ?? summary.tab.origin}
          busy={popup.granting}
          refused={popup.refused}
          onGrant={popup.grant}
        />
      </FirstRun>
    );
  }
  const screens = (
    <>
      <PauseNotices pauses={pauses} />
      <PageScreens
        tab={summary.tab}
        screens={popup.screens}
        onTeach={(screen) => {
          if (popup.tab.id !== null) void openTeach(popup.tab.id, screen);
        }}
      />
    </>
  );
  if (popup.justGranted) {
    return (
      <FirstRun step="done" problem={problem}>
        <Ready
          tab={summary.tab}
          screens={screens}
          onAnswer={popup.answer}
          onFinish={popup.finish}
          onConnect={connect}
        />
      </FirstRun>
    );
  }
  // The browser tells the address of a tab that may not be read only to a popup opened on it.
  const tab = { ...summary.tab, origin: summary.tab.origin ?? popup.tab.url };
  return (
    <SummaryPage
      summary={{ ...summary, tab }}
      problem={problem}
      syncing={popup.syncing}
      onGrant={popup.grant}
      onAnswer={popup.answer}
      onSync={popup.syncNow}
      onTasks={() => openWorklist(popup.tab.windowId)}
      onSetup={() => openSettings()}
      onConnect={connect}
      onUntouchedDays={popup.setUntouched}
      screens={screens}
    />
  );
}
