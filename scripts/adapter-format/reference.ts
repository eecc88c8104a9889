import { join } from 'node:path';
import type { z } from 'zod';
import { field, format, transform } from '#lib/adapters/field.ts';
import { grade } from '#lib/adapters/grade.ts';
import { columns, fieldName, idRule, nothingBooked, recordSpec } from '#lib/adapters/record.ts';
import { adapterSchema, dateOrder, orderHint, screen, sign } from '#lib/adapters/schema.ts';
import { pattern, selector, source, take } from '#lib/adapters/source.ts';
import { screenKind } from '#lib/core/sighting.ts';
import { root } from '../bootstrap.mjs';
import { commentsOf, type Said } from './comments.ts';
import { defOf, inWords, isOptional } from './describe.ts';

/** Sections in reading order: title, schema, its name and file. */
const SECTIONS: [string, z.ZodType, string, string][] = [
  ['adapter', adapterSchema, 'adapterSchema', 'schema'],
  ['screen', screen, 'screen', 'schema'],
  ['record', recordSpec, 'recordSpec', 'record'],
  ['field', field, 'field', 'field'],
  ['source', source, 'source', 'source'],
  ['take', take, 'take', 'source'],
  ['transform', transform, 'transform', 'field'],
  ['columns', columns, 'columns', 'record'],
  ['idRule', idRule, 'idRule', 'record'],
  ['nothingBooked', nothingBooked, 'nothingBooked', 'record'],
  ['orderHint', orderHint, 'orderHint', 'schema'],
  ['sign', sign, 'sign', 'schema'],
  ['format', format, 'format', 'field'],
  ['pattern', pattern, 'pattern', 'source'],
  ['selector', selector, 'selector', 'source'],
  ['grade', grade, 'grade', 'grade'],
  ['dateOrder', dateOrder, 'dateOrder', 'schema'],
  ['kind', screenKind, 'screenKind', ''],
  ['fieldName', fieldName, 'fieldName', 'record'],
];

const links = new Map(SECTIONS.map(([title, schema]) => [schema, `[${title}](#${title.toLowerCase()})`]));
const linked = (schema: z.ZodType): string | undefined => links.get(schema);
const cell = (text: string): string => text.replaceAll('|', '\\|');

function tableOf(shape: Record<string, z.ZodType>, said: Map<string, string> | undefined): string[] {
  return [
    '| key | what stands there | needed | |',
    '|---|---|---|---|',
    ...Object.entries(shape).map(
      ([key, value]) =>
        `| \`${key}\` | ${cell(inWords(value, linked))} | ${isOptional(value) ? '' : 'yes'} | ${cell(said?.get(key) ?? '')} |`,
    ),
  ];
}

function sectionOf(title: string, schema: z.ZodType, said: Said | undefined): string[] {
  const out = [`## ${title}`, ''];
  if (said?.intro) out.push(said.intro, '');
  const def = defOf(schema);
  if (def.type === 'object') out.push(...tableOf(def.shape ?? {}, said?.keys), '');
  else if (def.type === 'union') {
    for (const option of def.options ?? []) {
      const first = Object.values(defOf(option).shape ?? {})[0];
      const literal = first ? inWords(first, linked) : '';
      const word = /`(\w+)`/.exec(literal)?.[1] ?? '';
      out.push(`- ${cell(inWords(option, linked))}${said?.members.get(word) ? `: ${said.members.get(word)}` : ''}`);
    }
    out.push('');
  } else if (def.type === 'enum') out.push(`One of ${inWords({ def } as unknown as z.ZodType, () => undefined)}.`, '');
  else out.push('A text.', '');
  return out;
}

/** The whole of docs/adapter-format.md. */
export function reference(): string {
  const out = [
    '# The adapter format',
    '',
    'What an adapter may say, made from its schema (`lib/adapters/`) by `npm run docs:adapter`; not edited by hand. An adapter is JSON: shipped ones, those the detector proposes and those a practice exports are of this one format. How to write one: [read.md](read.md).',
    '',
    'Beyond the schema, `lib/adapters/lint.ts` refuses selectors that hang on generated ids, hashed classes, classes that only say how a thing looks or counting down; patterns that repeat a repetition; keys out of order; required fields that are not read; and hearsay.',
    '',
  ];
  const files = new Map(
    ['schema', 'record', 'field', 'source', 'grade'].map((name) => [
      name,
      commentsOf(join(root, 'lib', 'adapters', `${name}.ts`)),
    ]),
  );
  for (const [title, schema, name, file] of SECTIONS) out.push(...sectionOf(title, schema, files.get(file)?.get(name)));
  return `${out.join('\n').trimEnd()}\n`;
}
