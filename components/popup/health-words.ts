import type { Health } from '#lib/core/sighting.ts';
import { fieldName, nameOfId } from '../card/provenance.ts';
import type { Words } from '../words.tsx';

/**
 * A health reason in words. Codes look like `rows_hidden` or `unparsed:recareDueOn`; the sentence `health_<head>` gets
 * the count as $1 and the field's name as $2.
 */
export function healthWords({ code, count }: Health['reasons'][number], words: Words): string {
  const [head = code, detail = ''] = code.split(':');
  const id = `health_${head}`;
  const field = detail ? fieldName(detail, words) : '';
  if (/^\w+$/.test(head) && words.has(id)) return words.t(id, count ?? 0, field);
  return [nameOfId(head), field, count === undefined ? '' : String(count)].filter(Boolean).join(' · ');
}
