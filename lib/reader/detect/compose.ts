import { fieldName } from '../../adapters/record.ts';
import type { Adapter, Field, RecordSpec, Screen, Source } from '../../adapters/schema.ts';
import { saysDied } from '../../core/died.ts';
import type { FieldName, ScreenKind } from '../../core/sighting.ts';
import { plain } from '../text.ts';
import { wordsInstead } from './assign.ts';
import type { DetectContext } from './draft.ts';
import type { Group } from './group.ts';
import { conceptsOf, noneWords, uninsuredWords } from './head-words.ts';
import type { IdFinding } from './patient-id.ts';
import type { Slot } from './slots.ts';
import type { Understanding } from './understand.ts';
import { idOf, whereOf } from './where.ts';

const KIND: Record<Understanding['context'], ScreenKind> = {
  recall: 'recall_list',
  plan: 'plan_list',
  appointment: 'appointment_list',
  patients: 'patient_list',
};
const DASHES = ['-', '–', '—', '--', 'n/a'];

function sourceOf(slot: Slot, pattern?: string): Source {
  const source = pattern && !slot.source.pattern ? { ...slot.source, pattern } : slot.source;
  return source;
}

/** A spanning cell stands in its first row only; the rows below it are of the same day, or the same family. */
function spannedSources(source: Source, group: Group): Source[] {
  const { spanning } = group;
  const at = Number(/^:scope > \w+:nth-last-child\((\d+)\)/.exec(source.select ?? '')?.[1]);
  if (!spanning || !(at > spanning.full - spanning.tall)) return [source];
  const cell = `${spanning.tag}:nth-last-child(${at})`;
  const { select = '', ...rest } = source;
  const below = select.slice(`:scope > ${cell}`.length).trim();
  return [source, { ...rest, before: `tr > ${cell}`, ...(below ? { select: below } : {}) }];
}

function emptyOf(slot: Slot, as: Field['as'], language: string, name: FieldName): Field['empty'] | undefined {
  // "Self-pay" is no insurer
  if (name === 'insurer') {
    const words = uninsuredWords(language);
    return {
      marks: [...new Set([...DASHES, ...slot.texts.map(plain).filter((t) => words.includes(t))])],
      means: 'unknown',
    };
  }
  // what else a column of states says is none of this
  if (name === 'deceased') {
    const others = slot.texts.filter((t) => t !== '' && t.length <= 40 && !saysDied(t)).map(plain);
    return { marks: [...new Set([...DASHES, ...others])].slice(0, 40), means: 'unknown' };
  }
  if (as.to === 'text' && !slot.texts.some((t) => DASHES.includes(t))) return undefined;
  const none = noneWords(language);
  const seen = [...new Set(slot.texts.map(plain))];
  const said = seen.filter((t) => none.includes(t));
  const dashes = seen.filter((t) => t === '' || /^[-–—−/.\s]*$/.test(t) || t === 'n/a');
  // words say that there is none; a dash only that nothing is written
  const others = as.to === 'date' ? wordsInstead(slot.texts).filter((w) => !none.includes(w)) : [];
  if (said.length > 0 && dashes.length === 0 && others.length === 0 && as.to === 'date')
    return { marks: said, means: 'absent' };
  const instead = as.to === 'date' ? wordsInstead(slot.texts).filter((w) => w.length <= 40) : [];
  const marks = [...new Set([...DASHES, ...said, ...instead])];
  return { marks, means: 'unknown' };
}

function fieldsOf(group: Group, found: Understanding, language: string): RecordSpec['fields'] {
  const fields: RecordSpec['fields'] = {};
  for (const name of fieldName.options) {
    const assigned = found.fields.get(name);
    if (!assigned) continue;
    const { slot, as, pattern, dates } = assigned;
    let transform: Field['as'] = as;
    if (transform.to === 'date' && dates) {
      if (dates.relative) transform = { ...transform, relative: dates.relative };
      if (dates.yearMissing)
        transform = {
          ...transform,
          year: name === 'appointmentOn' && found.year ? [found.year] : name === 'lastVisitOn' ? 'past' : 'upcoming',
        };
      if (name === 'appointmentOn' && found.time && !dates.hasTime) {
        transform = {
          ...transform,
          time: { sources: [sourceOf(found.time.slot, found.time.pattern)], formats: found.time.formats },
        };
      }
      if (transform.formats.length === 0) continue;
    }
    const empty = emptyOf(slot, as, language, name);
    fields[name] = {
      sources: spannedSources(sourceOf(slot, pattern), group),
      as: transform,
      ...(empty ? { empty } : {}),
    };
  }
  return fields;
}

/** Header keys that some source uses. */
export function usedHeaders(node: unknown, out = new Set<string>()): Set<string> {
  if (Array.isArray(node)) for (const item of node) usedHeaders(item, out);
  else if (node && typeof node === 'object') {
    for (const [key, value] of Object.entries(node)) {
      if (key === 'header' && typeof value === 'string') out.add(value);
      else usedHeaders(value, out);
    }
  }
  return out;
}

/** Words of the page that must be there: heads of the columns that are read, known phrases all of them. */
function proofOf(group: Group, used: Set<string>, language: string): Screen['mustShow'] {
  if (!group.columns || group.columns.within) return undefined;
  const select = group.columns.headers.split(' > ')[0]?.startsWith('thead') ? 'thead' : undefined;
  if (!select) return undefined;
  const words = Object.entries(group.heads).filter(
    ([key, text]) => used.has(key) && !group.icons?.includes(key) && conceptsOf(text, language).length > 0,
  );
  return words.length > 0 ? words.slice(0, 6).map(([, text]) => ({ select, text: [text] })) : undefined;
}

/** One order for the whole screen, or none where its columns differ or wait for an answer. */
function orderOf(found: Understanding): { order?: Screen['order']; open: FieldName[]; mixed: boolean } {
  const orders = new Set<'dmy' | 'mdy'>();
  const open: FieldName[] = [];
  for (const [name, { dates }] of found.fields) {
    if (dates?.order.state === 'decided') orders.add(dates.order.order);
    if (dates?.order.state === 'undecided') open.push(name);
  }
  const [only] = [...orders];
  return {
    ...(only && orders.size === 1 && open.length === 0 ? { order: [{ by: 'fixed' as const, order: only }] } : {}),
    open,
    mixed: orders.size > 1,
  };
}

/** Columns of two orders on one page: each keeps the formats of its own, and a date of the other order does not parse. */
function oneWayEach(found: Understanding): void {
  for (const [name, assigned] of found.fields) {
    if (assigned.dates?.order.state !== 'decided') continue;
    found.fields.set(name, { ...assigned, as: { to: 'date', formats: assigned.dates.formats.slice(0, 40) } });
  }
}

export interface Composed {
  adapter: Adapter;
  open: FieldName[];
}

/** The adapter that reads what was understood. */
export function compose(
  group: Group,
  found: Understanding,
  ids: IdFinding,
  ctx: DetectContext,
  language: string,
): Composed {
  const { order, open, mixed } = orderOf(found);
  if (mixed) oneWayEach(found);
  const fields = fieldsOf(group, found, language);
  const names = new Set(Object.keys(fields));
  const used = usedHeaders([fields, ids.ids]);
  const patient = ids.ids.some((rule) => rule.kind === 'patient');
  const key = (['recareDueOn', 'appointmentOn', 'planStatus', 'nextBookingOn', 'lastVisitOn'] as FieldName[]).find(
    (name) => names.has(name),
  );
  const days = new Set(['before', 'closest', 'page']);
  const when = found.fields.get('appointmentOn')?.slot;
  const ofDay = when && (when.source.from === 'page' ? 'page' : Object.keys(when.source).find((k) => days.has(k)));
  const kind: ScreenKind =
    found.context === 'appointment'
      ? group.shape === 'event'
        ? 'calendar'
        : ofDay === 'page'
          ? 'day_list'
          : 'appointment_list'
      : KIND[found.context];
  const record: RecordSpec = {
    name: group.shape === 'row' ? 'row' : group.shape,
    shape: group.shape,
    rows: group.rows,
    ...(group.not.length > 0 ? { not: group.not } : {}),
    ...(group.siblings ? { siblings: group.siblings } : {}),
    ids: ids.ids,
    ...(group.columns
      ? {
          columns: {
            ...group.columns,
            names: Object.fromEntries(Object.entries(group.columns.names).filter(([k]) => used.has(k))),
          },
        }
      : {}),
    fields,
    required: [
      ...(patient ? (['identity'] as const) : []),
      'name',
      ...(key && key !== 'nextBookingOn' && key !== 'lastVisitOn' ? [key] : []),
    ],
    nothingBooked: { strength: 'none' },
  };
  const named = [...found.fields.values()].map((f) => f.dates?.language).find((l) => l);
  const proof = proofOf(group, used, language);
  const screen: Screen = {
    name: `${kind.replaceAll('_', '-')}`,
    kind,
    where: whereOf(ctx.href, ctx.frameName ?? ''),
    must: [group.rows],
    ...(proof ? { mustShow: proof } : {}),
    ...(named || !language ? { language: named ?? 'en' } : {}),
    zone: { times: 'clinic', dateOnly: 'exact' },
    ...(order ? { order } : {}),
    records: [record],
    refresh: { by: 'replaces' },
  };
  const url = new URL(ctx.href);
  return {
    adapter: {
      id: idOf(ctx.href),
      name: url.hostname.slice(0, 60),
      hosts: [url.hostname],
      base: '^(?<v>)/',
      evidence: { version: 'detected', seenOn: ctx.now.slice(0, 10), grade: 'seen' },
      screens: [screen],
    },
    open,
  };
}
