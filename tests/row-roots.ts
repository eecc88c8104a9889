import type { Adapter, RecordSpec } from '#lib/adapters/schema.ts';
import { finished, finishOf } from '#lib/reader/teach/finish.ts';
import { firstLesson } from '#lib/reader/teach/first-lesson.ts';
import { teachField } from '#lib/reader/teach/teach-field.ts';
import { teachId } from '#lib/reader/teach/teach-id.ts';
import { put } from './detect/shape.ts';
import { at, ctx, good, list, nested, open, type read } from './nested-roots.ts';

export type Person = (typeof list)[number];
export const recordOf = ({ screens: [screen] }: Adapter): RecordSpec => screen?.records[0] as RecordSpec;
export const phone = (p: Person) => `020 7946 0${String(100 + p.n).padStart(3, '0')}`;

/** What a row draws in its root: a name, when it is due, a number, and a copy of the name for another width. */
export const inside = (p: Person) =>
  `<style>b{color:red}</style><div class="row"><b class="who">${p.full}</b><b class="who" hidden>Nobody</b><time>${put(p.due, 'd M y')}</time><span class="no">${p.id}</span><x-phone></x-phone></div>`;

/** A list in a component in a component, of which each row has a root of its own, and the phone in it another. */
export function page(draw = inside, people = list) {
  const { doc, app, root } = nested(
    `<section class="list">${'<recall-row></recall-row>'.repeat(people.length)}</section>`,
  );
  const rows = [...root.querySelectorAll('recall-row')].map((row, i) => {
    const own = open(row, draw(people[i] as Person));
    for (const part of own.querySelectorAll('x-phone')) open(part, `<i>${phone(people[i] as Person)}</i>`);
    return own;
  });
  return { doc, app, root, rows };
}
export const of = (rows: ShadowRoot[], n: number, select: string) => at(rows[n] as ShadowRoot, select);
export const names = (reading: ReturnType<typeof read>) =>
  reading.sightings.map(({ fields }) => (fields.name?.state === 'known' ? fields.name.value : null));
export const full = list.map((p) => p.full);

/** Taught by pointing at two names, a date, a number and a phone, each in its row's root or deeper. */
export function taught(): Adapter {
  const { doc, rows } = page();
  let { adapter } = good(firstLesson(doc, of(rows, 1, 'b'), of(rows, 4, 'b'), ctx));
  adapter = good(teachField(doc, adapter, 'recareDueOn', of(rows, 3, 'time'), ctx)).adapter;
  adapter = good(teachId(doc, adapter, of(rows, 3, '.no'), ctx)).adapter;
  const drawn = at(of(rows, 2, 'x-phone').shadowRoot as ShadowRoot, 'i');
  adapter = good(teachField(doc, adapter, 'phone', drawn, ctx)).adapter;
  const made = finished(adapter, { ...finishOf(adapter), name: 'overdue' });
  if (!made) throw new Error('not kept');
  return made;
}
