import type { Sentence } from '#lib/core/flag.ts';
import { type ImportRow, PAGE_ROWS } from '#lib/core/import-row.ts';
import { nameWords, sameName } from '#lib/core/same-person.ts';
import type { OpenFile } from './open-file.ts';
import type { Reading } from './plan-reading.ts';
import { type CellProblem, type RowRead, readRow } from './read-row.ts';
import { hashText } from './row-hash.ts';
import { dataRows } from './survey.ts';

/** A row that is not brought in, or comes in without some of its cells. */
export interface BadRow {
  line: number;
  left: boolean;
  /** Why, in sentences. */
  reasons: Sentence[];
  cells: string[];
}

export interface Outcome {
  rows: number;
  /** Rows that are brought in, those with an unread cell among them. */
  good: number;
  left: number;
  partly: number;
  /** Rows without a patient number. */
  nameless: number;
  bad: BadRow[];
}

const CLINICAL = ['lastVisitOn', 'nextBookingOn', 'recareDueOn', 'appointmentOn', 'planTitle', 'planOn'] as const;
const sentence = (id: string, ...params: Sentence['params']): Sentence => ({ id: `import_bad_${id}`, params });
const reasonOf = ({ header, why }: CellProblem): Sentence => sentence(why, header);

/** The id of a row without a patient number: name with birth date and address. Null = a name alone, which is nobody. */
function fileIdOf(row: RowRead): string | null {
  const name = nameWords(row.name).join(' ');
  if (!name || !(row.phone ?? row.email ?? row.birthOn)) return null;
  return hashText([name, row.birthOn ?? '', row.phone ?? row.email ?? ''].join('|'));
}

/** Why a row can't be brought in at all; empty = it can. */
function reasonsToLeave(row: RowRead): Sentence[] {
  const reasons: Sentence[] = [];
  if (!row.name) reasons.push(sentence('no_name'));
  if (row.id === null && row.name && !fileIdOf(row)) reasons.push(sentence('nobody'));
  const says = CLINICAL.some((field) => row.fields[field] !== undefined);
  const unread = row.problems.some((it) => it.why === 'date' || it.why === 'order' || it.why === 'future');
  if (!says && unread) return [...reasons, ...row.problems.map(reasonOf)];
  // A number that can't be read may be the patient's own: whose row it is, is then unknown.
  const shaken = row.problems.filter((it) => it.why === 'formula' || it.why === 'digits_lost' || it.why === 'too_long');
  return reasons.length > 0 || shaken.length > 0 ? [...reasons, ...row.problems.map(reasonOf)] : [];
}

interface Seen {
  line: number;
  name: string;
  birthOn: string | null;
}

/** What is known of a list's ids once it was read to its end. */
export interface Judged {
  /** Numbers that stand for two different people, with a line of each. */
  doubtful: ReadonlyMap<string, [number, number]>;
  /** Ids that more than one row carries. */
  repeated: ReadonlySet<string>;
}

/**
 * Reads the whole list once and says what would come in. A number that stands for two different people leaves all of
 * its rows out: nobody can say whose it is.
 */
export function judgeList(
  file: OpenFile,
  headerLine: number,
  reading: Reading,
  tick: (rows: number) => void = () => {},
): ({ outcome: Outcome } & Judged) | { problem: Sentence } {
  const seen = new Map<string, Seen>();
  const doubtful = new Map<string, [number, number]>();
  const namelessIds = new Set<string>();
  const repeated = new Set<string>();
  const outcome: Outcome = { rows: 0, good: 0, left: 0, partly: 0, nameless: 0, bad: [] };
  for (const raw of dataRows(file, headerLine)) {
    if ('problem' in raw) return raw;
    outcome.rows++;
    if (outcome.rows % 1000 === 0) tick(outcome.rows);
    const row = readRow(raw.cells, reading);
    const why = reasonsToLeave(row);
    if (why.length > 0) {
      outcome.left++;
      outcome.bad.push({ line: raw.line, left: true, reasons: why, cells: raw.cells });
      continue;
    }
    if (row.id !== null) {
      const other = seen.get(row.id);
      if (!other) seen.set(row.id, { line: raw.line, name: row.name, birthOn: row.birthOn });
      else {
        repeated.add(row.id);
        if (isSomebodyElse(other, row) && !doubtful.has(row.id)) doubtful.set(row.id, [other.line, raw.line]);
      }
    } else {
      outcome.nameless++;
      const id = fileIdOf(row) ?? '';
      if (namelessIds.has(id)) repeated.add(id);
      namelessIds.add(id);
    }
    if (row.problems.length > 0) {
      outcome.partly++;
      outcome.bad.push({ line: raw.line, left: false, reasons: row.problems.map(reasonOf), cells: raw.cells });
    }
    outcome.good++;
  }
  if (doubtful.size > 0) leaveDoubtful(file, headerLine, reading, doubtful, outcome);
  outcome.bad.sort((a, b) => a.line - b.line);
  return { outcome, doubtful, repeated };
}

function isSomebodyElse(a: Seen, row: RowRead): boolean {
  if (a.birthOn && row.birthOn) return a.birthOn !== row.birthOn;
  const [wordsA, wordsB] = [nameWords(a.name), nameWords(row.name)];
  return !sameName(a.name, row.name) && !wordsA.some((word) => wordsB.includes(word));
}

function leaveDoubtful(
  file: OpenFile,
  headerLine: number,
  reading: Reading,
  doubtful: ReadonlyMap<string, [number, number]>,
  outcome: Outcome,
): void {
  const partly = new Map(outcome.bad.filter((it) => !it.left).map((it) => [it.line, it]));
  for (const raw of dataRows(file, headerLine)) {
    if ('problem' in raw) return;
    const row = readRow(raw.cells, reading);
    const lines = row.id === null ? undefined : doubtful.get(row.id);
    if (!lines || reasonsToLeave(row).length > 0) continue;
    outcome.good--;
    outcome.left++;
    const why = sentence('two_people', lines[0], lines[1]);
    const known = partly.get(raw.line);
    if (known) {
      outcome.partly--;
      known.left = true;
      known.reasons = [why, ...known.reasons];
    } else outcome.bad.push({ line: raw.line, left: true, reasons: [why], cells: raw.cells });
  }
}

/** The rows that come in, a page at a time, read anew from the file so that no second copy of it is held. */
export function* pagesOf(
  file: OpenFile,
  headerLine: number,
  reading: Reading,
  { doubtful, repeated }: Judged,
): Generator<ImportRow[], void> {
  let page: ImportRow[] = [];
  const met = new Set<string>();
  for (const raw of dataRows(file, headerLine)) {
    if ('problem' in raw) break;
    const row = readRow(raw.cells, reading);
    if (reasonsToLeave(row).length > 0 || (row.id !== null && doubtful.has(row.id))) continue;
    const it = importRowOf(raw.line, row);
    page.push(met.has(it.id) ? { ...it, again: true } : it);
    if (repeated.has(it.id)) met.add(it.id);
    if (page.length === PAGE_ROWS) {
      yield page;
      page = [];
    }
  }
  if (page.length > 0) yield page;
}

function importRowOf(line: number, row: RowRead): ImportRow {
  const nothingBooked = row.fields.nextBookingOn?.state === 'absent' ? 'hint' : 'none';
  const own = row.id !== null;
  return { line, identity: own ? 'pms' : 'file', id: row.id ?? fileIdOf(row) ?? '', nothingBooked, fields: row.fields };
}

/** A person as a row tells of them, for asking whether their number is known. */
export interface PersonTold {
  id: string;
  name: string;
  birthOn: string | null;
}

const SAMPLE = 500;

/** The first people of the list that carry a patient number. */
export function samplePeople(file: OpenFile, headerLine: number, reading: Reading): PersonTold[] {
  const people = new Map<string, PersonTold>();
  let looked = 0;
  for (const raw of dataRows(file, headerLine)) {
    if ('problem' in raw || people.size === SAMPLE || ++looked > 4 * SAMPLE) break;
    const { id, name, birthOn } = readRow(raw.cells, reading);
    if (id !== null && !people.has(id)) people.set(id, { id, name, birthOn });
  }
  return [...people.values()];
}
