import 'fake-indexeddb/auto'; // before Dexie, which looks for it once
import { strToU8, zipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { csvOf } from '../../components/audit/csv.ts';
import { everybody } from '../../components/patients/query-hash.ts';
import type { Sentence } from '../../lib/core/flag.ts';
import { sayFrom, sayIt } from '../../lib/core/words.ts';
import { badRowsCsv } from '../../lib/files/bad-rows-csv.ts';
import { guessMapping } from '../../lib/files/guess-mapping.ts';
import { openFile } from '../../lib/files/open-file.ts';
import { planReading, problemsOf } from '../../lib/files/plan-reading.ts';
import { judgeList, pagesOf } from '../../lib/files/read-list.ts';
import { survey } from '../../lib/files/survey.ts';
import { closeStore } from '../../lib/store/db.ts';
import messages from '../../public/_locales/en/messages.json';
import { type Kit, makeBackground, popup } from '../store-harness.ts';

/** Files as desks have them, through the very steps of the import page: opened, looked through, mapped, judged, staged, taken in. */
let kit: Kit;
beforeEach(async () => {
  kit = await makeBackground();
});
afterEach(() => closeStore(kit.bg.store));

const say = sayFrom(messages);
const AROUND = { country: 'GB', zone: 'Europe/London', currency: 'GBP', asOf: '2026-11-20', serial: false };
const HEAD = 'Patient Number,Name,Mobile,Last visit';
const utf8 = (text: string) => new TextEncoder().encode(text);
const utf16 = (text: string, mark: boolean) =>
  Uint8Array.from([
    ...(mark ? [0xff, 0xfe] : []),
    ...[...text].flatMap((c) => [c.charCodeAt(0) & 255, c.charCodeAt(0) >> 8]),
  ]);
const latin = (text: string) => Uint8Array.from([...text].map((c) => c.charCodeAt(0)));
const ole = (stream: string) => {
  const out = new Uint8Array(2048);
  out.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  [...stream].forEach((letter, i) => {
    out[1024 + 2 * i] = letter.charCodeAt(0);
  });
  return out;
};

type Outcome =
  | { refused: Sentence }
  | { in: number; bad: { line: number; cells: string[]; why: string }[]; headers: string[] };

async function bring(bytes: Uint8Array): Promise<Outcome> {
  const opened = await openFile(bytes);
  if (!opened.ok) return { refused: opened.problem };
  const looked = survey(opened.file);
  if (!looked.ok) return { refused: looked.problem };
  const { mapping } = guessMapping(looked.survey.headers, null);
  const [problem] = problemsOf(looked.survey, mapping);
  if (problem) return { refused: problem.sentence };
  const reading = planReading(looked.survey, mapping, AROUND);
  const judged = judgeList(opened.file, looked.survey.headerLine, reading);
  if ('problem' in judged) return { refused: judged.problem };
  const head = { pms: null, screen: 'list', seenAt: '2026-11-19T09:00:00Z', browserZone: 'Europe/London' };
  const remember = { headerSet: 'x', byHeader: {}, order: null, emptyMeansNothingBooked: false, pms: null };
  const { importId } = await kit.get('import.begin', { head, remember }, popup());
  let page = 0;
  for (const rows of pagesOf(opened.file, looked.survey.headerLine, reading, judged))
    await kit.get('import.rows', { importId, page: page++, rows }, popup());
  for (;;) {
    const { result } = await kit.get('import.commit', { importId }, popup());
    if (!result) continue;
    const bad = judged.outcome.bad.map(({ line, cells, reasons }) => ({
      line,
      cells,
      why: reasons.map((it) => sayIt(say, it, 'en-GB')).join(' '),
    }));
    return { in: result.people, bad, headers: looked.survey.headers };
  }
}

const kept = async () => {
  const { db } = kit.bg.store;
  const tables = [db.patients, db.sightings, db.imports, db.importPages, db.matches];
  return (await Promise.all(tables.map((table) => table.count()))).reduce((sum, n) => sum + n, 0);
};
const names = async () =>
  (await kit.get('patients.list', { query: everybody, from: 0, count: 200 }, popup())).lines
    .map((it) => it.name)
    .sort();

describe('a file that is no list', () => {
  test.each<[string, () => Uint8Array, string]>([
    ['nothing in it', () => new Uint8Array(), 'import_problem_empty'],
    ['blank lines', () => utf8(' \r\n\r\n'), 'import_problem_empty'],
    ['a ZIP named .csv', () => zipSync({ 'patients.csv': strToU8(HEAD) }), 'import_problem_zip'],
    ['half a ZIP', () => zipSync({ 'a.csv': strToU8('a,b'.repeat(500)) }).slice(0, 40), 'import_problem_broken_zip'],
    ['a workbook under a password', () => ole('EncryptedPackage'), 'import_problem_password'],
    ['an old workbook', () => ole('Workbook'), 'import_problem_xls'],
    ['a PDF', () => utf8('%PDF-1.7'), 'import_problem_not_a_list'],
    ['bytes', () => Uint8Array.from({ length: 4096 }, (_, i) => (i * 7) % 11), 'import_problem_not_a_list'],
    ['50 MB of one line', () => utf8('Name,Mobile,'.repeat(4_400_000)), 'import_problem_one_line'],
    ['headers alone', () => utf8(`${HEAD}\n`), 'import_problem_no_rows'],
    [
      'dates of two orders',
      () => utf8('Name,Mobile,Last visit\nAmara Osei,07700 900101,25/03/2026\nBen Lind,07700 900102,03/26/2026\n'),
      'import_need_one_order',
    ],
    [
      'dates nobody can tell the order of',
      () => utf8('Name,Mobile,Last visit\nAmara Osei,07700 900101,03/04/2026\nBen Lind,07700 900102,05/06/2026\n'),
      'import_need_order',
    ],
  ])('%s is refused with a sentence, and nothing of it is kept', async (_, make, id) => {
    const outcome = await bring(make());
    expect('refused' in outcome && outcome.refused.id).toBe(id);
    const words = 'refused' in outcome ? sayIt(say, outcome.refused, 'en-GB') : '';
    expect(words.length).toBeGreaterThan(15);
    expect(words).not.toMatch(/import_|\$\d|undefined/);
    expect(await kept()).toBe(0);
  });
});

describe('a list with bad rows in it', () => {
  const list = (...rows: string[]) => utf8(`${HEAD}\n${rows.join('\n')}\n`);

  test('a formula for a name stays out, is listed with its line, and is none in any file of ours', async () => {
    const outcome = await bring(
      list(
        '1,"=HYPERLINK(""http://example.org"",""Amara"")",07700 900101,14/03/2025',
        '2,Ben Lind,07700 900102,14/03/2025',
      ),
    );
    if ('refused' in outcome) throw new Error(outcome.refused.id);
    expect([outcome.in, outcome.bad.map((it) => it.line)]).toEqual([1, [2]]);
    const file = badRowsCsv(outcome.headers, outcome.bad, { line: 'Line', why: 'Why' });
    expect(file).toContain(`"'=HYPERLINK(`);
    expect(file).not.toMatch(/(^|,|")=/m);
    expect(csvOf([['+44 =1', '=cmd|x', '@sum(A1)', '-2+3']])).toBe(`\ufeff'+44 =1,'=cmd|x,'@sum(A1),'-2+3\r\n`);
  });

  test('one number for two people: neither comes in, and both lines are told', async () => {
    const outcome = await bring(
      list(
        '7,Amara Osei,07700 900101,14/03/2025',
        '7,Cora Dubois,07700 900109,14/03/2025',
        '8,Ben Lind,07700 900102,14/03/2025',
      ),
    );
    if ('refused' in outcome) throw new Error(outcome.refused.id);
    expect([outcome.in, outcome.bad.map((it) => it.line)]).toEqual([1, [2, 3]]);
    expect(outcome.bad.every((it) => it.why.length > 15)).toBe(true);
    expect(await names()).toEqual(['Ben Lind']);
  });

  test('names from right to left come in whole; 1900 and 0001-01-01 are nobody’s day', async () => {
    const outcome = await bring(
      list(
        '1,שרה כהן,07700 900101,01/01/1900',
        '2,محمد العلي,07700 900102,0001-01-01',
        '3,Ben Lind,07700 900103,14/03/2025',
      ),
    );
    if ('refused' in outcome) throw new Error(outcome.refused.id);
    expect([outcome.in, outcome.bad]).toEqual([3, []]);
    expect(await names()).toEqual(['Ben Lind', 'שרה כהן', 'محمد العلي'].sort());
    const rows = await kit.bg.store.db.patients.toArray();
    expect(rows.filter((row) => row.record.lastVisit?.value).length).toBe(1);
  });

  test.each<[string, (text: string) => Uint8Array]>([
    ['UTF-8 with its mark', (text) => utf8(`\ufeff${text}`)],
    ['UTF-16 with its mark', (text) => utf16(text, true)],
    ['UTF-16 without one', (text) => utf16(text, false)],
    ['Windows-1252', latin],
  ])('%s is read with its accents', async (_, encode) => {
    const outcome = await bring(
      encode(`${HEAD}\n1,Zoë Núñez,07700 900101,14/03/2025\n2,Jürgen Weiß,07700 900102,15/03/2025\n`),
    );
    if ('refused' in outcome) throw new Error(outcome.refused.id);
    expect(await names()).toEqual(['Jürgen Weiß', 'Zoë Núñez']);
  });
});
