import { readFileSync } from 'node:fs';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import type { Mapping, Meaning } from '#lib/core/import-mapping.ts';
import { headerWords } from './data/header-words.ts';
import { guessMapping, recognise } from './guess-mapping.ts';
import { headerKey, synonymOf } from './header.ts';
import { openFile, openText } from './open-file.ts';
import { planReading, problemsOf } from './plan-reading.ts';
import { judgeList, pagesOf } from './read-list.ts';
import { type Survey, survey } from './survey.ts';

const AROUND = { country: 'GB', zone: 'Europe/London', currency: 'GBP', asOf: '2026-11-20', serial: false };
const fixture = (name: string) =>
  new Uint8Array(readFileSync(new URL(`../../tests/fixtures/files/${name}`, import.meta.url)));
const bytes = (text: string) => new TextEncoder().encode(text);

async function look(source: Uint8Array | string) {
  const opened = typeof source === 'string' ? openText(source) : await openFile(source);
  if (!opened.ok) throw new Error(opened.problem.id);
  const surveyed = survey(opened.file);
  if (!surveyed.ok) throw new Error(surveyed.problem.id);
  return { file: opened.file, survey: surveyed.survey };
}

async function problemWith(source: Uint8Array | string): Promise<string> {
  const opened = typeof source === 'string' ? openText(source) : await openFile(source);
  if (!opened.ok) return opened.problem.id;
  const surveyed = survey(opened.file);
  return surveyed.ok ? 'none' : surveyed.problem.id;
}

async function readAll(source: Uint8Array | string, over: Partial<Mapping> = {}, around: Partial<typeof AROUND> = {}) {
  const { file, survey: seen } = await look(source);
  const mapping = { ...guessMapping(seen.headers, null).mapping, ...over };
  expect(problemsOf(seen, mapping).map((it) => it.sentence.id)).toEqual([]);
  const reading = planReading(seen, mapping, { ...AROUND, ...around });
  const judged = judgeList(file, seen.headerLine, reading);
  if ('problem' in judged) throw new Error(judged.problem.id);
  const rows = [...pagesOf(file, seen.headerLine, reading, judged)].flat();
  return { outcome: judged.outcome, rows, mapping, survey: seen };
}

const meaningsOf = (seen: Survey) => guessMapping(seen.headers, null).mapping.meanings;
const known = (rows: { fields: object }[], at: number, field: string) =>
  (((rows[at]?.fields ?? {}) as Record<string, { value?: unknown }>)[field]?.value ?? null) as never;

describe('text', () => {
  const list = 'Name;Handy;Letzter Besuch\nJürgen Groß;0151 23456789;14.03.2025\n';
  const utf16 = (text: string, big: boolean) => {
    const out = new Uint8Array(text.length * 2);
    [...text].forEach((letter, i) => {
      out[2 * i + (big ? 1 : 0)] = letter.charCodeAt(0) & 255;
      out[2 * i + (big ? 0 : 1)] = letter.charCodeAt(0) >> 8;
    });
    return out;
  };
  const latin = Uint8Array.from([...list].map((letter) => letter.charCodeAt(0)));
  test.each([
    ['UTF-8', bytes(list)],
    ['UTF-8 with a mark', bytes(`\ufeff${list}`)],
    ['UTF-16 LE with a mark', utf16(`\ufeff${list}`, false)],
    ['UTF-16 BE with a mark', utf16(`\ufeff${list}`, true)],
    ['UTF-16 LE', utf16(list, false)],
    ['UTF-16 BE', utf16(list, true)],
    ['Windows-1252', latin],
    ['line ends of Windows', bytes(list.replaceAll('\n', '\r\n'))],
    ['line ends of an old Mac', bytes(list.replaceAll('\n', '\r'))],
    ['tabs', bytes(list.replaceAll(';', '\t'))],
    ['bars', bytes(list.replaceAll(';', '|'))],
    ['its own word on the delimiter', bytes(`sep=;\n${list}`)],
    ['a title above', bytes(`Practice report\n\n${list}`)],
  ])('is read in %s', async (_, source) => {
    const { rows } = await readAll(source, {}, { country: 'DE' });
    expect(known(rows, 0, 'name')).toBe('Jürgen Groß');
    expect(known(rows, 0, 'lastVisitOn')).toEqual({ on: '2025-03-14', precision: 'day' });
  });

  test('lines are counted as an editor does, over breaks inside quotes', async () => {
    const { outcome } = await readAll(
      'Name,Mobile,Last visit\n"Ana\nReyes",07700 900101,14/03/2025\n,07700 900102,15/03/2025\n',
    );
    expect(outcome.bad.map((it) => it.line)).toEqual([4]);
  });

  test('rows on the border of two slices come once and whole', async () => {
    const lines = Array.from(
      { length: 20_000 },
      (_, i) => `"Person, ${i}",07700 9${String(i).padStart(5, '0')},14/03/2025`,
    );
    const { rows } = await readAll(['Name,Mobile,Last visit', ...lines].join('\n'));
    expect(rows.length).toBe(20_000);
    expect(new Set(rows.map((it) => it.id)).size).toBe(20_000);
    expect(rows.at(-1)?.line).toBe(20_001);
  });
});

test.each([
  ['by number', 'Patient ID,Name,Last visit', (id: string) => `${id},Ana Reyes ${id},14/03/2025`],
  ['by name and phone', 'Name,Mobile,Last visit', (id: string) => `Ana Reyes ${id},07700 90010${id},14/03/2025`],
])('a later row of the same person says so, %s', async (_, head, line) => {
  const { rows } = await readAll([head, ...['1', '2', '1', '3', '1'].map(line)].join('\n'));
  expect(rows.map((it) => it.again ?? false)).toEqual([false, false, true, false, true]);
});

describe('headers', () => {
  test('are known in six languages', () => {
    const wanted: Meaning[] = ['name', 'phoneMobile', 'lastVisitOn'];
    for (const line of new TextDecoder().decode(fixture('six-languages.txt')).trim().split('\n')) {
      const [language, headers = ''] = line.split('\t');
      expect([language, ...guessMapping(headers.split(';'), null).mapping.meanings]).toEqual([language, ...wanted]);
    }
  });
  test('never mean two things', () => {
    const all = Object.values(headerWords).flatMap((words) => [...new Set(words.map(headerKey))]);
    expect(all.filter((word, i) => all.indexOf(word) !== i)).toEqual([]);
  });
  test('are found through case, capitals inside and punctuation', () => {
    expect(['DateDue', 'PATIENT_NAME', 'Chart #', 'D.O.B.', 'Última  visita'].map(synonymOf)).toEqual([
      'recareDueOn',
      'name',
      'patientId',
      'birthOn',
      'lastVisitOn',
    ]);
  });
  test('a list without any is read by column', async () => {
    const { survey: seen } = await look('Amara Osei,07700 900101,14/03/2025\nBen Lind,07700 900102,15/03/2025\n');
    expect(seen.headerLine).toBe(0);
    expect(seen.rows).toBe(2);
  });
});

describe('known exports', () => {
  test('Cliniko: long ids whole, an empty next appointment is a hint, ids out of ="…"', async () => {
    const { rows, survey: seen } = await readAll(fixture('cliniko-patients.csv'), {}, { country: 'AU' });
    expect(recognise(seen.headers)?.id).toBe('cliniko-patients');
    expect(rows.map((it) => [it.id, it.nothingBooked])).toEqual([
      ['1234567890123456789', 'hint'],
      ['1234567890123456790', 'none'],
      ['1234567890123456791', 'none'],
    ]);
    expect(known(rows, 1, 'birthOn')).toEqual({ on: '1979-12-25', precision: 'day' });
    expect(known(rows, 2, 'lastVisitOn')).toBeNull();
  });
  test('Practo Ray: apostrophes round dates, visits by their checking out', async () => {
    const { rows, survey: seen } = await readAll(fixture('practo-appointments.csv'), {}, { country: 'IN' });
    expect(recognise(seen.headers)?.id).toBe('practo-appointments');
    expect(rows.map((it) => it.id)).toEqual(['P0001', 'P0002', 'P0001']);
    expect(known(rows, 0, 'appointmentOn')).toEqual({ on: '2026-10-02', precision: 'minute', time: '10:30' });
    expect([0, 1].map((at) => known(rows, at, 'appointmentStatus'))).toEqual(['cancelled', 'booked']);
    expect(known(rows, 2, 'lastVisitOn')).toMatchObject({ on: '2026-09-14' });
  });
  test('Open Dental: 0001-01-01 is nobody’s date, and stands for nothing booked', async () => {
    const { rows, survey: seen } = await readAll(fixture('open-dental-recalls.csv'), {}, { country: 'US' });
    expect(recognise(seen.headers)?.id).toBe('open-dental-recalls');
    expect(rows.map((it) => it.nothingBooked)).toEqual(['hint', 'none', 'hint']);
    expect(known(rows, 0, 'recareType')).toBe('Prophy');
    expect(known(rows, 2, 'recareDueOn')).toBeNull();
  });
  test('SimplePractice clients are read; its attendance has names only, and names are nobody', async () => {
    const clients = await readAll(fixture('simplepractice-clients.csv'), {}, { country: 'US' });
    expect(known(clients.rows, 1, 'lastVisitOn')).toMatchObject({ on: '2026-03-02' });
    const { survey: seen } = await look(fixture('simplepractice-attendance.csv'));
    expect(recognise(seen.headers)?.id).toBe('simplepractice-attendance');
    const { mapping } = guessMapping(seen.headers, null);
    expect(problemsOf(seen, mapping).map((it) => it.sentence.id)).toEqual(['import_need_who']);
  });
});

describe('dates', () => {
  test('a column that contradicts itself is refused with both lines', async () => {
    const { survey: seen } = await look(fixture('mixed-orders.csv'));
    const [problem] = problemsOf(seen, guessMapping(seen.headers, null).mapping);
    expect(problem?.kind).toBe('contradictory');
    expect(problem?.sentence.params).toEqual(['Last visit', '25/03/2026', 2, '03/26/2026', 3]);
  });
  test('a column that nothing decides is asked about, and read as answered', async () => {
    const source = fixture('undecided.csv');
    const { survey: seen } = await look(source);
    expect(problemsOf(seen, guessMapping(seen.headers, null).mapping).map((it) => it.kind)).toEqual(['ask']);
    const on = async (order: 'dmy' | 'mdy') =>
      (await readAll(source, { order })).rows.map((_, at, all) => known(all, at, 'lastVisitOn'));
    expect(await on('dmy')).toMatchObject([{ on: '2026-04-03' }, { on: '2026-06-05' }]);
    expect(await on('mdy')).toMatchObject([{ on: '2026-03-04' }, { on: '2026-05-06' }]);
  });
  test('an answer never overrules what the column itself shows', async () => {
    const { rows } = await readAll('Name,Mobile,Last visit\nA B,07700 900101,25/03/2026\nC D,07700 900102,03/04/2026', {
      order: 'mdy',
    });
    expect(known(rows, 1, 'lastVisitOn')).toMatchObject({ on: '2026-04-03' });
  });
});

describe('bad files', () => {
  const ole = (extra: string) => {
    const out = new Uint8Array(2048);
    out.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
    [...extra].forEach((letter, i) => {
      out[1024 + 2 * i] = letter.charCodeAt(0);
    });
    return out;
  };
  test.each([
    ['empty', new Uint8Array(), 'import_problem_empty'],
    ['blank', bytes(' \n \n'), 'import_problem_empty'],
    ['a ZIP named .csv', zipSync({ 'patients.csv': strToU8('a,b') }), 'import_problem_zip'],
    ['a ZIP of pictures', zipSync({ 'a.png': strToU8('x') }), 'import_problem_not_a_list'],
    ['a broken ZIP', zipSync({ 'a.csv': strToU8('a,b'.repeat(500)) }).slice(0, 40), 'import_problem_broken_zip'],
    ['a workbook under a password', ole('EncryptedPackage'), 'import_problem_password'],
    ['an old workbook', ole('Workbook'), 'import_problem_xls'],
    ['a PDF', bytes('%PDF-1.7 …'), 'import_problem_not_a_list'],
    ['bytes', Uint8Array.from({ length: 4096 }, (_, i) => (i * 7) % 11), 'import_problem_not_a_list'],
    ['a quote that never closes', bytes('Name,Mobile,Last visit\nA,1,2\n"B,1,2\nC,1,2\n'), 'import_problem_quote'],
    ['headers alone', bytes('Name,Mobile,Last visit\n'), 'import_problem_no_rows'],
    ['one column', bytes('Name\nAmara\nBen\n'), 'import_problem_one_column'],
  ])('%s is refused in words', async (_, source, id) => {
    expect(await problemWith(source)).toBe(id);
  });
  test('50 MB of one line is refused without parsing it', async () => {
    expect(await problemWith(bytes('Name,Mobile,'.repeat(4_400_000)))).toBe('import_problem_one_line');
  });
  test('a quote open over megabytes ends with its line', async () => {
    const rest = Array.from({ length: 200_000 }, (_, i) => `Person ${i},07700900101,14/03/2025`).join('\n');
    expect(await problemWith(bytes(`Name,Mobile,Last visit\nA,1,2\n"B,1,2\n${rest}`))).toMatch(
      /import_problem_(quote|long_line)/,
    );
  });
});

describe('bad rows', () => {
  test('three columns are enough, and every row that does not come in is listed with line and reason', async () => {
    const { outcome, rows } = await readAll(fixture('three-columns.csv'));
    expect(rows.map((it) => it.line)).toEqual([2, 3]);
    expect(outcome.bad.map((it) => [it.line, it.left, it.reasons.map((r) => r.id)])).toEqual([
      [4, true, ['import_bad_nobody']],
      [5, true, ['import_bad_date']],
      [6, true, ['import_bad_no_name']],
    ]);
    expect(outcome.good + outcome.left).toBe(outcome.rows);
  });
  test('formulas, lost digits and one number for two people stay out; right-to-left names and zero dates are no trouble', async () => {
    const { outcome, rows } = await readAll(fixture('hostile.csv'));
    expect(outcome.bad.map((it) => [it.line, ...it.reasons.map((r) => r.id)])).toEqual([
      [2, 'import_bad_no_name', 'import_bad_formula'],
      [7, 'import_bad_two_people'],
      [8, 'import_bad_two_people'],
      [9, 'import_bad_digits_lost'],
    ]);
    expect(rows.map((_, at) => known(rows, at, 'name'))).toEqual([
      'שרה כהן',
      'evil أحمد',
      'Ben Lindqvist',
      'Cora Dubois',
      '@SUM(A1)',
    ]);
    expect([2, 3].map((at) => known(rows, at, 'lastVisitOn'))).toEqual([null, null]);
  });
});

describe('workbooks', () => {
  const cell = (ref: string, text: string) => `<c r="${ref}" t="inlineStr"><is><t>${text}</t></is></c>`;
  const xlsx = (rowsXml: string) =>
    zipSync({
      '[Content_Types].xml': strToU8(
        '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
      ),
      'xl/workbook.xml': strToU8(
        '<?xml version="1.0"?><workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="Patients" sheetId="1" r:id="rId1"/></sheets></workbook>',
      ),
      'xl/_rels/workbook.xml.rels': strToU8(
        '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
      ),
      'xl/styles.xml': strToU8(
        '<?xml version="1.0"?><styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14" applyNumberFormat="1"/></cellXfs></styleSheet>',
      ),
      'xl/worksheets/sheet1.xml': strToU8(
        `<?xml version="1.0"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${rowsXml}</sheetData></worksheet>`,
      ),
    });
  const head = `<row r="1">${cell('A1', 'Name')}${cell('B1', 'Mobile')}${cell('C1', 'Last visit')}${cell('D1', 'Patient ID')}</row>`;
  test('days, bare day numbers and numbers longer than a sheet can hold', async () => {
    const rowsXml = `${head}<row r="2">${cell('A2', 'Amara Osei')}${cell('B2', '07700 900101')}<c r="C2" s="1"><v>45982</v></c><c r="D2"><v>4711</v></c></row><row r="3">${cell('A3', 'Ben Lind')}${cell('B3', '07700 900102')}<c r="C3"><v>45981</v></c><c r="D3"><v>1234567890123456789</v></c></row>`;
    const { rows, outcome } = await readAll(xlsx(rowsXml), {}, { serial: true });
    expect(rows.map((it) => [it.id, known(rows, rows.indexOf(it), 'lastVisitOn')])).toEqual([
      ['4711', { on: '2025-11-21', precision: 'day' }],
    ]);
    expect(outcome.bad[0]?.reasons.map((it) => it.id)).toEqual(['import_bad_digits_lost']);
  });
  test('an archive that only looks like one', async () => {
    expect(await problemWith(zipSync({ 'xl/workbook.xml': strToU8('<nothing/>') }))).toBe('import_problem_broken_xlsx');
  });
});

test('columns keep their meaning by header, wherever they stand', async () => {
  const { survey: seen } = await look('Mobile,Name,Last visit\n07700 900101,A B,14/03/2025\n');
  expect(meaningsOf(seen)).toEqual(['phoneMobile', 'name', 'lastVisitOn']);
  const byHeader = { name: 'name', mobile: 'phoneWork', 'last visit': 'skip' } as const;
  const base = {
    headerSet: seen.headerSet,
    byHeader,
    order: null,
    emptyMeansNothingBooked: false,
    pms: null,
    savedAt: '2026-01-01T00:00:00Z',
  };
  expect(guessMapping(['Last visit', 'Name', 'Mobile'], base).mapping.meanings).toEqual(['skip', 'name', 'phoneWork']);
  const { survey: turned } = await look('Last visit,Name,Mobile\n14/03/2025,A B,07700 900101\n');
  expect(turned.headerSet).toBe(seen.headerSet);
});
