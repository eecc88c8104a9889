import type { Template } from '../sequence.ts';
import { files } from './files.ts';
import { retiredTemplates } from './retired/sequences.ts';

/** The templates of the library's sequences. */
export const templates: readonly Template[] = files.flatMap((file) => file.templates);

const byId = new Map([...retiredTemplates, ...templates].map((one) => [one.id, one]));

/** The template of this id, or null. */
export function findTemplate(id: string): Template | null {
  return byId.get(id) ?? null;
}
