import { readFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { serve } from '@hono/node-server';
import { Hono } from 'hono';
import { html } from 'hono/html';
import { z } from 'zod';
import { isDay } from './dates.ts';
import { type Status, statusWords } from './model.ts';
import { calendarCss, calendarPage } from './pages/calendar.ts';
import { dayPage, dayRows } from './pages/day.ts';
import { enquiriesPage } from './pages/enquiries.ts';
import { layout, type Markup } from './pages/layout.ts';
import { patientPage } from './pages/patient.ts';
import { patientsPage } from './pages/patients.ts';
import { plansPage } from './pages/plans.ts';
import { recallsPage } from './pages/recalls.ts';
import { createStore } from './store.ts';

const asset = (name: string) => readFileSync(new URL(`./public/${name}`, import.meta.url), 'utf8');
const kinds = { css: 'text/css', js: 'text/javascript', svg: 'image/svg+xml' } as const;

/** A strict policy, as a careful vendor sends it: nothing foreign, nothing inline, no frames. */
const policy =
  "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-src 'none'; frame-ancestors 'none'";

const statusForm = z.object({ status: z.enum(Object.keys(statusWords) as [Status, ...Status[]]) });

export interface DemoOptions {
  /** The practice's day, `YYYY-MM-DD`, or how to ask for it: everything seeded is relative to it. */
  today: string | (() => string);
  /** IANA zone the practice stands in; shown nowhere, it decides what day it is. */
  zone: string;
  seed?: number;
  /** The practice's clock (`HH:mm`) when it is seeded: who just asked did so shortly before. Default noon. */
  clock?: string;
  /** Where the practice is kept. Without it everything is in memory. */
  dataDir?: string;
}

/** The demo practice management system: `app` to call in-process, `store` to look inside, `listen` for real. */
export function createDemo(options: DemoOptions) {
  const { today } = options;
  const store = createStore({
    today: typeof today === 'string' ? () => today : today,
    seed: options.seed ?? 1,
    clock: options.clock,
    dataDir: options.dataDir,
  });
  const app = new Hono();

  app.use(async (c, next) => {
    await next();
    c.header('Content-Security-Policy', policy);
    c.header('X-Content-Type-Options', 'nosniff');
    c.header('Cache-Control', 'no-store');
  });

  const page = (title: string, tab: string, body: Markup, script?: string) =>
    layout({ title, tab, today: store.today(), people: store.practice.patients.length, body, script });

  app.get('/', (c) => c.redirect('/recalls'));
  app.get('/recalls', (c) => c.html(page('Recall list', '/recalls', recallsPage(store, c.req.query()))));
  app.get('/plans', (c) => c.html(page('Treatment plans', '/plans', plansPage(store, c.req.query('view')))));
  app.get('/enquiries', (c) => c.html(page('Enquiries', '/enquiries', enquiriesPage(store))));
  app.get('/patients', (c) => c.html(page('Patients', '/patients', patientsPage(store, c.req.query('q') ?? ''))));
  app.get('/patients/:id', (c) => {
    const patient = store.patient(c.req.param('id'));
    if (!patient) return c.notFound();
    return c.html(page(patient.name, '/patients', patientPage(store, patient, c.req.query())));
  });
  app.get('/day', (c) => {
    const asked = c.req.query('date') ?? '';
    const every = Math.max(50, Math.trunc(Number(c.req.query('every'))) || 15_000);
    return c.html(page('Day list', '/day', dayPage(isDay(asked) ? asked : store.today(), every), 'day.js'));
  });
  app.get('/calendar', (c) => {
    const asked = c.req.query('week') ?? '';
    return c.html(page('Calendar', '/calendar', calendarPage(store, isDay(asked) ? asked : store.today())));
  });

  app.get('/api/day', (c) => {
    const date = c.req.query('date') ?? store.today();
    if (!isDay(date)) return c.json({ problem: 'That is not a day.' }, 400);
    return c.json({ date, rows: dayRows(store, date) });
  });
  app.post('/api/appointments/:id/status', async (c) => {
    const body = statusForm.safeParse(await c.req.json().catch(() => null));
    if (!body.success) return c.json({ problem: 'That is not a status of the diary.' }, 400);
    const marked = store.mark(c.req.param('id'), body.data.status);
    return marked.ok ? c.json({ appointment: marked.value }) : c.json({ problem: marked.problem }, 404);
  });

  const back = (id: string, problem?: string) =>
    `/patients/${encodeURIComponent(id)}${problem ? `?${new URLSearchParams({ problem })}` : ''}`;
  app.post('/patients/:id/appointments', async (c) => {
    const patientId = c.req.param('id');
    if (!store.patient(patientId)) return c.notFound();
    const form = await c.req.parseBody();
    const text = (name: string) => (typeof form[name] === 'string' ? form[name] : '');
    const booked = store.book({
      patientId,
      on: text('on'),
      time: text('time'),
      type: text('type'),
      provider: text('provider'),
      planId: text('plan') || undefined,
    });
    return c.redirect(booked.ok ? back(patientId) : back(patientId, booked.problem), 303);
  });
  app.post('/appointments/:id/status', async (c) => {
    const body = statusForm.safeParse(await c.req.parseBody());
    if (!body.success) return c.text('That is not a status of the diary.', 400);
    const marked = store.mark(c.req.param('id'), body.data.status);
    if (!marked.ok) return c.text(marked.problem, 404);
    return c.redirect(back(marked.value.patientId), 303);
  });

  app.get('/assets/screens.css', (c) =>
    c.body(`${asset('screens.css')}\n${calendarCss}`, 200, { 'content-type': kinds.css }),
  );
  app.get('/assets/:name{(brightdesk\\.css|day\\.js|theme\\.js|mark\\.svg)}', (c) => {
    const name = c.req.param('name');
    return c.body(asset(name), 200, { 'content-type': kinds[name.split('.').at(-1) as keyof typeof kinds] });
  });
  app.notFound((c) => c.html(page('Not here', '', missingPage()), 404));

  /** Serves on the first free port from `port` on, this machine only; `close` ends open connections too. */
  async function listen(port: number): Promise<{ port: number; url: string; close: () => Promise<void> }> {
    const server = await firstFree(port);
    const bound = (server.address() as AddressInfo).port;
    const close = () =>
      new Promise<void>((done) => {
        server.close(() => done());
        if ('closeAllConnections' in server) server.closeAllConnections();
      });
    return { port: bound, url: `http://localhost:${bound}`, close };
  }

  function firstFree(port: number): Promise<ReturnType<typeof serve>> {
    return new Promise((resolve, reject) => {
      const server = serve({ fetch: app.fetch, port, hostname: '127.0.0.1' }, () => resolve(server));
      server.once('error', (error: NodeJS.ErrnoException) => {
        if (error.code !== 'EADDRINUSE' || port === 0 || port >= 65_535) reject(error);
        else firstFree(port + 1).then(resolve, reject);
      });
    });
  }

  return { app, store, zone: options.zone, listen };
}
export type Demo = ReturnType<typeof createDemo>;

const missingPage = (): Markup =>
  html`<section><div class="head"><h1>Not here</h1></div><p class="empty">Brightdesk has no such page.</p></section>`;
