import type { RecordSpec } from '../adapters/schema.ts';
import { findSource } from './find-source.ts';
import type { Frame, Row } from './frame.ts';
import type { Start } from './inside.ts';
import { below, partsIn } from './query.ts';

/** A record of the page. One object a record, and what is asked for seldom is worked out then: lists are long. */
export class PageRow implements Row {
  readonly spec: RecordSpec;
  readonly element: Element;
  readonly frame: Frame;
  /** Its place among all that the record's selector finds in the scope. */
  readonly at: number;
  /** What it is known by over re-renders; '' until the reader has named its rows. */
  row = '';
  /** For whoever reads it: what it read as; null = not read. */
  print: string | null = null;
  firstId?: string | null;
  #parts: Element[] | null = null;
  #anchor: Element | null = null;

  constructor(spec: RecordSpec, element: Element, frame: Frame, at: number) {
    this.spec = spec;
    this.element = element;
    this.frame = frame;
    this.at = at;
  }

  get parts(): Element[] {
    this.#parts ??= partsOf(this.element, this.spec);
    return this.#parts;
  }

  get roots(): Start[] | undefined {
    return this.spec.components && partsIn(this);
  }

  get anchor(): Element {
    this.#anchor ??= anchorOf(this, this.frame);
    return this.#anchor;
  }
}

/** The record's element and the rows below that belong to it. */
export function partsOf(element: Element, spec: RecordSpec): Element[] {
  const parts = [element];
  const { siblings } = spec;
  if (siblings)
    for (let next = element.nextElementSibling; next?.matches(siblings); next = next.nextElementSibling)
      parts.push(next);
  return parts;
}

function anchorOf(row: Row, frame: Frame): Element {
  if (row.spec.anchor) {
    for (const part of partsIn(row)) {
      const anchor = below(part, row.spec.anchor);
      if (anchor) return anchor;
    }
  }
  const name = row.spec.fields.name?.sources[0];
  return (name && findSource(name, row, frame)[0]?.element) ?? row.element;
}

/** Records of the page, shown or not, without the excluded ones. */
export function recordsIn(frame: Frame): PageRow[] {
  const rows: PageRow[] = [];
  for (const spec of frame.screen.records) {
    if (spec.shape === 'page') {
      const element = frame.root.querySelector(spec.rows);
      if (element) rows.push(new PageRow(spec, element, frame, 0));
      continue;
    }
    let at = 0;
    for (const element of frame.scope.querySelectorAll(spec.rows)) {
      if (!spec.not?.some((s) => element.matches(s))) rows.push(new PageRow(spec, element, frame, at));
      at += 1;
    }
  }
  return rows;
}
