import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { guessMapping } from '../../lib/files/guess-mapping.ts';
import { openFile } from '../../lib/files/open-file.ts';
import { planReading, problemsOf } from '../../lib/files/plan-reading.ts';
import { judgeList, pagesOf } from '../../lib/files/read-list.ts';
import { survey } from '../../lib/files/survey.ts';
import { makeBackground, popup } from '../store-harness.ts';

async function rowsOf(name: string, country = 'GB') {
  const opened = await openFile(new Uint8Array(readFileSync(new URL(`../fixtures/files/${name}`, import.meta.url))));
  if (!opened.ok) throw new Error(opened.problem.id);
  const looked = survey(opened.file);
  if (!looked.ok) throw new Error(looked.problem.id);
  const { mapping, known } = guessMapping(looked.survey.headers, null);
  expect(problemsOf(looked.survey, mapping)).toEqual([]);
  const around = { country, zone: 'Europe/London', currency: 'GBP', asOf: '2026-11-20', serial: false };
  const reading = planReading(looked.survey, mapping, around);
  const judged = judgeList(opened.file, looked.survey.headerLine, reading);
  if ('problem' in judged) throw new Error(judged.problem.id);
  const rows = [...pagesOf(opened.file, looked.survey.headerLine, reading, judged)].flat();
  return { rows, outcome: judged.outcome, known };
}

async function bring(kit: Awaited<ReturnType<typeof makeBackground>>, name: string) {
  const { rows } = await rowsOf(name);
  const head = { pms: null, screen: 'list', seenAt: '2026-11-19T09:00:00Z', browserZone: 'Europe/London' };
  const remember = { headerSet: name, byHeader: {}, order: null, emptyMeansNothingBooked: false, pms: null };
  const { importId } = await kit.get('import.begin', { head, remember }, popup());
  await kit.get('import.rows', { importId, page: 0, rows }, popup());
  for (;;) {
    const { result } = await kit.get('import.commit', { importId }, popup());
    if (result) return result;
  }
}

describe('E7', () => {
  test('a sheet with name, mobile and last visit comes in; bad rows are listed with line and reason', async () => {
    const { rows, outcome } = await rowsOf('three-columns.csv');
    expect(rows.length).toBe(2);
    expect(outcome.bad.map((it) => [it.line, it.reasons.length > 0])).toEqual([
      [4, true],
      [5, true],
      [6, true],
    ]);
  });
});

describe('E8', () => {
  test('an export of Practo Ray is known and read', async () => {
    const { rows, known } = await rowsOf('practo-appointments.csv', 'IN');
    expect(known?.system).toBe('Practo Ray');
    expect(rows.length).toBe(3);
  });
});

describe('E9', () => {
  test('a file alone, without a PMS screen or a send API, gives patients to work with', async () => {
    const kit = await makeBackground();
    expect(await bring(kit, 'three-columns.csv')).toMatchObject({ people: 2, added: 2, unseen: { count: 1 } });
    expect((await kit.get('popup.summary', { tabId: null }, popup())).leakage.patientsSeen).toBe(2);
  });
});

describe('E17', () => {
  test('whoever opted out stays so when the file is brought in again, and when the record was lost in between', async () => {
    const kit = await makeBackground();
    await bring(kit, 'three-columns.csv');
    const [key = ''] = await kit.bg.store.db.patients.toCollection().primaryKeys();
    await kit.bg.store.durable.optOuts.put({ id: key, patientKey: key, at: '2026-11-19T10:00:00Z', source: 'staff' });
    expect((await bring(kit, 'three-columns.csv')).stopped).toBe(1);
    await kit.bg.store.db.patients.clear();
    await kit.bg.store.db.optOuts.clear();
    await kit.bg.store.db.sightings.clear();
    expect((await bring(kit, 'three-columns.csv')).stopped).toBe(1);
    expect((await kit.bg.store.db.patients.get(key))?.marks).toContain('b:opted_out');
  });
});
