import type { Adapter } from '#lib/adapters/schema.ts';
import type { FieldName } from '#lib/core/sighting.ts';
import { type DetectContext, draftFrame, rowOf } from '#lib/reader/detect/draft.ts';
import { findSource } from '#lib/reader/find-source.ts';
import { finished, finishOf } from '#lib/reader/teach/finish.ts';
import { firstLesson } from '#lib/reader/teach/first-lesson.ts';
import { teachField } from '#lib/reader/teach/teach-field.ts';
import { pageAt } from '../read-fixtures.ts';
import { ZONE } from './measure.ts';
import type { Shape } from './shape.ts';

/**
 * The list as somebody teaches it who points at every field that `draft` reads: two names, then each field in the first record that has it.
 * Null where it can't be pointed at so; what asks a question is left out.
 */
export function taught(shape: Shape, draft: Adapter): Adapter | null {
  const [screen] = draft.screens;
  const spec = screen?.records[0];
  if (!screen || !spec) return null;
  const doc = pageAt(shape.html, shape.url);
  const country = shape.country ? { country: shape.country } : {};
  const ctx: DetectContext = { href: shape.url, now: `${shape.today}T12:00:00Z`, zone: ZONE, ...country };
  const frame = draftFrame(doc, screen, ctx, screen.language ?? (doc.documentElement.lang || 'en'));
  const rows = [...doc.querySelectorAll(spec.rows)].map((element) => rowOf(spec, element));
  const where = (field: FieldName, row: (typeof rows)[number] | undefined): Element[] =>
    (spec.fields[field]?.sources ?? []).flatMap((source) => {
      const found = row && findSource(source, row, frame)[0];
      return found?.text ? [found.element] : [];
    });
  const [one] = where('name', rows[0]);
  const [two] = where('name', rows[3]);
  const first = one && two ? firstLesson(doc, one, two, ctx) : null;
  if (!first?.ok) return null;
  let { adapter } = first;
  for (const field of Object.keys(spec.fields) as FieldName[]) {
    const [element] = field === 'name' ? [] : rows.flatMap((row) => where(field, row));
    const more = element ? teachField(doc, adapter, field, element, ctx) : null;
    if (more?.ok && more.asks.length === 0) adapter = more.adapter;
  }
  return finished(adapter, finishOf(adapter));
}
