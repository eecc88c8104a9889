import { useState } from 'react';
import type { Sentence } from '#lib/core/flag.ts';
import { Button } from '../ui/Button.tsx';
import { Confirm } from '../ui/Confirm.tsx';
import { TextField } from '../ui/Field.tsx';
import { Notice, Skeleton } from '../ui/Notice.tsx';
import { useWords } from '../words.tsx';
import { apiAddress } from './api-address.ts';
import { PairingCode } from './PairingCode.tsx';

export interface PairingView {
  /** `checking`: not known yet. */
  state: 'checking' | 'none' | 'waiting' | 'approved' | 'expired' | 'failed';
  /** The code of a request made on this page; a request from before the page was opened has none to show. */
  request: { code: string; approveUrl: string; expiresAt: string } | null;
  problem: Sentence | null;
}

interface Props {
  pairing: PairingView;
  deviceName: string;
  busy: boolean;
  refused: boolean;
  /** Runs inside the click: the browser asks for permission to reach the address only then. */
  onPair: (url: string, origin: string, deviceName: string) => void;
  onUnpair: () => void;
}

/** Connecting this browser to the practice's send API. */
export function Pairing({ pairing, deviceName, busy, refused, onPair, onUnpair }: Props) {
  const { it, t } = useWords();
  const [asking, setAsking] = useState(false);
  const { state, request, problem } = pairing;
  if (state === 'checking') return <Skeleton label={t('options_checking')} lines={2} />;
  return (
    <div className="flex flex-col gap-4">
      {state === 'approved' && (
        <Notice
          look="good"
          live
          action={
            <Button size="sm" onPress={() => setAsking(true)}>
              {t('options_unpair')}
            </Button>
          }
        >
          <span className="font-medium">{t('options_paired')}</span>
        </Notice>
      )}
      {problem && (
        <Notice look="problem" live>
          {it(problem)}
        </Notice>
      )}
      {state === 'expired' && (
        <Notice look="warn" live>
          {t('options_pair_expired')}
        </Notice>
      )}
      {state === 'failed' && !problem && (
        <Notice look="problem" live>
          {t('options_pair_failed')}
        </Notice>
      )}
      {state === 'waiting' && request && <PairingCode {...request} />}
      {state === 'waiting' && !request && <Notice>{t('options_pair_waiting_elsewhere')}</Notice>}
      {refused && (
        <Notice look="warn" live>
          {t('options_api_refused')}
        </Notice>
      )}
      {state !== 'approved' && !(state === 'waiting' && request) && (
        <PairForm deviceName={deviceName} busy={busy} onPair={onPair} />
      )}
      {state === 'waiting' && request && (
        <Button look="quiet" size="sm" className="self-start" onPress={onUnpair}>
          {t('card_cancel')}
        </Button>
      )}
      {asking && (
        <Confirm
          danger
          title={t('options_unpair_title')}
          action={t('options_unpair')}
          onCancel={() => setAsking(false)}
          onConfirm={() => {
            setAsking(false);
            onUnpair();
          }}
        >
          {t('options_unpair_text')}
        </Confirm>
      )}
    </div>
  );
}

function PairForm({ deviceName, busy, onPair }: Pick<Props, 'deviceName' | 'busy' | 'onPair'>) {
  const { t } = useWords();
  const [address, setAddress] = useState('');
  const [name, setName] = useState(deviceName);
  const [error, setError] = useState<string | null>(null);
  const pair = () => {
    const checked = apiAddress(address);
    if ('error' in checked) return setError(t(checked.error));
    if (name.trim() === '') return setError(t('options_error_device'));
    onPair(checked.url, checked.origin, name.trim());
  };
  // Enter presses the button: the browser asks for permission only straight from a click.
  return (
    <form noValidate className="flex flex-col gap-4" onSubmit={(event) => event.preventDefault()}>
      <div className="grid gap-4 sm:grid-cols-2">
        <TextField
          label={t('options_api')}
          hint={t('options_api_hint')}
          error={error}
          type="url"
          placeholder="https://comeback.example.org"
          value={address}
          onChange={(event) => {
            setAddress(event.target.value);
            setError(null);
          }}
        />
        <TextField
          label={t('options_device')}
          hint={t('options_device_hint')}
          maxLength={80}
          value={name}
          onChange={(event) => setName(event.target.value)}
        />
      </div>
      <Button look="primary" type="submit" className="self-start" busy={busy} onPress={pair}>
        {t('options_pair')}
      </Button>
    </form>
  );
}
