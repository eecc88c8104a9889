import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { adapters } from '#lib/adapters/index.ts';
import { lintAdapter } from '#lib/adapters/lint.ts';
import { type Adapter, adapterSchema } from '#lib/adapters/schema.ts';
import { assess } from '#lib/core/assess.ts';
import { compile } from '#lib/core/cutoffs.ts';
import { toDayNumber } from '#lib/core/day.ts';
import type { Assessment } from '#lib/core/flag.ts';
import { mergeSightings } from '#lib/core/merge.ts';
import { presetPolicy } from '#lib/core/presets/index.ts';
import { quietSituation } from '#lib/core/situation.ts';
import { sayFrom } from '#lib/core/words.ts';
import { chartNote } from '#lib/messages/note.ts';
import { readScreen } from '#lib/reader/read-screen.ts';
import { pageAt } from '../read-fixtures.ts';
import { own } from './screens-own.ts';

const TODAY = '2026-11-21';
const FIXTURES = join(import.meta.dirname, '..', 'fixtures', 'demo', '2026-11-21');
const html = (name: string): string => readFileSync(join(FIXTURES, `${name}.html`), 'utf8');
const say = sayFrom(
  JSON.parse(readFileSync(join(import.meta.dirname, '..', '..', 'public', '_locales', 'en', 'messages.json'), 'utf8')),
);
const policy = presetPolicy('dental', {
  name: 'Practice',
  country: 'GB',
  zone: 'Europe/London',
  language: 'en',
  currency: 'GBP',
  phone: '',
});

interface Seen {
  page: string;
  path: string;
  /** Hour of the day it was seen, UTC. */
  at?: string;
  with?: Adapter[];
}

/** Pages as they are on the screen, through the reader, the merge and the rules: what is found of one patient. */
function assessedBySight(patient: string, ...seen: Seen[]): Assessment | null {
  const sightings = seen.flatMap(({ page, path, at = '12:00:00', with: set = adapters }) => {
    const url = `http://localhost:4780${path}`;
    const reading = readScreen(pageAt(page, url), { href: url, frameName: '' }, set, {
      now: () => `${TODAY}T${at}Z`,
      zone: 'Europe/London',
    });
    expect(reading.health.state).toBe('reading');
    return reading.sightings;
  });
  const compiled = compile(policy, toDayNumber(TODAY), { now: `${TODAY}T12:10:00Z` });
  const records = [...mergeSightings(sightings, { country: 'GB' }).values()];
  const record = records.find((r) => r.patientId === patient);
  return record ? assess(record, compiled, quietSituation) : null;
}

/** The kinds of flag of one patient. */
const flagged = (patient: string, ...seen: Seen[]): string[] =>
  assessedBySight(patient, ...seen)?.flags.map((flag) => flag.kind) ?? ['nobody'];

/** The patient's own page of the fixtures, as it says that nothing is booked; with other visits and plans. */
function ownPage(patient: string, more: { visits?: string; plans?: string; booked?: string } = {}): Seen {
  let page = html('patient-idle').replaceAll('40320', patient).replace('12/10/2020 (6)', '12/10/1980 (46)');
  page = page.replace(/<table class="list"><thead><tr><th>Recall.*?<\/table>/s, '<p data-empty="recare">None</p>');
  page = page.replace(/(<tbody>)<tr data-appointment-id="700163".*?(<\/tbody>)/s, `$1${more.visits ?? ''}$2`);
  if (more.plans)
    page = page.replace(
      '<p class="empty" data-empty="plans">No treatment plans</p>',
      `<table class="list"><tbody>${more.plans}</tbody></table>`,
    );
  if (more.booked)
    page = page.replace(
      '<p class="empty" data-empty="bookings">No future appointments</p>',
      `<table><tbody>${more.booked}</tbody></table>`,
    );
  return { page, path: `/patients/${patient}`, at: '12:05:00' };
}
const visit = (day: string, type: string, status = 'completed'): string =>
  `<tr data-appointment-id="7${day.replaceAll('/', '')}"><td data-col="day">${day}</td><td data-col="time">10:00</td><td data-col="type">${type}</td><td data-col="with">Dr M. Whitlock</td><td data-col="status"><span class="st ${status}">${status === 'completed' ? 'Attended' : 'Did not attend'}</span></td></tr>`;
const booking = `<tr data-appointment-id="790001"><td><time datetime="2026-12-01T10:00">1 December</time></td><td data-col="type">Check-up</td><td data-col="with">Dr M. Whitlock</td><td data-col="status"><span class="st booked">Booked</span></td></tr>`;
const dayList: Seen = { page: html('day-list'), path: '/day?date=2026-11-21' };

describe('triggers by sight: from the page to the flag', () => {
  test('B1: a new enquiry nobody has is flagged from the list it stands on, one that was answered is not', () => {
    const list: Seen = { page: own.enquiries, path: '/enquiries', with: [own.adapter] };
    expect(flagged('901', list)).toEqual(['enquiry']);
    expect(flagged('902', list)).toEqual([]);
  });

  test('B2: a consultation kept, nothing agreed and nothing booked since', () => {
    const consulted = { visits: visit('10/11/2026', 'Consultation') };
    expect(flagged('40400', ownPage('40400', consulted))).toContain('consultation_open');
    expect(flagged('40400', ownPage('40400', { ...consulted, booked: booking }))).toEqual([]);
  });

  test("B3: a missed appointment of the day's list, and nothing booked on the patient's page", () => {
    expect(flagged('40117', dayList)).toEqual(['no_show']);
    expect(flagged('40117', dayList, ownPage('40117'))).toEqual(['no_show']);
    expect(flagged('40117', dayList, ownPage('40117', { booked: booking }))).toEqual([]);
    // who came is no miss
    expect(flagged('40163', dayList, ownPage('40163'))).toEqual([]);
  });

  test("B4: a cancelled appointment of the day's list until another stands", () => {
    expect(flagged('40122', dayList, ownPage('40122'))).toEqual(['cancelled']);
    expect(flagged('40122', dayList, ownPage('40122', { booked: booking }))).toEqual([]);
  });

  test('B5: some of the visits of a plan done and none to come', () => {
    const plans = (done: string): string =>
      `<tr data-plan-id="TP-9"><td data-col="plan">TP-9</td><td data-col="title">Aligner course</td><td data-col="status"><span class="st in_progress">In progress</span></td><td data-col="proposed">01/08/2026</td><td data-col="accepted">02/08/2026</td><td data-col="done">${done}</td><td data-col="value">£900.00</td></tr>`;
    const course = (done: string) =>
      ownPage('40500', { visits: visit('20/10/2026', 'Aligner course'), plans: plans(done) });
    expect(flagged('40500', course('2 / 6'))).toContain('unfinished_course');
    expect(flagged('40500', course('6 / 6'))).not.toContain('unfinished_course');
  });

  test('B6: a quote that was sent and has no answer, from the list of quotes', () => {
    const list: Seen = { page: own.quotes, path: '/quotes', with: [own.adapter] };
    expect(flagged('911', list)).toContain('quote_open');
    expect(flagged('912', list)).not.toContain('quote_open');
    expect(flagged('913', list)).not.toContain('quote_open');
  });

  test('D25: the line for the chart says what was seen on the screens, dated and signed, and no address', () => {
    const note = (...seen: Seen[]): string => {
      const assessment = assessedBySight('40117', ...seen);
      if (!assessment) throw new Error('nobody of that number');
      return chartNote({ assessment, today: TODAY, staff: 'Ana Reyes', running: null, say, locale: 'en-GB' });
    };
    const missed = note(dayList, ownPage('40117'));
    expect(missed).toMatch(/^2026-11-21 Comeback: Missed .*21 Nov.* \(AR\)$/);
    expect(missed).not.toMatch(/@|\d{5}|07\d|\+44/);
    // the next screen says that another appointment stands: the same line tells nothing to chase
    expect(note(dayList, ownPage('40117', { booked: booking }))).toMatch(
      new RegExp(`^2026-11-21 Comeback: ${say('note_no_flag')} .*\\(AR\\)$`),
    );
  });

  test('the adapter of the two lists is one that a practice could import', () => {
    expect(adapterSchema.parse(own.adapter)).toEqual(own.adapter);
    expect(lintAdapter(own.adapter)).toEqual([]);
  });
});
