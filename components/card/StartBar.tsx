import { useState } from 'react';
import type { CardView, SequencePreview } from '#lib/messages/views.ts';
import { Button } from '../ui/Button.tsx';
import { TextArea } from '../ui/Field.tsx';
import { Icon } from '../ui/Icon.tsx';
import { useWords } from '../words.tsx';
import { goodReason, type OverrideKind, startPlan } from './start-plan.ts';

export type Override = { blocker: OverrideKind; reason: string };

interface Props {
  view: CardView;
  sequence: SequencePreview | undefined;
  busy: boolean;
  onStart: (override: Override | null) => void;
  onOpenSetup: () => void;
}

/** The way to start, or the reason why there is none. A standing blocker that staff may pass asks for a written reason first. */
export function StartBar({ view, sequence, busy, onStart, onOpenSetup }: Props) {
  const { t } = useWords();
  const plan = startPlan(view, sequence);
  if (plan.state === 'running') return null;
  if (plan.state === 'override') return <OverrideForm blocker={plan.blocker} busy={busy} onStart={onStart} />;
  if (plan.state === 'blocked') {
    return (
      <div className="flex items-center gap-2 rounded-lg bg-sunken px-3 py-2 text-sm text-ink-2">
        <Icon name="pause" size={14} />
        <span className="flex-1">{t(plan.why)}</span>
        {plan.why === 'card_cannot_unpaired' && (
          <Button size="sm" onPress={onOpenSetup}>
            {t('card_connect')}
          </Button>
        )}
      </div>
    );
  }
  return (
    <Button
      look="primary"
      size="lg"
      className="w-full"
      busy={busy}
      onPress={() => onStart(null)}
      aria-keyshortcuts="Enter"
    >
      <span>{t('card_start')}</span>
      <kbd className="rounded border border-current/35 px-1.5 text-2xs font-medium opacity-90">
        {t('card_key_enter')}
      </kbd>
    </Button>
  );
}

function OverrideForm({
  blocker,
  busy,
  onStart,
}: {
  blocker: OverrideKind;
  busy: boolean;
  onStart: (override: Override) => void;
}) {
  const { t } = useWords();
  const [open, setOpen] = useState(false);
  const [reason, setReason] = useState('');
  if (!open) {
    return (
      <Button className="w-full" onPress={() => setOpen(true)}>
        {t('card_override_open')}
      </Button>
    );
  }
  return (
    <div className="flex flex-col gap-2">
      <TextArea
        label={t(`card_override_${blocker}`)}
        hint={t('card_override_hint')}
        rows={2}
        maxLength={300}
        value={reason}
        autoFocus
        onChange={(event) => setReason(event.target.value)}
      />
      <div className="flex justify-end gap-2">
        <Button onPress={() => setOpen(false)}>{t('card_cancel')}</Button>
        <Button
          look="primary"
          busy={busy}
          disabled={!goodReason(reason)}
          onPress={() => onStart({ blocker, reason: reason.trim() })}
        >
          {t('card_override_start')}
        </Button>
      </div>
    </div>
  );
}
