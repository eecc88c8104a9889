import { useState } from 'react';
import { Button } from '../ui/Button.tsx';
import { Confirm } from '../ui/Confirm.tsx';
import { useWords } from '../words.tsx';

/** Stops a running follow-up, after asking: a stop cannot be taken back. */
export function StopBar({ busy, onStop }: { busy: boolean; onStop: () => void }) {
  const { t } = useWords();
  const [asking, setAsking] = useState(false);
  return (
    <>
      <Button icon="stop" className="w-full" busy={busy} onPress={() => setAsking(true)}>
        {t('card_stop')}
      </Button>
      {asking && (
        <Confirm
          title={t('card_stop_title')}
          action={t('card_stop')}
          onCancel={() => setAsking(false)}
          onConfirm={() => {
            setAsking(false);
            onStop();
          }}
        >
          {t('card_stop_text')}
        </Confirm>
      )}
    </>
  );
}
