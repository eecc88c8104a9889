import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { describe, expect, test } from 'vitest';
import { evidenceDay, knownAsOf, needsConfirmation } from '#lib/adapters/evidence.ts';
import { readsHost } from '#lib/adapters/hosts.ts';
import { adapters } from '#lib/adapters/index.ts';
import { lintAdapter } from '#lib/adapters/lint.ts';
import type { Adapter, Field, Screen } from '#lib/adapters/schema.ts';
import { selectorProblem } from '#lib/adapters/selectors.ts';
import { readScreen } from '#lib/reader/read-screen.ts';
import { fold } from '#lib/reader/text.ts';
import { watchRoutes } from '../entrypoints/pms.content/routes.ts';
import { JSDOM } from './jsdom.ts';
import { fixtures, pageAt } from './read-fixtures.ts';

const ROOT = join(import.meta.dirname, '..');
const reported = adapters.filter((it) => it.evidence.grade === 'reported');
const of = (id: string): Adapter => {
  const found = adapters.find((it) => it.id === id);
  if (!found) throw new Error(`no adapter ${id}`);
  return found;
};
const screenOf = (id: string, name: string): Screen => {
  const found = of(id).screens.find((it) => it.name === name);
  if (!found) throw new Error(`no screen ${id}/${name}`);
  return found;
};
const all = fixtures();
const read = (adapter: string, name: string, set: Adapter[] = adapters) => {
  const it = all.find((f) => f.adapter === adapter && f.name === name);
  if (!it) throw new Error(`no fixture ${adapter}/${name}`);
  const { url, today, zone } = it.expected;
  return readScreen(pageAt(it.html, url), { href: url, frameName: '' }, set, { now: () => `${today}T12:00:00Z`, zone });
};

describe('evidence of others’ reports', () => {
  test('there are ten such adapters', () => expect(reported.map((it) => it.id)).toHaveLength(10));

  test.each(reported)('$id: its README tells every screen, field, grade and host', (adapter) => {
    const readme = readFileSync(join(ROOT, 'lib/adapters', adapter.id, 'README.md'), 'utf8');
    for (const screen of adapter.screens) {
      expect(readme).toContain(`\`${screen.name}\``);
      for (const record of screen.records)
        for (const name of Object.keys(record.fields))
          expect(readme, `${screen.name}.${name}`).toContain(`\`${name}\``);
    }
    for (const host of adapter.hosts.filter((it) => it !== '*')) expect(readme).toContain(host);
    for (const part of ['Grade', 'lies about', 'cannot see']) expect(readme).toContain(part);
  });

  test.each(reported)('$id: no screen takes a thing that isn’t shown for proof that there is none', (adapter) => {
    for (const screen of adapter.screens)
      for (const record of screen.records) {
        expect(record.nothingBooked.strength, screen.name).not.toBe('proof');
        for (const field of Object.values(record.fields)) expect(field?.missing, screen.name).toBeUndefined();
      }
  });

  test('a fact of grade B asks for a person, A facts don’t', () => {
    expect(needsConfirmation(screenOf('jane', 'unscheduled-patients'))).toBe(true);
    expect(needsConfirmation(screenOf('oscar', 'day-sheet'))).toBe(true);
    expect(needsConfirmation(screenOf('jane', 'patient-page'))).toBe(false);
    expect(needsConfirmation(screenOf('denticon', 'schedule'))).toBe(false);
  });

  test('old evidence says its date, by the oldest fact a screen rests on; fresh evidence says nothing', () => {
    const jane = of('jane');
    const list = screenOf('jane', 'unscheduled-patients');
    expect(evidenceDay(jane, list)).toBe('2025-08-01');
    expect(knownAsOf(jane, list, '2026-01-28')).toBeNull();
    expect(knownAsOf(jane, list, '2026-01-29')).toBe('2025-08-01');
    expect(knownAsOf(of('tebra'), screenOf('tebra', 'dashboard-day'), '2026-11-20')).toBeNull();
    const [one] = list.records;
    if (!one?.fields.name) throw new Error('no name');
    const older = { ...one, fields: { ...one.fields, name: { ...one.fields.name, evidenceOn: '2019-05-01' } } };
    expect(evidenceDay(jane, { ...list, records: [older] })).toBe('2019-05-01');
  });

  const graded = (grade: 'C' | undefined, what: 'screen' | 'field'): Adapter => {
    const pf = structuredClone(of('practice-fusion'));
    const agenda = pf.screens.find((it) => it.name === 'agenda') as Screen;
    const target = what === 'screen' ? agenda : (agenda.records[0]?.fields.phone as Field);
    if (grade) target.grade = grade;
    else delete target.grade;
    return pf;
  };

  test('hearsay does not ship, and is read by nobody if it does', () => {
    expect(lintAdapter(graded('C', 'field'))).toEqual([
      'practice-fusion/agenda: appointment.phone is hearsay (grade C)',
    ]);
    expect(lintAdapter(graded(undefined, 'field'))).toEqual(['practice-fusion/agenda: appointment.phone has no grade']);
    expect(lintAdapter(graded('C', 'screen'))).toEqual(['practice-fusion/agenda: the screen is hearsay (grade C)']);
    expect(read('practice-fusion', 'agenda').sightings[0]?.fields.phone?.state).toBe('known');
    const without = read('practice-fusion', 'agenda', [graded('C', 'field')]);
    expect(without.sightings[0]?.fields.phone).toBeUndefined();
    expect(without.sightings[0]?.fields.name?.state).toBe('known');
    expect(read('practice-fusion', 'agenda', [graded('C', 'screen')]).health.state).toBe('not_recognised');
  });

  test('a screen says what it can’t see', () => {
    const codes = read('jane', 'patient').health.reasons.map((it) => it.code);
    expect(codes).toEqual(['unseen:lastVisitOn', 'unseen:nextBookingOn', 'unseen:recareDueOn']);
  });
});

/** Ways in which overlays over these systems broke before; each its own test, here or where the comment says. */
describe('what broke others', () => {
  test('words of a recare page at another address are nothing (address first, words second)', () => {
    expect(read('curve', 'eligibility').adapter).toBeNull();
    expect(read('curve', 'recare-line').screen).toBe('recare');
  });

  test('words of our own in the page prove nothing', () => {
    const href = 'https://brightside.curvehero.com/#/patient/60321';
    const { document } = new JSDOM('<div data-comeback></div>', { url: href }).window;
    const root = document.querySelector('[data-comeback]')?.attachShadow({ mode: 'closed' });
    if (root) root.innerHTML = '<p>Recare Due : 2026-05-18</p>';
    const ctx = { now: () => '2026-11-20T12:00:00Z', zone: 'America/Denver' };
    expect(readScreen(document, { href, frameName: '' }, adapters, ctx).adapter).toBeNull();
  });

  test('a missing section is no evidence; a section that says so is', () => {
    expect(read('simplepractice', 'overview-no-heading').adapter).toBeNull();
    expect(read('simplepractice', 'overview-heading-only').sightings[0]?.fields.nextBookingOn?.state).toBe('unknown');
    expect(read('curve', 'charting').adapter, 'a filter’s label is no accepted plan').toBeNull();
    expect(read('curve', 'recare-none').sightings[0]?.fields.recareDueOn?.state).toBe('absent');
  });

  test('a name is never cut out of the words around it', () => {
    expect(read('curve', 'recare-line').sightings[0]?.fields.name).toBeUndefined();
    expect(fold('Summary\u00a0Gender\u200b ')).toBe('Summary Gender');
    expect(JSON.stringify(read('curve', 'recare-pair'))).not.toContain('arrow_drop_down');
  });

  test('a grid that draws only part of its rows says how many there are, and what isn’t mounted isn’t empty', () => {
    expect(read('tebra', 'appointments')).toMatchObject({ total: 240, rowsRead: 3 });
    expect(read('tebra', 'appointments-half-mounted').health.state).toBe('unsure');
    expect(read('tebra', 'appointments-blank').health.state).toBe('unsure');
    expect(read('tebra', 'appointments-empty')).toMatchObject({ total: 0, health: { state: 'reading' } });
  });

  test('routes are heard from the browser itself, not from a wrapper round the page’s own history', () => {
    const { window } = new JSDOM('', { url: 'https://app.dentally.co/patients/1' });
    const navigation = new window.EventTarget();
    Object.defineProperty(window, 'navigation', { value: navigation });
    const stop = new window.AbortController();
    let heard = 0;
    watchRoutes(window as unknown as Window, () => heard++, stop.signal as AbortSignal);
    navigation.dispatchEvent(new window.Event('currententrychange'));
    for (const type of ['popstate', 'hashchange']) window.dispatchEvent(new window.Event(type));
    expect(heard).toBe(3);
    stop.abort();
    navigation.dispatchEvent(new window.Event('currententrychange'));
    expect(heard).toBe(3);
  });

  test('a shortened tile gives its whole name from its title', () => {
    const names = read('oscar', 'day-sheet').sightings.map(
      (s) => s.fields.name?.state === 'known' && s.fields.name.value,
    );
    expect(names).toEqual(['FITZWILLIAM,NORA', 'OUELLET,RÉMI', 'SINGH,JASLEEN']);
  });

  test.each([
    '#ember412',
    'a[id="ember9"]',
    '#mat-input-4',
    '[id="mat-select-value-1"]',
    '.css-1x2y3z',
    '#cdk-overlay-2',
  ])('lint refuses %s', (selector) => expect(selectorProblem(selector, 'select')).not.toBeNull());

  test('a label counts whole: a help link that begins with it is another thing', () => {
    const page = (label: string) =>
      `<a data-testid="clinical-page-nav-link-demographics"></a><div class="pair"><div class="label">${label}</div><div class="value">50311</div></div>`;
    const href = 'https://app.kareo.com/EhrWebApp/Facesheet/50311';
    const ctx = { now: () => '2026-11-20T12:00:00Z', zone: 'America/Chicago' };
    const idOf = (label: string) =>
      readScreen(pageAt(page(label), href), { href, frameName: '' }, adapters, ctx).sightings[0]?.identity.kind;
    expect(idOf('Tebra Patient ID:')).toBe('patient');
    expect(idOf('Tebra Patient ID help')).toBe('none');
  });

  test('hosts are patterns: numbered ones fit, sign-in, self-booking and look-alikes don’t', () => {
    const ascend = of('dentrix-ascend');
    for (const host of ['live', 'live6', 'live19']) expect(readsHost(ascend, `${host}.dentrixascend.com`)).toBe(true);
    for (const host of [
      'bookit.dentrixascend.com',
      'live.evil.dentrixascend.com',
      'live1.dentrixascend.com.evil.example',
    ])
      expect(readsHost(ascend, host), host).toBe(false);
    const curve = of('curve');
    expect(readsHost(curve, 'brightside.curvehero.com')).toBe(true);
    for (const host of [
      'brightside.sso.curvehero.com',
      'sso.curvehero.com',
      'brightside.curvedental.com',
      'evilcurvehero.com',
    ])
      expect(readsHost(curve, host), host).toBe(false);
    expect(readsHost(of('cliniko'), 'harbour.au2.cliniko.com')).toBe(true);
    expect(readsHost(of('cliniko'), 'www.cliniko.com')).toBe(false);
  });

  test('a popup or tile without an id names nobody', () => {
    for (const [adapter, name] of [
      ['dentally', 'diary'],
      ['tebra', 'dashboard'],
      ['practice-fusion', 'agenda'],
      ['dentrix-ascend', 'calendar'],
    ] as const)
      for (const it of read(adapter, name).sightings) expect(it.identity.kind, adapter).toBe('none');
  });

  test('a block under an invented name is nobody’s appointment', () => {
    expect(JSON.stringify(read('denticon', 'schedule'))).not.toContain('LUNCH');
    expect(JSON.stringify(read('oscar', 'day-sheet'))).not.toContain('DO NOT BOOK');
  });

  test('a page of the second host in a frame of the first is read by its own address', () => {
    expect(read('denticon', 'overview-c1').sightings[0]?.identity).toMatchObject({ kind: 'patient', id: '55120' });
  });

  test('a screen that changed says that it is not recognised or not sure; it is never read on', () => {
    expect(read('denticon', 'schedule-no-patient-ids').health).toMatchObject({
      state: 'not_recognised',
      reasons: [{ code: 'proof_missing:denticon/schedule' }],
    });
    expect(read('jane', 'unscheduled-other-columns').health.state).toBe('unsure');
    expect(read('jane', 'unscheduled-numeric-dates').health.state).toBe('unsure');
  });

  test('names blurred by a privacy mode stay names: blurring is a look', () => {
    expect(read('jane', 'patient').sightings[0]?.fields.name).toMatchObject({ value: 'Ines Halloran' });
  });
});

test('the content script and its parts carry no adapter: they come as data from the background', () => {
  const seen = new Set<string>();
  const follow = (file: string): void => {
    if (seen.has(file)) return;
    seen.add(file);
    for (const [line, path = ''] of readFileSync(file, 'utf8').matchAll(/^(?:import|export)[^;]*?from '([^']+)';/gms)) {
      if (/^(?:import|export) type /.test(line)) continue;
      const at = path.startsWith('#')
        ? join(ROOT, path.slice(1))
        : path.startsWith('.')
          ? join(dirname(file), path)
          : '';
      if (at && existsSync(at)) follow(at);
    }
  };
  for (const entry of ['pms.content', 'screen', 'controls']) follow(join(ROOT, `entrypoints/${entry}/index.ts`));
  const inside = [...seen].map((file) => relative(ROOT, file)).filter((file) => file.startsWith('lib/adapters/'));
  expect(inside.sort()).toEqual(['lib/adapters/evidence.ts', 'lib/adapters/hosts.ts']);
});
