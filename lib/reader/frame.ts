import type { Adapter, DateOrder, Field, RecordSpec, Screen, Source } from '../adapters/schema.ts';
import type { Found } from './find-source.ts';
import type { Root, Start } from './inside.ts';
import type { Parsed } from './read-date.ts';
import type { PageSaid } from './stale.ts';

/** What the reader is told of the world; `order` = how the practice writes numeric dates, if it has said so. */
export interface ReaderContext {
  /** The moment of reading, ISO with offset or Z. */
  now(): string;
  /** The browser's zone, IANA. */
  zone: string;
  order?: DateOrder;
  /** What this frame said of a patient right before its address changed, on the same screen. */
  before?: PageSaid | null;
}

/** One record on the page: its first element, its sibling rows, its specification. */
export interface Row {
  spec: RecordSpec;
  element: Element;
  parts: Element[];
  /** What its first id rule found, once that was asked. */
  firstId?: string | null;
}

/** All that reading one generation of one screen shares. Holds nodes, so it lives no longer than the generation. */
export interface Frame {
  doc: Document;
  /** What the screen's selectors are looked for in. */
  root: Root;
  adapter: Adapter;
  screen: Screen;
  pms: string;
  scope: Start;
  language: string;
  zone: string;
  /** Today in the browser's zone, `YYYY-MM-DD`. */
  today: string;
  now: string;
  /** Order of numeric dates: decided, `undecided`, or `contradicted` by the page's own samples. */
  order: DateOrder | 'undecided' | 'contradicted';
  /** Fields in which a date contradicted the order, with how often. */
  contradictions: Map<string, number>;
  /** Fields of which some date was settled by the order: no data once anything contradicts it. */
  settled: Set<string>;
  /** Whether date-only values shift in this zone. */
  west: boolean;
  pageValues: Map<Source, Found[]>;
  /** What a field's dates read as, by their text, where nothing else decides. */
  dates: Map<Field, Map<string, Parsed>>;
  preceding: Map<string, Element[]>;
  tables: Map<Element, Map<string, number>>;
  /** Rows of another part of the list, by their attribute or the record beside them. */
  twins: Map<string, Map<string | Element, Element | null>>;
  /** Cells of the record read last. */
  cells: { element: Element; list: Element[] } | null;
  /** Records whose places for one id disagreed. */
  conflicts: number;
}
