import { sightingFields } from '../core/sighting.ts';
import type { Transform } from './field.ts';
import type { Grade } from './grade.ts';
import { recordSpec } from './record.ts';
import { type Adapter, adapterSchema, screen as screenSchema } from './schema.ts';
import { selectorProblem, selectorsIn } from './selectors.ts';

const inOrder = (keys: string[], canonical: string[]): boolean => {
  const at = keys.map((key) => canonical.indexOf(key));
  return at.every((position, i) => i === 0 || position > (at[i - 1] as number));
};

/** What a transform can produce, to be tried against the field's type. */
function outputs(as: Transform): unknown[] {
  switch (as.to) {
    case 'date':
      return [{ on: '2026-01-31', precision: 'day' }];
    case 'bool':
      return [true];
    case 'integer':
    case 'of_total':
      return [1];
    case 'money':
      return [{ amount: 1 }];
    case 'word':
      return [...Object.values(as.words), ...(as.other === undefined ? [] : [as.other])];
    default:
      return ['text'];
  }
}

/** Every pattern and source in a piece of an adapter, wherever it stands. */
function* values(node: unknown, key: string): Generator<unknown> {
  if (Array.isArray(node)) for (const item of node) yield* values(item, key);
  else if (node && typeof node === 'object') {
    for (const [k, value] of Object.entries(node)) {
      if (k === key) yield value;
      yield* values(value, key);
    }
  }
}

function lintRecord(record: Adapter['screens'][number]['records'][number]): string[] {
  const problems: string[] = [];
  const names = Object.keys(record.fields);
  if (!inOrder(Object.keys(record), Object.keys(recordSpec.shape))) problems.push('keys are not in canonical order');
  if (!inOrder(names, Object.keys(sightingFields.shape)))
    problems.push('fields are not in the order of sightingFields');
  for (const [name, field] of Object.entries(record.fields)) {
    if (!field) continue;
    const schema = sightingFields.shape[name as keyof typeof sightingFields.shape];
    for (const value of outputs(field.as)) {
      if (!schema.safeParse({ state: 'known', value, from: 'lint' }).success) {
        problems.push(`${name}: ${field.as.to} can produce ${JSON.stringify(value)}, which the field does not take`);
      }
    }
    if (field.among && field.as.to !== 'date') problems.push(`${name}: the soonest of items needs a date`);
  }
  for (const field of record.stood ?? [])
    if (!record.fields[field]) problems.push(`says ${field} stood there, which it does not read`);
  for (const required of record.required) {
    if (required === 'identity') {
      if (!record.ids.some((rule) => rule.kind === 'patient'))
        problems.push('requires an identity, has no patient id rule');
    } else if (!record.fields[required]) problems.push(`requires ${required}, which it does not read`);
  }
  const rule = record.nothingBooked;
  if (rule.strength !== 'none' && rule.whenAbsent) {
    const field = record.fields[rule.whenAbsent];
    if (!field) problems.push(`evidence rests on ${rule.whenAbsent}, which it does not read`);
    else if (!field.missing && field.empty?.means !== 'absent') problems.push(`${rule.whenAbsent} can never be absent`);
  }
  const headers = new Set(Object.keys(record.columns?.names ?? {}));
  for (const header of values([record.fields, record.ids, record.key ?? null], 'header')) {
    if (!headers.has(String(header))) problems.push(`column "${String(header)}" is not among columns.names`);
  }
  return problems;
}

/** What others reported carries a grade, screen by screen and field by field; hearsay and guesses don't ship. */
function lintGrades(adapter: Adapter, screen: Adapter['screens'][number]): string[] {
  const graded: [string, Grade | undefined][] = [['the screen', screen.grade]];
  for (const record of screen.records) {
    for (const [name, field] of Object.entries(record.fields)) graded.push([`${record.name}.${name}`, field?.grade]);
  }
  return graded.flatMap(([what, grade]) => {
    if (grade === 'C') return [`${what} is hearsay (grade C)`];
    return grade === undefined && adapter.evidence.grade === 'reported' ? [`${what} has no grade`] : [];
  });
}

/**
 * What is wrong with an adapter beyond its schema, one sentence each: selectors hung on what changes with a build, a
 * mount or a style, keys out of order, fields whose transform can't make their type, rules that can never hold.
 */
export function lintAdapter(adapter: Adapter): string[] {
  const problems: string[] = [];
  const add = (where: string, list: string[]): void => {
    for (const text of list) problems.push(`${where}: ${text}`);
  };
  const unique = (what: string, names: string[]): void => {
    for (const name of names)
      if (names.indexOf(name) !== names.lastIndexOf(name)) problems.push(`${what} "${name}" twice`);
  };
  if (!inOrder(Object.keys(adapter), Object.keys(adapterSchema.shape)))
    add(adapter.id, ['keys are not in canonical order']);
  unique(
    'screen',
    adapter.screens.map((s) => s.name),
  );
  for (const screen of adapter.screens) {
    const where = `${adapter.id}/${screen.name}`;
    if (!inOrder(Object.keys(screen), Object.keys(screenSchema.shape))) add(where, ['keys are not in canonical order']);
    add(where, lintGrades(adapter, screen));
    unique(
      `${where} record`,
      screen.records.map((r) => r.name),
    );
    for (const record of screen.records) add(`${where}/${record.name}`, lintRecord(record));
    for (const { key, selector } of selectorsIn(screen)) {
      const problem = selectorProblem(selector, key);
      if (problem) add(where, [`${key} "${selector}" ${problem}`]);
    }
    for (const pattern of [...values(screen, 'pattern'), ...values(screen, 'matching')]) {
      if (/[+*]\)[+*{]/.test(String(pattern)))
        add(where, [`pattern "${String(pattern)}" repeats a repetition: it could take for ever`]);
    }
  }
  return problems;
}
