import 'fake-indexeddb/auto';
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { answering } from '../entrypoints/background/answering.ts';
import type { Background } from '../entrypoints/background/ports.ts';
import { presetPolicy } from '../lib/core/presets/index.ts';
import type { Reading, Sighting, SightingFields } from '../lib/core/sighting.ts';
import { sayFrom } from '../lib/core/words.ts';
import type { Answer, Input, MessageName, Output } from '../lib/messages/protocol.ts';
import type { Sender } from '../lib/messages/router.ts';
import { openStore } from '../lib/store/db.ts';
import { setSettings } from '../lib/store/settings.ts';
import { apiOver } from '../lib/sync/api.ts';

export const ORIGIN = 'http://localhost:4321';
export const ID = 'comeback-test';
export const OWN = `chrome-extension://${ID}`;
const catalogue = JSON.parse(readFileSync(new URL('../public/_locales/en/messages.json', import.meta.url), 'utf8'));

export const policy = presetPolicy('dental', {
  name: 'Harbour Dental',
  country: 'GB',
  zone: 'Europe/London',
  language: 'en',
  currency: 'GBP',
  phone: '020 7946 0018',
  bookingLink: 'https://harbour.example/book',
});

/** A background whose clock, chance and browser are in the test's hands; store and network code are the real ones. */
export async function makeBackground(over: Partial<Background> = {}) {
  await fakeBrowser.storage.session.clear();
  const clock = { at: Date.parse('2026-11-20T10:00:00Z') };
  const timers: (() => Promise<unknown>)[] = [];
  const errors: { where: string; error: unknown }[] = [];
  const granted = new Set([ORIGIN]);
  const registered = new Set<string>();
  const told: unknown[] = [];
  const injected: number[] = [];
  const bg: Background = {
    store: openStore(randomUUID()),
    web: {
      ownOrigin: OWN,
      isGranted: async (origin) => granted.has(origin),
      tabUrl: async () => `${ORIGIN}/recalls`,
      tabsOf: async () => [1],
      tellTab: async (_tab, message) => void told.push(message),
      addPart: async () => undefined,
      registered: async () => [...registered],
      register: async (origin) => void registered.add(origin),
      unregister: async (origins) => origins.forEach((it) => void registered.delete(it)),
      inject: async (tabId) => void injected.push(tabId),
      proposeIn: async () => [],
      previewIn: async () => null,
      movedIn: async () => [],
      session: fakeBrowser.storage.session as Background['web']['session'],
    },
    callApi: apiOver(fetch, () => new Date(clock.at)),
    locks: navigator.locks,
    now: () => new Date(clock.at),
    random: () => 0.5,
    uuid: () => randomUUID(),
    say: sayFrom(catalogue),
    locale: 'en-GB',
    later: (_ms, work) => void timers.push(work),
    onError: (where, error) => void errors.push({ where, error }),
    ...over,
  };
  await setSettings(bg.store, { policy, policyRevision: 1, staff: { name: 'Ana Reyes' }, origins: [ORIGIN] });
  const route = answering(bg, ID);
  const ask = async <N extends MessageName>(name: N, data: Input<N>, sender: Sender) =>
    (await route({ comeback: name, data }, sender)) as Answer<Output<N>> | undefined;
  const get = async <N extends MessageName>(name: N, data: Input<N>, sender: Sender): Promise<Output<N>> => {
    const answer = await ask(name, data, sender);
    if (!answer?.ok)
      throw new Error(`${name}: ${answer ? answer.problem.id : 'no answer'} ${errors.map((e) => e.error).join()}`);
    return answer.value;
  };
  return { bg, clock, timers, errors, granted, registered, told, injected, ask, get };
}
export type Kit = Awaited<ReturnType<typeof makeBackground>>;

export const page = (over: Partial<Sender> = {}): Sender => ({
  id: ID,
  url: `${ORIGIN}/recalls`,
  frameId: 0,
  documentId: 'doc-1',
  tab: { id: 1, url: `${ORIGIN}/recalls` },
  ...over,
});
export const card = (tabId = 1): Sender => ({
  id: ID,
  url: `${OWN}/card.html`,
  frameId: 7,
  tab: { id: tabId, url: ORIGIN },
});
export const popup = (): Sender => ({ id: ID, url: `${OWN}/popup.html` });

const known = <V>(value: V) => ({ state: 'known' as const, value, from: 'test' });
export const day = (on: string) => known({ on, precision: 'day' as const });

/** A row of the recall list: overdue by eight months, hint of nothing booked, reachable by text. */
export function sightingOf(id: string | null, fields: SightingFields = {}, over: Partial<Sighting> = {}): Sighting {
  return {
    row: `row-${id ?? 'loose'}`,
    pms: ORIGIN,
    adapter: 'demo',
    screen: 'recalls',
    record: 'recall',
    seenAt: '2026-11-20T10:00:00Z',
    browserZone: 'Europe/London',
    identity: id === null ? { kind: 'none' } : { kind: 'patient', id, from: 'attr' },
    nothingBooked: 'hint',
    fields: {
      name: known(`Maria Okafor ${id ?? ''}`.trim()),
      birthOn: day('1980-05-01'),
      recareDueOn: day('2026-03-15'),
      recareType: known('exam'),
      lastVisitOn: day('2025-09-15'),
      phoneMobile: known('07700 900123'),
      email: known('maria@example.org'),
      ...fields,
    },
    ...over,
  };
}

export function readingOf(sightings: Sighting[], over: Partial<Reading> = {}): Reading {
  const rows = sightings.length;
  return {
    adapter: 'demo',
    screen: 'recalls',
    kind: 'recall_list',
    health: { state: 'reading', reasons: [] },
    rowsInPage: rows,
    rowsShown: rows,
    rowsRead: rows,
    sightings,
    ...over,
  };
}

export interface Got {
  method: string;
  url: string;
  key: string | undefined;
  auth: string | undefined;
  // biome-ignore lint/suspicious/noExplicitAny: whatever was sent, as the test expects it
  body: any;
}

/** A send API of a few lines on a real port: it answers each idempotency key once and always the same. */
export async function startApi(answer?: (got: Got) => { status: number; body: unknown } | 'hang up' | null) {
  const got: Got[] = [];
  const kept = new Map<string, unknown>();
  const state = { answer, events: [] as unknown[], next: 'c0' };
  const server = createServer(async (request: IncomingMessage, response: ServerResponse) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const text = Buffer.concat(chunks).toString();
    const header = (name: string) => request.headers[name] as string | undefined;
    const body = text ? JSON.parse(text) : null;
    const it: Got = {
      method: request.method ?? '',
      url: request.url ?? '',
      key: header('idempotency-key'),
      auth: header('authorization'),
      body,
    };
    // asked for now and then beside everything else; a test of it answers for itself
    if (it.url !== '/v1/adapters/off') got.push(it);
    const send = (status: number, json: unknown) => {
      response.writeHead(status, { 'content-type': 'application/json' });
      response.end(JSON.stringify(json));
    };
    const own = state.answer?.(it);
    if (own === 'hang up') return void request.socket.destroy();
    if (own) return send(own.status, own.body);
    if (it.url.startsWith('/v1/events')) {
      const events = state.events.splice(0);
      return send(200, { events, next: state.next, more: false });
    }
    const launched = (key: string, launch: Got['body']) => {
      const enrolment = kept.get(key) ?? {
        id: randomUUID(),
        patientKey: launch.patientKey,
        sequenceId: launch.sequenceId,
        state: 'active',
        stopCause: null,
        launchedAt: launch.launchedAt,
        launchedBy: launch.launchedBy,
        steps: [{ stepId: 'first', channel: 'sms', state: 'queued', reason: null, dueAt: launch.launchedAt }],
      };
      kept.set(key, enrolment);
      return enrolment;
    };
    if (it.url === '/v1/adapters/off') return send(404, refusal('not_found'));
    if (it.url === '/v1/enrolments') return send(201, { enrolment: launched(it.key ?? '', body) });
    if (it.url === '/v1/enrolments/bulk') {
      const items = body.items.map((item: { key: string; launch: Got['body'] }) => {
        const alone: Got = { ...it, url: '/v1/enrolments', key: item.key, body: item.launch };
        got.push(alone);
        const own = state.answer?.(alone);
        if (own && own !== 'hang up') return { key: item.key, status: own.status, ...(own.body as object) };
        return { key: item.key, status: 201, enrolment: launched(item.key, item.launch) };
      });
      return send(200, { items, left: 0 });
    }
    return send(200, {});
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const close = () =>
    new Promise<void>((done) => {
      server.closeAllConnections();
      server.close(() => done());
    });
  return { url, got, kept, state, server, close, launches: () => got.filter((it) => it.url === '/v1/enrolments') };
}

export async function pairWith(kit: Kit, apiUrl: string, salt = 'a salt of the practice'): Promise<void> {
  const device = { apiUrl, deviceId: randomUUID(), deviceKey: 'k'.repeat(43), salt, practiceName: 'Harbour Dental' };
  await setSettings(kit.bg.store, { device, salt });
}

export const refusal = (code: string, extra: object = {}) => ({ error: { code, message: code, ...extra } });

/** Reads one patient in and opens their card. */
export async function openCard(kit: Kit, id: string, generation = 1) {
  await kit.get('page.reading', { generation, reading: readingOf([sightingOf(id)]) }, page());
  const patientKey = `${ORIGIN}|${id}`;
  const { token } = await kit.get('page.openCard', { patientKey, row: `row-${id}` }, page());
  const opened = await kit.get('card.open', { token }, card());
  return { patientKey, token, ...opened };
}
