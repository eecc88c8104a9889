import type { RecordSpec } from '../adapters/schema.ts';
import type { Frame, Row } from './frame.ts';

function partsOf(element: Element, spec: RecordSpec): Element[] {
  const parts = [element];
  let next = spec.siblings ? element.nextElementSibling : null;
  while (spec.siblings && next?.matches(spec.siblings)) {
    parts.push(next);
    next = next.nextElementSibling;
  }
  return parts;
}

/** Records of the page, shown or not, without the excluded ones. */
export function recordsIn(frame: Frame): Row[] {
  const rows: Row[] = [];
  for (const spec of frame.screen.records) {
    if (spec.shape === 'page') {
      const element = frame.doc.querySelector(spec.rows);
      if (element) rows.push({ spec, element, parts: [element] });
      continue;
    }
    for (const element of frame.scope.querySelectorAll(spec.rows)) {
      if (!spec.not?.some((s) => element.matches(s))) rows.push({ spec, element, parts: partsOf(element, spec) });
    }
  }
  return rows;
}
