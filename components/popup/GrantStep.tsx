import { useState } from 'react';
import { Button } from '../ui/Button.tsx';
import { TextField } from '../ui/Field.tsx';
import { Icon } from '../ui/Icon.tsx';
import { Notice } from '../ui/Notice.tsx';
import { useWords } from '../words.tsx';
import { originOf } from './practice-check.ts';

interface Props {
  /** Origin of the tab the popup speaks of; null where the browser does not say. */
  origin: string | null;
  busy: boolean;
  refused: boolean;
  /** Runs inside the click, because the browser asks for permission only then. */
  onGrant: (origin: string) => void;
}

/** Second step: leave to read one site, the practice's own software, and no other. */
export function GrantStep({ origin, busy, refused, onGrant }: Props) {
  const { t } = useWords();
  const [typed, setTyped] = useState('');
  const usable = originOf(origin);
  const chosen = usable ?? originOf(typed);
  // Enter presses the button: the browser asks for permission only straight from a click.
  return (
    <form noValidate className="flex flex-col gap-3" onSubmit={(event) => event.preventDefault()}>
      {usable ? (
        <div className="flex items-center gap-2.5 rounded-xl border border-line bg-sunken px-3 py-2.5">
          <span className="grid size-8 place-items-center rounded-lg bg-surface text-brand-text ring-1 ring-line">
            <Icon name="list" />
          </span>
          <div className="min-w-0">
            <p className="text-xs text-ink-2">{t('setup_this_tab')}</p>
            <p className="truncate text-sm font-semibold">
              <bdi dir="ltr">{new URL(usable).host}</bdi>
            </p>
          </div>
        </div>
      ) : (
        <TextField
          label={t('setup_address')}
          hint={t('setup_address_hint')}
          error={typed !== '' && !chosen ? t('setup_error_address') : null}
          type="url"
          inputMode="url"
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
        />
      )}
      <Button
        look="primary"
        size="lg"
        type="submit"
        busy={busy}
        disabled={!chosen}
        onPress={() => chosen && onGrant(chosen)}
      >
        {usable ? t('setup_read_tab') : t('setup_read_site')}
      </Button>
      {refused && (
        <Notice look="warn" live>
          {t('setup_refused')}
        </Notice>
      )}
      <ul className="flex flex-col gap-1.5 text-xs text-ink-2">
        {['setup_promise_site', 'setup_promise_password', 'setup_promise_stays'].map((id) => (
          <li key={id} className="flex items-start gap-1.5">
            <Icon name="check" size={14} className="text-brand-text" />
            {t(id)}
          </li>
        ))}
      </ul>
    </form>
  );
}
