import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { JSDOM } from '../tests/jsdom.ts';
import { createDemo, type Demo } from './app.ts';
import { isBooking } from './model.ts';

const today = '2026-11-20';
const cleanups: (() => Promise<void> | void)[] = [];
afterEach(async () => {
  for (const clean of cleanups.splice(0)) await clean();
});

async function running(dataDir?: string) {
  const demo = createDemo({ today, zone: 'Europe/London', seed: 1, dataDir });
  const server = await demo.listen(0);
  cleanups.push(server.close);
  const document = async (path: string) =>
    new JSDOM(await (await fetch(server.url + path)).text(), { url: server.url + path }).window.document;
  const post = (path: string, form: Record<string, string>) =>
    fetch(server.url + path, { method: 'POST', body: new URLSearchParams(form), redirect: 'manual' });
  return { demo, server, document, post };
}

const tempDir = () => {
  const dir = mkdtempSync(join(tmpdir(), 'brightdesk-'));
  cleanups.push(() => rmSync(dir, { recursive: true, force: true }));
  return dir;
};

/** Overdue with nothing booked, on the recall list. */
const idle = (demo: Demo) => {
  const found = demo.store.practice.patients.find(
    (p) => !p.deceasedOn && p.recares.some((r) => r.due < today) && demo.store.bookings(p.id).length === 0,
  );
  if (!found) throw new Error('the seed holds nobody idle');
  return found;
};
const form = { on: '2026-12-03', time: '10:30', type: 'Hygiene', provider: 'T. Lindqvist (hyg.)' };

describe('booking', () => {
  it('is made, shown, cancelled and gone again over HTTP', async () => {
    const { demo, document, post } = await running();
    const { id } = idle(demo);
    const empty = await document(`/patients/${id}`);
    expect(empty.querySelector('[data-empty="bookings"]')?.textContent).toBe('No future appointments');

    const made = await post(`/patients/${id}/appointments`, form);
    expect([made.status, made.headers.get('location')]).toEqual([303, `/patients/${id}`]);
    const booked = await document(`/patients/${id}`);
    expect(booked.querySelector('[data-empty="bookings"]')).toBeNull();
    const row = booked.querySelector('[data-card="bookings"] tr[data-appointment-id]');
    expect(row?.querySelector('time')?.getAttribute('datetime')).toBe('2026-12-03T10:30');
    const appointmentId = row?.getAttribute('data-appointment-id');
    const week = await document('/calendar?week=2026-12-03');
    expect(week.querySelector(`[data-appointment-id="${appointmentId}"]`)?.getAttribute('data-start')).toBe(
      '2026-12-03T10:30',
    );

    await post(`/appointments/${appointmentId}/status`, { status: 'cancelled' });
    const after = await document(`/patients/${id}`);
    expect(after.querySelector('[data-empty="bookings"]')).not.toBeNull();
    expect(
      after.querySelector(`[data-card="history"] [data-appointment-id="${appointmentId}"]`)?.textContent,
    ).toContain('Cancelled');
  });

  it('marked missed or attended ahead of its day moves to today, and a visit starts the recare anew', async () => {
    const { demo, document, post } = await running();
    const { id } = idle(demo);
    await post(`/patients/${id}/appointments`, form);
    const [first] = demo.store.bookings(id);
    await post(`/appointments/${first?.id}/status`, { status: 'missed' });
    expect(first).toMatchObject({ on: today, status: 'missed' });

    await post(`/patients/${id}/appointments`, form);
    const [second] = demo.store.bookings(id);
    await post(`/appointments/${second?.id}/status`, { status: 'completed' });
    const page = await document(`/patients/${id}`);
    expect(page.querySelector('[data-recare="Hygiene"] [data-col="due"]')?.textContent).toBe('20/05/2027');
    expect(demo.store.lastVisit(id)).toBe(today);
  });

  it('ticks off a plan it was made for', async () => {
    const { demo, post, document } = await running();
    const plan = demo.store.practice.plans.find(
      (p) => p.status === 'accepted' && demo.store.bookings(p.patientId).length === 0,
    );
    if (!plan) throw new Error('no such plan');
    const cell = async () =>
      (await document('/plans')).querySelector(`[data-plan-id="${plan.id}"] [data-col="appointment"]`)?.textContent;
    expect(await cell()).toContain('Nothing booked');
    await post(`/patients/${plan.patientId}/appointments`, { ...form, type: 'Crown prep', plan: plan.id });
    expect(await cell()).toBe('03/12/2026 Crown prep');
    const [booking] = demo.store.bookings(plan.patientId);
    await post(`/appointments/${booking?.id}/status`, { status: 'completed' });
    expect(plan).toMatchObject({ done: 1, status: 'in_progress' });
  });

  it.each([
    [{ ...form, on: '2026-11-19' }, 'That day has passed'],
    [{ ...form, on: 'soon' }, 'Choose a day'],
    [{ ...form, time: '13:00' }, 'diary’s times'],
    [{ ...form, type: '<b>' }, 'what the appointment is for'],
    [{ ...form, provider: 'Nobody' }, 'who the appointment is with'],
  ])('refuses %o with a sentence and books nothing', async (input, words) => {
    const { demo, post, document } = await running();
    const { id } = idle(demo);
    const before = demo.store.practice.appointments.length;
    const answer = await post(`/patients/${id}/appointments`, input);
    expect((await document(answer.headers.get('location') ?? '')).querySelector('#problem')?.textContent).toContain(
      words,
    );
    expect(demo.store.practice.appointments).toHaveLength(before);
  });

  it('gives one chair to one person at a time', async () => {
    const { demo, post } = await running();
    const [a, b] = demo.store.practice.patients.filter((p) => !p.deceasedOn);
    await post(`/patients/${a?.id}/appointments`, { ...form, on: '2027-06-01' });
    const second = await post(`/patients/${b?.id}/appointments`, { ...form, on: '2027-06-01' });
    expect(decodeURIComponent(second.headers.get('location') ?? '')).toContain('already');
    expect(demo.store.onDay('2027-06-01')).toHaveLength(1);
  });

  it('answers 404 and 400 to nonsense', async () => {
    const { post, server } = await running();
    expect((await post('/patients/1/appointments', form)).status).toBe(404);
    expect((await post('/appointments/1/status', { status: 'cancelled' })).status).toBe(404);
    expect((await post('/appointments/1/status', { status: 'gone' })).status).toBe(400);
    expect((await fetch(`${server.url}/api/day?date=x`)).status).toBe(400);
    expect((await fetch(`${server.url}/patients/1`)).status).toBe(404);
  });
});

describe('the practice on disk', () => {
  it('is kept in the data folder and found again', async () => {
    const dir = tempDir();
    const first = await running(dir);
    const { id } = idle(first.demo);
    await first.post(`/patients/${id}/appointments`, form);
    const again = createDemo({ today: '2026-11-21', zone: 'Europe/London', dataDir: dir });
    expect(again.store.bookings(id)).toMatchObject([{ on: '2026-12-03', time: '10:30' }]);
    expect(again.store.practice.seededOn).toBe(today);
  });

  it('is never overwritten when it cannot be read', () => {
    const dir = tempDir();
    writeFileSync(join(dir, 'practice.json'), '{"half');
    expect(() => createDemo({ today, zone: 'Europe/London', dataDir: dir })).toThrow(/cannot be read/);
    expect(readFileSync(join(dir, 'practice.json'), 'utf8')).toBe('{"half');
  });
});

describe('the screens', () => {
  it('say how many of how many, and page past a hundred', async () => {
    const { document } = await running();
    const all = await document('/recalls?from=2010-01-01&to=2030-01-01');
    const [shown, total] = [...(all.querySelectorAll('#recalls-count b') ?? [])].map((b) => Number(b.textContent));
    expect(all.querySelectorAll('#recall-list tbody tr')).toHaveLength(shown ?? -1);
    expect(shown).toBe(100);
    expect(total).toBeGreaterThan(100);
    const narrow = await document('/recalls?from=2030-01-01&to=2030-01-02');
    expect(narrow.querySelector('#recalls-empty')).not.toBeNull();
  });

  it('keep booked people on the recall list and the dead off it', async () => {
    const { demo, document } = await running();
    const page = await document('/recalls?from=2010-01-01&to=2026-11-20');
    const ids = [...page.querySelectorAll('#recall-list tr[data-patient-id]')].map(
      (r) => r.getAttribute('data-patient-id') ?? '',
    );
    expect(ids.filter((id) => demo.store.bookings(id).length > 0).length).toBeGreaterThanOrEqual(5);
    expect(ids.filter((id) => demo.store.patient(id)?.deceasedOn)).toEqual([]);
  });

  it('print markup in names as text', async () => {
    const { demo, document } = await running();
    const patient = demo.store.practice.patients.find((p) => p.name.startsWith('<img'));
    const page = await document(`/patients/${patient?.id}`);
    expect(page.querySelector('#patient-name')?.textContent).toBe(patient?.name);
    expect(page.querySelector('main img, main b')).toBeNull();
  });

  it('hand the day list its rows with statuses, and take a mark', async () => {
    const { server } = await running();
    const rows = async () =>
      (await (await fetch(`${server.url}/api/day?date=${today}`)).json()).rows as { id: string; status: string }[];
    const before = await rows();
    expect(new Set(before.map((r) => r.status))).toEqual(
      new Set(['completed', 'missed', 'cancelled', 'arrived', 'booked', 'confirmed']),
    );
    const target = before.find((r) => r.status === 'confirmed');
    await fetch(`${server.url}/api/appointments/${target?.id}/status`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{"status":"arrived"}',
    });
    expect((await rows()).find((r) => r.id === target?.id)?.status).toBe('arrived');
  });

  it('are sent with a policy that allows nothing inline, and hold nothing inline', async () => {
    const { demo, server } = await running();
    const booked = demo.store.practice.appointments.find((a) => isBooking(a, today));
    for (const path of ['/recalls', '/day', '/calendar', '/plans', '/patients', `/patients/${booked?.patientId}`]) {
      const answer = await fetch(server.url + path);
      expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'");
      expect(await answer.text()).not.toMatch(/<style| style="|<script>| on\w+="/);
    }
  });

  it('take the next port when theirs is taken', async () => {
    const { demo, server } = await running();
    const second = await demo.listen(server.port);
    cleanups.push(second.close);
    expect(second.port).toBeGreaterThan(server.port);
    expect((await fetch(`${second.url}/recalls`)).status).toBe(200);
  });
});
