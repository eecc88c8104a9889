import { useEffect, useRef, useState } from 'react';
import type { CardView } from '#lib/messages/views.ts';
import { ConsentPanel } from '../consent/ConsentPanel.tsx';
import { trusted } from '../trusted.ts';
import { Button } from '../ui/Button.tsx';
import { Confirm } from '../ui/Confirm.tsx';
import { Icon } from '../ui/Icon.tsx';
import { useWords } from '../words.tsx';
import { Keys, type Panel } from './Actions.tsx';
import { CallPanel } from './CallPanel.tsx';
import { NotThisPatient } from './NotThisPatient.tsx';
import type { CardActions } from './PatientCard.tsx';
import { Snooze } from './Snooze.tsx';

interface Props {
  panel: Panel;
  view: CardView;
  today: string;
  busy: boolean;
  actions: CardActions;
  onClose: () => void;
}

/** The open panel over the action row; it takes the focus, and Esc closes it before it closes the card. */
export function PanelSheet({ panel, view, today, busy, actions, onClose }: Props) {
  const { t } = useWords();
  const heading = useRef<HTMLHeadingElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a panel swapped for another is a new place to start reading
  useEffect(() => heading.current?.focus(), [panel]);
  return (
    <section className="rise flex flex-col gap-2.5 pb-1">
      <div className="flex items-center justify-between">
        <h2 ref={heading} tabIndex={-1} className="text-sm font-semibold">
          {t(`card_panel_${panel}`)}
        </h2>
        <button
          type="button"
          aria-label={t('card_panel_close')}
          onClick={trusted(onClose)}
          className="grid size-6 place-items-center rounded-md text-ink-3 hover:bg-sunken"
        >
          <Icon name="down" />
        </button>
      </div>
      {panel === 'call' && <CallPanel view={view} onCall={actions.call} />}
      {panel === 'snooze' && (
        <Snooze
          today={today}
          busy={busy}
          onSnooze={(until) => {
            onClose();
            actions.snooze(until);
          }}
        />
      )}
      {panel === 'hold' && (
        <>
          <NotThisPatient
            held={view.holds}
            busy={busy}
            onHold={(reason) => {
              onClose();
              actions.hold(reason, true);
            }}
          />
          {!view.optedOut && <OptOut name={view.name} onOptOut={actions.optOut} onClose={onClose} />}
        </>
      )}
      {panel === 'consent' && view.consent && (
        <ConsentPanel consent={view.consent} busy={busy} onConsent={actions.consent} />
      )}
      {panel === 'note' && (
        <>
          <p className="text-sm text-ink-2">{t('card_note_by_hand')}</p>
          <textarea
            readOnly
            aria-label={t('card_action_note')}
            className="field-box"
            rows={4}
            value={view.note}
            onFocus={(event) => event.target.select()}
          />
        </>
      )}
      {panel === 'keys' && <Keys />}
    </section>
  );
}

function OptOut({ name, onOptOut, onClose }: { name: string; onOptOut: () => void; onClose: () => void }) {
  const { t } = useWords();
  const [asking, setAsking] = useState(false);
  return (
    <>
      <Button look="danger-quiet" size="sm" icon="ban" onPress={() => setAsking(true)}>
        {t('card_opt_out')}
      </Button>
      {asking && (
        <Confirm
          danger
          title={t('card_opt_out_title')}
          action={t('card_opt_out_confirm')}
          onCancel={() => setAsking(false)}
          onConfirm={() => {
            setAsking(false);
            onClose();
            onOptOut();
          }}
        >
          <p>{t('card_opt_out_text', name)}</p>
        </Confirm>
      )}
    </>
  );
}
