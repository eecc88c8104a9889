import { findSequence } from '#lib/core/sequence/library/sequences.ts';
import { nameOfId } from '../card/provenance.ts';
import type { Words } from '../words.tsx';

/**
 * A text in words: `overdue-recare.sms-first v2` → "Overdue visit: text message, step 1, version 2". `sequences`: the
 * follow-ups' names by id. A text that isn't named this way keeps its own name.
 */
export function textName(key: string, sequences: Record<string, string>, { t }: Pick<Words, 't'>): string {
  const [, sequence = '', channel = '', step, version] =
    /^(.+)\.(sms|email|whatsapp|call)-(.+) v(\d+)$/.exec(key) ?? [];
  if (!sequence || !version) return key;
  const at = findSequence(sequence)?.steps.findIndex((it) => it.id === step) ?? -1;
  if (at < 0) return key;
  const name = sequences[sequence] ?? nameOfId(sequence);
  return t('results_text', name, t(`card_channel_${channel}`), String(at + 1), version);
}
