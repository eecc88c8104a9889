import type { z } from 'zod';

/** As much of a zod schema as is looked at here. */
interface Def {
  type: string;
  innerType?: z.ZodType;
  element?: z.ZodType;
  options?: z.ZodType[];
  entries?: Record<string, string>;
  values?: unknown[];
  keyType?: z.ZodType;
  valueType?: z.ZodType;
  shape?: Record<string, z.ZodType>;
}

export const defOf = (schema: z.ZodType): Def => schema.def as unknown as Def;

/** `[source](#source)` for a schema with a section of its own. */
type Linked = (schema: z.ZodType) => string | undefined;

/** What may stand in a place, in words; optional is told elsewhere. */
export function inWords(schema: z.ZodType, linked: Linked): string {
  const link = linked(schema);
  if (link) return link;
  const def = defOf(schema);
  switch (def.type) {
    case 'optional':
      return inWords(def.innerType as z.ZodType, linked);
    case 'array':
      return `list of ${inWords(def.element as z.ZodType, linked)}`;
    case 'record':
      return `${inWords(def.keyType as z.ZodType, linked)} → ${inWords(def.valueType as z.ZodType, linked)}`;
    case 'union':
      return (def.options ?? []).map((o) => inWords(o, linked)).join(' or ');
    case 'enum':
      return Object.values(def.entries ?? {})
        .map((v) => `\`${v}\``)
        .join(', ');
    case 'literal':
      return (def.values ?? []).map((v) => `\`${String(v)}\``).join(', ');
    case 'object':
      return `{ ${Object.entries(def.shape ?? {})
        .map(([key, value]) => `\`${key}${isOptional(value) ? '?' : ''}\`: ${inWords(value, linked)}`)
        .join('; ')} }`;
    case 'string':
      return 'text';
    case 'boolean':
      return 'yes or no';
    default:
      return def.type;
  }
}

export const isOptional = (schema: z.ZodType): boolean => defOf(schema).type === 'optional';
