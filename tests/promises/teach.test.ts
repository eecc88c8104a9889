import { describe, expect, test } from 'vitest';
import type { Web } from '../../entrypoints/background/ports.ts';
import type { Adapter } from '../../lib/adapters/schema.ts';
import { toDayNumber } from '../../lib/core/day.ts';
import type { ProposalView } from '../../lib/messages/teach-views.ts';
import { confirm } from '../../lib/reader/detect/confirm.ts';
import { detectNow } from '../../lib/reader/detect/detect.ts';
import type { Proposal } from '../../lib/reader/detect/proposal.ts';
import { readScreen } from '../../lib/reader/read-screen.ts';
import { finished, finishOf } from '../../lib/reader/teach/finish.ts';
import { firstLesson } from '../../lib/reader/teach/first-lesson.ts';
import { previewOf } from '../../lib/reader/teach/preview.ts';
import { movedFields } from '../../lib/reader/teach/repair.ts';
import { teachField } from '../../lib/reader/teach/teach-field.ts';
import { setSettings } from '../../lib/store/settings.ts';
import { col, link, people, put, table } from '../detect/shape.ts';
import { JSDOM } from '../jsdom.ts';
import { makeBackground, page, popup } from '../store-harness.ts';

const ORIGIN = 'https://ray.clinic.example';
const URL_ = `${ORIGIN}/followups`;
const ctx = { href: URL_, now: '2026-11-20T10:00:00Z', zone: 'Europe/London', country: 'GB' };
const list = people(12).map((p) => ({ ...p, due: `2025${p.due.slice(4)}`, seen: `2024${p.seen.slice(4)}` }));

/** Software nobody here has ever seen: an ordinary list, and one that no words of ours fit. */
const knownWords = (due = 'Follow-up due', last = 'Last visit') =>
  table(list, [
    col(
      'Patient name',
      link((p) => `/patient/${p.id}`),
    ),
    col(due, (p) => put(p.due, 'dmy/')),
    col(last, (p) => put(p.seen, 'dmy/')),
    col('Mobile', (p) => p.phone),
  ]);
const strangeWords = () =>
  `<div class="blokid">${list
    .map(
      (p) =>
        `<section class="blok"><a href="#/isik/${p.id}">${p.full}</a><p><i>Aeg</i><b>${put(p.due, 'd M y')}</b></p></section>`,
    )
    .join('')}</div>`;
const docOf = (body: string) =>
  new JSDOM(`<!doctype html><html lang="en-GB"><body>${body}</body></html>`, { url: URL_ }).window.document;

/** What a script in a page found, as Chromium hands it over: keys by the alphabet. */
const handedOver = <T>(found: T): T =>
  JSON.parse(
    JSON.stringify(found, (_key, value) =>
      value && typeof value === 'object' && !Array.isArray(value)
        ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
        : value,
    ),
  );

/** The desk: the real background and store; the tab is a document that the real detector and reader look at. */
async function desk(body: string) {
  const tab = { doc: docOf(body) };
  const kit = await makeBackground();
  const web: Partial<Web> = {
    tabUrl: async () => URL_,
    proposeIn: async (_tab, country) =>
      handedOver(detectNow(tab.doc, { ...ctx, country }).map((proposal) => ({ frameId: 0, proposal }))),
    previewIn: async (_tab, _frame, adapter) => handedOver(previewOf(tab.doc, handedOver(adapter), ctx)),
    movedIn: async (_tab, _frame, adapter, screen) => handedOver(movedFields(tab.doc, adapter, screen, ctx)),
  };
  Object.assign(kit.bg.web, web);
  kit.granted.add(ORIGIN);
  await setSettings(kit.bg.store, { origins: [ORIGIN] });
  const sender = page({ url: URL_, tab: { id: 1, url: URL_ } });
  let generation = 0;
  /** What the content script does: asks for its adapters, reads, tells. */
  const read = async () => {
    const { adapters } = await kit.get('page.hello', { href: URL_, frameName: '', top: true }, sender);
    const reading = readScreen(tab.doc, { href: URL_, frameName: '' }, adapters as Adapter[], {
      now: () => ctx.now,
      zone: ctx.zone,
    });
    generation += 1;
    const answer = await kit.get('page.reading', { generation, reading, fresh: true }, sender);
    return { reading, flagged: answer.rows.filter((row) => row.badge !== null).length, bar: answer.bar };
  };
  return { kit, tab, read };
}
const agreed = ({ proposal }: ProposalView, answers: object): Adapter => {
  const made = confirm(proposal as Proposal, { read_as: 'yes', ...answers });
  if (!made.ok) throw new Error(made.why);
  return made.adapter;
};

describe('E8: works with Practo Ray, eHospital, CliniQ and custom software that nobody here has seen', () => {
  test('E8: an unknown list is proposed, flags nobody, and is flagged from one yes on', async () => {
    const { kit, read } = await desk(knownWords());
    expect(await read()).toMatchObject({ flagged: 0, reading: { adapter: null } });
    const { proposals } = await kit.get('screens.propose', { tabId: 1 }, popup());
    const [proposal] = proposals;
    expect(proposal?.preview.rows.map((row) => row.name)).toEqual(list.map((p) => p.full));
    expect(proposal?.preview.rows[0]?.cells.find((it) => it.field === 'recareDueOn')?.state).toBe('read');
    expect(await read(), 'a proposal is no yes').toMatchObject({ flagged: 0, reading: { adapter: null } });
    expect(await kit.bg.store.db.patients.count()).toBe(0);

    const adapter = agreed(proposal as ProposalView, { nothing_booked: 'yes', last_visit: 'came' });
    const { preview } = await kit.get('screens.preview', { tabId: 1, frameId: 0, adapter }, popup());
    expect(preview?.fields, 'in the order of fields everywhere').toEqual(['phoneMobile', 'recareDueOn', 'lastVisitOn']);
    await kit.get('screens.keep', { adapter, made: 'detected', replaces: null }, popup());
    expect(await read()).toMatchObject({ flagged: 12, reading: { health: { state: 'reading' } } });
    const rows = await kit.bg.store.db.patients.toArray();
    expect(rows.map((row) => [row.key.split('|')[1], row.record.recares[0]?.due.from])).toEqual(
      expect.arrayContaining(list.map((p) => [p.id, toDayNumber(p.due)])),
    );
  });

  test('E8: a page in words of its own is pointed at: two names and a date', async () => {
    const { kit, tab, read } = await desk(strangeWords());
    const at = (select: string, n: number) => tab.doc.querySelectorAll(select)[n] as Element;
    const first = firstLesson(tab.doc, at('.blok a', 0), at('.blok a', 3), ctx);
    if (!first.ok) throw new Error(first.why);
    const second = teachField(tab.doc, first.adapter, 'recareDueOn', at('.blok b', 2), ctx);
    if (!second.ok) throw new Error(second.why);
    const form = { ...finishOf(second.adapter), name: 'blokid', absence: 'nobody_booked' as const };
    const adapter = finished(second.adapter, form);
    await kit.get('screens.keep', { adapter, made: 'taught', replaces: null }, popup());
    expect(await read()).toMatchObject({ flagged: 12, reading: { kind: 'recall_list' } });
  });

  test('E8: a renamed column flags nobody, is offered where it stands now, and one click puts it right', async () => {
    const { kit, tab, read } = await desk(knownWords());
    const { proposals } = await kit.get('screens.propose', { tabId: 1 }, popup());
    const adapter = agreed(proposals[0] as ProposalView, { nothing_booked: 'yes' });
    await kit.get('screens.keep', { adapter, made: 'detected', replaces: null }, popup());
    await read();
    tab.doc = docOf(knownWords('Recall date'));
    const changed = await read();
    expect(changed.reading.health.state).toBe('unsure');
    expect(changed.bar).toMatchObject({ quiet: true, ready: 0 });
    expect(changed.bar?.text).toContain('put it right');
    const { offers, screens } = await kit.get('screens.moved', { tabId: 1 }, popup());
    expect(screens).toHaveLength(1);
    expect(offers).toMatchObject([{ field: 'recareDueOn', was: 'Follow-up due', now: 'Recall date' }]);
    const id = `${offers[0]?.adapterId}/${offers[0]?.screen}`;
    await kit.get('screens.keep', { adapter: offers[0]?.adapter, made: 'detected', replaces: id }, popup());
    expect(await read()).toMatchObject({ flagged: 12, reading: { health: { state: 'reading' } } });
  });

  test('E8: a column the list could do without is renamed: unsure all the same, and put right by one click', async () => {
    const { kit, tab, read } = await desk(knownWords());
    const { proposals } = await kit.get('screens.propose', { tabId: 1 }, popup());
    const adapter = agreed(proposals[0] as ProposalView, { nothing_booked: 'yes', last_visit: 'came' });
    expect(adapter.screens[0]?.records[0]?.required, 'it must not be one that has to parse').not.toContain(
      'lastVisitOn',
    );
    await kit.get('screens.keep', { adapter, made: 'detected', replaces: null }, popup());
    tab.doc = docOf(knownWords(undefined, 'Last attended'));
    const changed = await read();
    expect(changed.reading.health).toMatchObject({
      state: 'unsure',
      reasons: [{ code: 'headers_changed', count: 1 }, { code: 'not_shown:lastVisitOn' }],
    });
    expect(changed.bar).toMatchObject({ quiet: true, ready: 0 });
    const { offers } = await kit.get('screens.moved', { tabId: 1 }, popup());
    expect(offers).toMatchObject([{ field: 'lastVisitOn', was: 'Last visit', now: 'Last attended' }]);
    const id = `${offers[0]?.adapterId}/${offers[0]?.screen}`;
    await kit.get('screens.keep', { adapter: offers[0]?.adapter, made: 'detected', replaces: id }, popup());
    expect(await read()).toMatchObject({ flagged: 12, reading: { health: { state: 'reading' } } });
    const rows = await kit.bg.store.db.patients.toArray();
    expect(rows.map((row) => [row.key.split('|')[1], row.record.lastVisit?.value?.from])).toEqual(
      expect.arrayContaining(list.map((p) => [p.id, toDayNumber(p.seen)])),
    );
  });

  test('E8: a file of a screen brought in elsewhere flags nobody before a yes on a page of that practice', async () => {
    const { kit, read } = await desk(knownWords());
    const { proposals } = await kit.get('screens.propose', { tabId: 1 }, popup());
    const adapter = {
      ...agreed(proposals[0] as ProposalView, { nothing_booked: 'yes' }),
      hosts: ['elsewhere.example'],
    };
    const text = JSON.stringify(adapter);
    const { ids } = await kit.get('screens.import', { text, origin: ORIGIN }, popup());
    expect(await read()).toMatchObject({ flagged: 0, reading: { health: { state: 'needs_confirmation' } } });
    const [frame] = (await kit.get('popup.summary', { tabId: 1 }, popup())).tab.frames;
    if (!frame?.question) throw new Error('nothing is asked');
    const { origin, adapter: id, screen } = frame.question;
    expect(`${id}/${screen}`).toBe(ids[0]);
    await kit.get('setup.confirmScreen', { origin, adapter: id, screen, right: true }, popup());
    expect(await read()).toMatchObject({ flagged: 12 });
    await kit.get('screens.forget', { id: ids[0] ?? '' }, popup());
    expect(await read()).toMatchObject({ flagged: 0, reading: { adapter: null } });
  });

  test.each([
    ['no JSON', '{', 'problem_adapter_json'],
    ['no adapter', '{"screens":[{}],"hosts":["x.example"]}', 'problem_adapter_shape'],
    ['nothing at all', 'null', 'problem_adapter_shape'],
  ])('E8: a file that is %s is refused in words, and nothing of it is kept', async (_what, text, id) => {
    const { kit } = await desk(knownWords());
    const answer = await kit.ask('screens.import', { text, origin: null }, popup());
    expect(answer).toMatchObject({ ok: false, problem: { id } });
    expect(await kit.get('screens.list', {}, popup())).toEqual([]);
  });

  test('E8: a selector that would not last is refused, and so is the name of a built-in adapter', async () => {
    const { kit } = await desk(knownWords());
    const { proposals } = await kit.get('screens.propose', { tabId: 1 }, popup());
    const adapter = agreed(proposals[0] as ProposalView, {});
    const [screen] = adapter.screens;
    const shaky = { ...adapter, screens: [{ ...screen, must: ['#ember123'] }] };
    const keep = (it: unknown) => kit.ask('screens.keep', { adapter: it, made: 'taught', replaces: null }, popup());
    expect(await keep(shaky)).toMatchObject({ ok: false, problem: { id: 'problem_adapter_unsteady' } });
    expect(await keep({ ...adapter, id: 'jane' })).toMatchObject({ ok: false, problem: { id: 'problem_adapter_id' } });
  });
});
