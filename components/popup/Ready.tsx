import type { ReactNode } from 'react';
import type { ScreenQuestion, Summary } from '#lib/messages/views.ts';
import { Button } from '../ui/Button.tsx';
import { useWords } from '../words.tsx';
import { TabHealth } from './TabHealth.tsx';

/** Third step: what was found on the page, and that sending can be connected when the time comes. */
export function Ready({
  tab,
  screens,
  onAnswer,
  onFinish,
  onConnect,
}: {
  tab: Summary['tab'];
  /** What can be done about a page that isn't known. */
  screens?: ReactNode;
  onAnswer: (question: ScreenQuestion, right: boolean | null) => void;
  onFinish: () => void;
  onConnect: () => void;
}) {
  const { t } = useWords();
  return (
    <div className="flex flex-col gap-3">
      <TabHealth tab={tab} onGrant={() => {}} onAnswer={onAnswer} />
      {screens}
      <p className="text-sm text-ink-2">{t('setup_connect_later')}</p>
      <div className="flex gap-2">
        <Button look="primary" className="flex-1" onPress={onFinish}>
          {t('setup_finish')}
        </Button>
        <Button onPress={onConnect}>{t('card_connect')}</Button>
      </div>
    </div>
  );
}
