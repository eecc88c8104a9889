import { type PairingAnswer, type PairingResult, pairingAnswer, pairingResult } from '../contract/pairing.ts';
import type { Sentence } from '../core/flag.ts';
import { type CallApi, sayAnswer } from './api.ts';

export type Asked<T> = { ok: true; value: T } | { ok: false; problem: Sentence };

const odd: Sentence = { id: 'problem_odd_answer', params: [] };

/** Asks the send API at `apiUrl` to pair this browser: a code to show, a secret to keep. */
export async function askPairing(callApi: CallApi, apiUrl: string, deviceName: string): Promise<Asked<PairingAnswer>> {
  const answer = await callApi(
    { apiUrl, deviceKey: null },
    { method: 'POST', path: '/v1/pairings', body: { deviceName } },
  );
  if (answer.kind !== 'ok') return { ok: false, problem: sayAnswer(answer) };
  const parsed = pairingAnswer.safeParse(answer.body);
  return parsed.success ? { ok: true, value: parsed.data } : { ok: false, problem: odd };
}

/** Whether an admin approved it by now. The device key is in the one answer that says so. */
export async function pollPairing(callApi: CallApi, apiUrl: string, secret: string): Promise<Asked<PairingResult>> {
  const answer = await callApi(
    { apiUrl, deviceKey: null },
    { method: 'POST', path: '/v1/pairings/poll', body: { secret } },
  );
  if (answer.kind === 'problem' && answer.problem.code === 'pairing_expired')
    return { ok: true, value: { state: 'expired' } };
  if (answer.kind !== 'ok') return { ok: false, problem: sayAnswer(answer) };
  const parsed = pairingResult.safeParse(answer.body);
  return parsed.success ? { ok: true, value: parsed.data } : { ok: false, problem: odd };
}
