import { diedWords, saysDied } from '../../core/died.ts';
import type { FieldName } from '../../core/sighting.ts';
import { plain } from '../text.ts';
import type { Assigned } from './assign.ts';
import type { Slot } from './slots.ts';

/** Whether a column is headed as one of states, which may say of anybody in it, today or later, that they have died. */
const isOfStates = (slot: Slot): boolean => slot.weight > 0 && slot.matches.some((m) => m.concept === 'status');

/**
 * The column that says who has died, or would: the one that does, else one of states. It is read beside what else the column
 * says, whose other words say nothing of this; nobody has to be asked about it.
 */
export function diedIn(slots: Slot[], fields: Map<FieldName, Assigned>): Assigned | null {
  const name = fields.get('name')?.slot.cell;
  const places = slots.filter((slot) => slot.cell !== name);
  const slot = places.find((it) => it.texts.some(saysDied)) ?? places.find(isOfStates);
  if (!slot) return null;
  const seen = new Set(slot.texts.filter(Boolean).map(plain));
  const yes = [...new Set([...diedWords, ...[...seen].filter(saysDied)])];
  return { slot, as: { to: 'bool', yes }, confidence: 1 };
}
