import type { IdRule, Source } from '../../adapters/schema.ts';
import { findSource } from '../find-source.ts';
import type { Frame, Row } from '../frame.ts';
import { around, type IdPlace, idsOn, VALUE } from './id-places.ts';
import type { Slot } from './slots.ts';

export interface IdFinding {
  ids: IdRule[];
  confidence: number;
  /** The id may be another's: worth a question. */
  doubtful: boolean;
}

/**
 * Whose ids the records carry, and which are the patient's: by what the attribute, link or handler is called, never by
 * position alone. One id with two names, or one id in all records, is not a patient's. A link that says nothing but
 * holds the patient's name counts, doubtfully, on lists of patients only.
 */
export function findIds(
  rows: Row[],
  frame: Frame,
  name: Slot | undefined,
  slots: Slot[],
  listOfPatients: boolean,
): IdFinding {
  const rules = new Map<string, IdPlace>();
  const records = rows.map((row) => row.element);
  for (const element of records.slice(0, 12)) {
    for (const e of [element, ...around(element, records), ...[...element.querySelectorAll('*')].slice(0, 80)])
      for (const rule of idsOn(e, element)) rules.set(JSON.stringify(rule.source), rule);
  }
  // the name may stand in another part of the row
  const twin = name?.source.twin;
  for (const row of twin ? rows.slice(0, 12) : []) {
    const other = findSource({ twin }, row, frame)[0]?.element;
    for (const e of other ? [other, ...[...other.querySelectorAll('*')].slice(0, 80)] : [])
      for (const rule of idsOn(e, other as Element)) {
        const source = { ...rule.source, twin };
        if (!rule.source.closest) rules.set(JSON.stringify(source), { ...rule, source });
      }
  }
  const tried: { rule: IdPlace; values: string[]; fits: boolean; share: number }[] = [];
  for (const rule of [...rules.values()].slice(0, 40)) {
    const values = rows.map((row) => findSource(rule.source, row, frame)[0]?.text ?? '');
    tried.push({
      rule,
      values,
      share: values.filter(Boolean).length / rows.length,
      fits: values.every((v) => v === '' || VALUE.test(v)) && consistent(values, name?.texts),
    });
  }
  for (const slot of slots) {
    if (!slot.matches.some((m) => m.concept === 'patientId')) continue;
    const good = slot.texts.filter((t) => t !== '');
    if (good.length > 0 && good.every((t) => t.length <= 40 && /\d/.test(t)))
      tried.push({
        rule: { source: slot.source, kind: 'patient' },
        values: slot.texts,
        share: good.length / rows.length,
        fits: consistent(slot.texts, name?.texts),
      });
  }
  const usable = tried.filter((t) => t.fits && t.share >= 0.8);
  const patients = usable.filter((t) => t.rule.kind === 'patient').sort((a, b) => b.share - a.share);
  const ids: IdRule[] = [];
  let confidence = 0;
  let doubtful = false;
  const best = patients[0];
  if (best) {
    ids.push({ kind: 'patient', source: best.rule.source });
    const second = patients.find(
      (p) => p !== best && p.share === best.share && p.values.every((v, i) => v === best.values[i]),
    );
    if (second) ids.push({ kind: 'patient', source: second.rule.source });
    confidence = second ? 0.99 : 0.96;
    // two kinds of number for one person: which one is the PMS's own is for a person to say
    doubtful = patients.some((p) => p.values.some((v, i) => v !== best.values[i]));
  } else if (listOfPatients) {
    const neutral = usable.find(
      (t) =>
        t.rule.kind === 'neutral' &&
        t.rule.source.take?.as === 'attr' &&
        t.rule.source.take.name === 'href' &&
        linkHolds(rows, t.rule.source, frame, name),
    );
    if (neutral) {
      ids.push({ kind: 'patient', source: neutral.rule.source });
      confidence = 0.7;
      doubtful = true;
    }
  }
  for (const kind of ['appointment', 'plan', 'recall'] as const) {
    const own = usable.find((t) => t.rule.kind === kind);
    if (own && ids.length < 5) ids.push({ kind, source: own.rule.source });
  }
  return { ids, confidence, doubtful };
}

function consistent(values: string[], names: string[] | undefined): boolean {
  const filled = values.filter(Boolean);
  if (filled.length > 2 && new Set(filled).size === 1) return false;
  // one, two, three is a place in the list
  if (filled.length > 2 && values.every((v, i) => Number(v) === i + 1 || Number(v) === i)) return false;
  if (!names) return true;
  const nameOf = new Map<string, string>();
  for (const [i, value] of values.entries()) {
    const name = names[i] ?? '';
    if (!value || !name) continue;
    if ((nameOf.get(value) ?? name) !== name) return false;
    nameOf.set(value, name);
  }
  return true;
}

function linkHolds(rows: Row[], source: Source, frame: Frame, name: Slot | undefined): boolean {
  return rows.slice(0, 8).every((row, i) => {
    const link = findSource(source, row, frame)[0]?.element;
    return !!name && (link?.textContent ?? '').replace(/\s+/g, ' ').includes(name.texts[i] ?? '\u0000');
  });
}
