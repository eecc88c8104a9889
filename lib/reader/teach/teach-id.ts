import type { Adapter, Source } from '../../adapters/schema.ts';
import { type DetectContext, rowOf } from '../detect/draft.ts';
import { findIds } from '../detect/patient-id.ts';
import { findSource } from '../find-source.ts';
import { pointedSlot, type Taught, type Unteachable } from './first-lesson.ts';
import { patientTextIn } from './leak.ts';
import { lessonWith, placedInPage, rowHolding, withScreen } from './lesson.ts';
import { placesOf } from './places.ts';

/** A number as a page prints it: "1204", "#1204", "Chart 1204", "PN-00312". */
const NUMBER = '(?:^|[\\s#:])(?<v>[A-Za-z]{0,5}[-_]?\\d[\\w-]{0,30})$';

/** The patient's own number where the person pointed: printed there, or in the link that stands there. */
export function teachId(doc: Document, adapter: Adapter, pointed: Element, ctx: DetectContext): Taught | Unteachable {
  const found = lessonWith(doc, adapter, pointed, ctx);
  if (!found) return { ok: false, why: 'row_parts' };
  const { lesson, element } = found;
  const row = rowHolding(lesson, element);
  if (!row) return { ok: false, why: 'outside' };
  const { frame, rows, screen, spec, group } = lesson;
  const { flat, here } = lesson;
  const names = rows.map(({ element: it }) => {
    const real = rowOf(spec, flat?.realOf(it) ?? it);
    return findSource(spec.fields.name?.sources[0] ?? {}, real, here.frame)[0]?.text ?? '';
  });
  const put = (source: Source, warnings: string[]): Taught | null => {
    const whole = withScreen(adapter, screen, { ...spec, ids: [{ kind: 'patient', source }] });
    const made = whole && placedInPage(doc, lesson, whole, ctx, 'identity');
    if (!made || patientTextIn(made, group.records).length > 0) return null;
    return { ok: true, adapter: made, warnings, asks: [] };
  };
  for (const { source, fragile } of placesOf(element, row, rows, frame)) {
    for (const one of [source, { ...source, pattern: NUMBER }]) {
      const texts = rows.map((it) => findSource(one, it, frame)[0]?.text ?? '');
      if (!tellsApart(texts, names)) continue;
      const taught = put(one, fragile ? [`fragile:identity:${fragile}`] : []);
      if (taught) return taught;
    }
  }
  const link = element.closest('a[href]') ?? element.querySelector('a[href]') ?? element;
  const slot = pointedSlot(spec.fields.name?.sources[0] ?? {}, names);
  for (const { source } of findIds(rows, frame, slot, [], true).ids) {
    const at = findSource(source, row, frame)[0]?.element;
    if (!at || !(at === link || at.contains(element) || element.contains(at))) continue;
    const taught = put(source, []);
    if (taught) return taught;
  }
  return { ok: false, why: 'not_read' };
}

/** Short, with a figure, in nearly all records, and never one number for two names. */
function tellsApart(texts: string[], names: string[]): boolean {
  const filled = texts.filter(Boolean);
  if (filled.length < texts.length * 0.8 || !filled.every((t) => t.length <= 40 && /^[\w-]*\d[\w-]*$/.test(t)))
    return false;
  if (filled.length > 2 && new Set(filled).size === 1) return false;
  const nameOf = new Map<string, string>();
  return texts.every((text, i) => {
    if (!text) return true;
    const known = nameOf.get(text);
    nameOf.set(text, names[i] ?? '');
    return known === undefined || known === names[i];
  });
}
