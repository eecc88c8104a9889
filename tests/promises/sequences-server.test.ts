import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { LaunchRequest } from '#lib/contract/enrolments.ts';
import {
  ADMIN,
  type Desk,
  type Harness,
  launchSample,
  practiceSample,
  startHarness,
  TUESDAY,
} from '#send-api/testing/harness.ts';

let api: Harness;
let desk: Desk;
beforeAll(async () => {
  api = await startHarness();
  desk = await api.pair();
});
beforeEach(() => {
  api.clock.now = new Date(TUESDAY);
});
afterAll(() => api.close());

const at = (instant: string) => {
  api.clock.now = new Date(instant);
};
const seenNow = () => ({ state: 'nothing_booked', strength: 'proof', seenAt: api.clock.now.toISOString() }) as const;
/** A launch of this sequence for a person of their own, with whatever a test is about. */
const asked = (sequenceId: string, change: Partial<LaunchRequest> = {}) =>
  launchSample({
    sequenceId,
    sequenceVersion: 1,
    booking: seenNow(),
    launchedAt: api.clock.now.toISOString(),
    ...change,
  });
const launch = async (request: LaunchRequest, by = desk) => {
  const { status, body } = await api.launch(by, request);
  expect(body.error).toBeUndefined();
  expect(status).toBe(201);
  await api.work();
  return body.enrolment.id as string;
};
const view = async (id: string) =>
  (await api.call('GET', `/v1/enrolments/${id}`, undefined, api.by(desk))).body.enrolment;
const stepsOf = async (id: string) =>
  Object.fromEntries(
    (await view(id)).steps.map((it: { stepId: string; state: string; reason: string | null }) => [
      it.stepId,
      it.reason ?? it.state,
    ]),
  );
const to = async ({ addresses }: LaunchRequest) => {
  const own = addresses.map((it) => it.to);
  return (await api.captured()).filter((it) => own.includes(it.to)).reverse();
};
const inOrder = async (request: LaunchRequest) => (await to(request)).map((it) => it.channel);
/** Looks at the patient's bookings again and goes on by so many days. */
const day = async (request: LaunchRequest, days = 1) => {
  api.later(24 * days);
  const items = [{ patientKey: request.patientKey, booking: seenNow() }];
  await api.call('POST', '/v1/sightings', { items }, api.by(desk));
  await api.work();
};
const click = async (body: string) => {
  const link = /http:\/\/localhost(\/b\/[0-9A-Za-z]{12})/.exec(body)?.[1] ?? '';
  const headers = { 'content-type': 'application/x-www-form-urlencoded' };
  expect((await api.app.request(link, { method: 'POST', body: 'action=book', headers })).status).toBe(303);
};
const allow = (request: LaunchRequest, channel: string, purpose: string) =>
  api.call(
    'POST',
    '/v1/consents',
    {
      patientKey: request.patientKey,
      channel,
      purpose,
      basis: 'express',
      wording: 'You may write to me.',
      language: 'en',
      givenAt: '2026-11-01T10:00:00.000Z',
      by: 'Ana',
      source: 'front_desk',
    },
    api.by(desk),
  );
const whatsapp = (request: LaunchRequest): LaunchRequest => ({
  ...request,
  addresses: [
    ...request.addresses,
    {
      channel: 'whatsapp',
      to: request.addresses[0]?.to ?? '',
      consent: 'given',
      consentSource: { screen: 'desk', seenAt: '2026-11-09T15:00:00.000Z' },
    },
  ],
});

/** Has the practice's WhatsApp text of this template approved, as its reviewer would. */
const approve = async (templateId: string, by = desk) => {
  const body = { by: 'Ana', kind: 'whatsapp', templateId, language: 'en', category: 'utility' };
  const path = `/v1/registered-texts?practice=${by.practiceId}`;
  const made = await api.call('PUT', path, body, api.by(ADMIN));
  const { id } = made.body.whatsapp;
  await api.ports.db.updateTable('whatsapp_texts').set({ state: 'approved' }).where('id', '=', id).execute();
};

describe('B1: a new enquiry is answered within minutes', () => {
  it('at half past eleven at night as well, where the law has no hours', async () => {
    at('2026-11-10T23:30:00.000Z');
    const hot = asked('enquiry-hot', { flagKind: 'enquiry' });
    await launch(hot);
    const [message] = await to(hot);
    expect(message).toMatchObject({ channel: 'sms' });
    expect(message?.body).toContain('Thank you for asking');
  });
});

describe('B10: hot in minutes, stalled in days', () => {
  it('only the hot one leaves at night, and not where the law forbids it', async () => {
    at('2026-11-10T23:30:00.000Z');
    const calm = asked('enquiry', { flagKind: 'enquiry' });
    await launch(calm);
    expect(await to(calm)).toEqual([]);
    const registrations = ['a2p:sms', 'baa:sms', 'baa:email'] as const;
    const zone = 'America/New_York';
    const us = await api.pair({
      ...practiceSample,
      name: 'Elm Dental',
      country: 'US',
      zone,
      registrations: [...registrations],
    });
    at('2026-11-11T04:30:00.000Z');
    const hot = asked('enquiry-hot', { flagKind: 'enquiry', zone });
    await launch(hot, us);
    expect(await to(hot)).toEqual([]);
    at('2026-11-11T13:00:00.000Z');
    await api.work();
    expect(await to(hot)).toHaveLength(1);
  });
  it('a practice’s pace holds a bulk launch of calm ones apart, a hot one never', async () => {
    const items = [
      asked('lapsed', { flagKind: 'lapsed' }),
      asked('lapsed', { flagKind: 'lapsed' }),
      asked('enquiry-hot', { flagKind: 'enquiry' }),
    ];
    const body = { items: items.map((one, i) => ({ key: `pace-of-sequences-${i}`, launch: one })) };
    expect((await api.call('POST', '/v1/enrolments/bulk', body, api.by(desk))).body.left).toBe(0);
    await api.work();
    expect((await Promise.all(items.map(to))).map((one) => one.length)).toEqual([1, 0, 1]);
  });
});

describe('B15: the chase after a quote', () => {
  it('goes on without an answer and ends with one', async () => {
    const quiet = asked('quote', { flagKind: 'quote_open' });
    const heard = asked('quote', { flagKind: 'quote_open' });
    const [, id] = [await launch(quiet), await launch(heard)];
    const [first] = await to(heard);
    await api.reply(first?.id ?? '', 'We are still thinking, thanks');
    for (let i = 0; i < 30; i += 1) {
      await day(quiet);
      await day(heard, 0);
    }
    expect(await inOrder(quiet)).toEqual(['sms', 'email', 'sms', 'sms']);
    expect(await to(heard)).toHaveLength(1);
    expect(await view(id)).toMatchObject({ state: 'stopped', stopCause: 'replied' });
  });
});

describe('C7: call, SMS, email and WhatsApp as steps of one sequence', () => {
  it('what comes of the first message decides about the others', async () => {
    const curious = whatsapp(asked('treatment', { flagKind: 'unscheduled_treatment' }));
    const quiet = asked('treatment', { flagKind: 'unscheduled_treatment' });
    const [one, two] = [await launch(curious), await launch(quiet)];
    await click((await to(curious))[0]?.body ?? '');
    for (let i = 0; i < 16; i += 1) {
      await day(curious);
      await day(quiet, 0);
    }
    expect(await stepsOf(one)).toMatchObject({ letter: 'branch', call: 'call_task' });
    expect(await stepsOf(two)).toMatchObject({ questions: 'branch', call: 'branch' });
    expect((await to(curious))[1]?.subject).toBe('Any questions before you book?');
    expect((await to(quiet))[1]?.subject).toBe('Your visit, when you are ready');
    const tasks = (await api.call('GET', '/v1/tasks?due=all', undefined, api.by(desk))).body.tasks;
    expect(tasks).toContainEqual(expect.objectContaining({ patientKey: curious.patientKey, kind: 'call' }));
    expect(tasks.map((it: { patientKey: string }) => it.patientKey)).not.toContain(quiet.patientKey);
  });
});

describe('C7: all four ways in one sequence', () => {
  it('the first by WhatsApp, where its text is approved, the next by SMS and email, and a call to whoever followed a link', async () => {
    const there = await api.pair({
      ...practiceSample,
      name: 'Alder Dental',
      channelOrder: ['whatsapp', 'sms', 'email'],
    });
    await approve('treatment.sms-first', there);
    const request = whatsapp(asked('treatment', { flagKind: 'unscheduled_treatment' }));
    const id = await launch(request, there);
    await click((await to(request))[0]?.body ?? '');
    for (let i = 0; i < 16; i += 1) {
      api.later(24);
      const items = [{ patientKey: request.patientKey, booking: seenNow() }];
      await api.call('POST', '/v1/sightings', { items }, api.by(there));
      await api.work();
    }
    const { steps } = (await api.call('GET', `/v1/enrolments/${id}`, undefined, api.by(there))).body.enrolment;
    expect(new Set(await inOrder(request))).toEqual(new Set(['whatsapp', 'sms', 'email']));
    expect(steps).toContainEqual(expect.objectContaining({ stepId: 'call', reason: 'call_task' }));
  });
});

describe('C8: the channel the patient most likely answers', () => {
  it('the one they asked for, else the one they last answered on', async () => {
    await approve('lapsed.sms-first');
    const asks = whatsapp(asked('lapsed', { flagKind: 'lapsed', plan: { preferredChannel: 'whatsapp' } }));
    await launch(asks);
    expect(await inOrder(asks)).toEqual(['whatsapp']);
    const mails = asked('lapsed', { flagKind: 'lapsed', plan: { preferredChannel: 'email' } });
    await launch(mails);
    const [mail] = await to(mails);
    await api.reply(mail?.id ?? '', 'Could you tell me more about it?');
    at('2026-11-20T10:00:00.000Z');
    const again = {
      ...asked('no-show', { flagKind: 'no_show' }),
      patientKey: mails.patientKey,
      addresses: mails.addresses,
    };
    await launch(again);
    expect(await inOrder(again)).toEqual(['email', 'email']);
  });
});

describe('E2: the order of channels is the practice’s to set', () => {
  it('WhatsApp, then SMS, then email', async () => {
    const there = await api.pair({
      ...practiceSample,
      name: 'Neem Dental',
      channelOrder: ['whatsapp', 'sms', 'email'],
    });
    await approve('lapsed.sms-first', there);
    const open = whatsapp(asked('lapsed', { flagKind: 'lapsed' }));
    await launch(open, there);
    expect(await inOrder(open)).toEqual(['whatsapp']);
    const closed = asked('lapsed', { flagKind: 'lapsed' });
    await launch(closed, there);
    expect(await inOrder(closed)).toEqual(['sms']);
  });
});

const agreed = async (plan: NonNullable<LaunchRequest['plan']>) => {
  const request = asked('lapsed', { flagKind: 'lapsed', plan });
  request.addresses = request.addresses.slice(1);
  await allow(request, 'email', 'marketing');
  return request;
};

describe('C12: honest offers, no false countdown', () => {
  it('an offer leaves with its terms and its last day, and neither after that day nor with a countdown to another', async () => {
    const terms = '10% off a first visit, adults only.';
    const honest = await agreed({ offer: { terms, endsOn: '2026-12-31' } });
    await launch(honest);
    expect((await to(honest))[0]?.body).toContain(`${terms} This holds until 31 December 2026.`);
    const over = await agreed({ offer: { terms, endsOn: '2026-11-09' } });
    expect((await api.launch(desk, over)).body.error.reasons).toEqual(['offer_over']);
    // One that ends while its message waits for the morning does not leave after all.
    at('2026-11-10T21:00:00.000Z');
    const waits = await agreed({ offer: { terms, endsOn: '2026-11-10' } });
    const id = await launch(waits);
    at('2026-11-11T09:00:00.000Z');
    await api.work();
    expect(await to(waits)).toEqual([]);
    expect(await stepsOf(id)).toMatchObject({ first: 'content' });
  });
});

describe('C19: no clinical detail in a body', () => {
  it('a practice’s own words are looked at like any other before they leave', async () => {
    const clinical = await agreed({ offer: { terms: 'Half the price for a crown.', endsOn: '2026-12-31' } });
    expect((await api.launch(desk, clinical)).body.error.reasons).toEqual(['content', 'lint_clinical']);
    expect(await to(clinical)).toEqual([]);
  });
});

describe('D17: early mornings, and “we can update your insurance”', () => {
  it('stand in the letter that leaves', async () => {
    const request = asked('lapsed', { flagKind: 'lapsed', plan: { snippets: ['early_mornings', 'insurance_update'] } });
    request.addresses = request.addresses.slice(1);
    await launch(request);
    const [letter] = await to(request);
    expect(letter?.body).toContain('We also have early morning appointments');
    expect(letter?.body).toContain('we can update it for you');
  });
});

describe('D15: reminders of an appointment, and a way to move it', () => {
  const confirm = (on: string, visitAt = '14:30') =>
    asked('confirmation', {
      flagKind: 'lapsed',
      booking: { state: 'booked', on, seenAt: api.clock.now.toISOString() },
      plan: { visit: { on, at: visitAt } },
    });
  const see = async ({ patientKey }: LaunchRequest, booking: object) => {
    const items = [{ patientKey, booking: { ...booking, seenAt: api.clock.now.toISOString() } }];
    return (await api.call('POST', '/v1/sightings', { items }, api.by(desk))).body;
  };
  it('7 days, 2 days and 2 hours before', async () => {
    const request = confirm('2026-11-20');
    await launch(request);
    expect(await to(request)).toEqual([]);
    const seen: string[] = [];
    for (let hours = 0; hours < 24 * 11; hours += 1) {
      api.later(1);
      if (hours % 48 === 0) await see(request, { state: 'booked', on: '2026-11-20' });
      await api.work();
      if ((await to(request)).length > seen.length) seen.push(api.clock.now.toISOString().slice(0, 13));
    }
    expect(seen).toEqual(['2026-11-13T15', '2026-11-18T15', '2026-11-20T13']);
    expect((await to(request))[0]?.body).toMatch(/Fri,? 20 Nov at 14:30\. To move it: http/);
  }, 60_000);
  it('made for tomorrow, only the two hours are left', async () => {
    at('2026-11-10T16:00:00.000Z');
    const request = confirm('2026-11-11');
    const id = await launch(request);
    at('2026-11-11T12:31:00.000Z');
    await api.work();
    expect(await stepsOf(id)).toEqual({
      week: 'too_late',
      days: 'too_late',
      hours: expect.stringMatching(/accepted|delivered/),
    });
    expect((await to(request))[0]?.body).toContain('See you today at 14:30.');
  });
  it('ends when the appointment is moved or gone, and not when it is seen to stand', async () => {
    const moved = confirm('2026-11-20');
    const gone = confirm('2026-11-20');
    const ids = [await launch(moved), await launch(gone)];
    expect(await see(moved, { state: 'booked', on: '2026-11-20' })).toMatchObject({ stopped: 0 });
    api.later(1);
    expect(await see(moved, { state: 'booked', on: '2026-11-24' })).toMatchObject({ stopped: 1 });
    expect(await see(gone, { state: 'nothing_booked', strength: 'hint' })).toMatchObject({ stopped: 0 });
    api.later(1);
    expect(await see(gone, { state: 'nothing_booked', strength: 'proof' })).toMatchObject({ stopped: 1 });
    for (const id of ids) expect(await view(id)).toMatchObject({ state: 'stopped', stopCause: 'flag_gone' });
  });
});

describe('D29: no send without a flag behind it', () => {
  it('a launch that names none is refused', async () => {
    const { flagKind: _, ...without } = asked('lapsed');
    expect((await api.launch(desk, without as LaunchRequest)).status).toBe(400);
    expect(await to(without as LaunchRequest)).toEqual([]);
  });
});

describe('E6: once a year, in the local morning', () => {
  const birthday = (change: Partial<LaunchRequest> = {}) =>
    asked('birthday', { flagKind: 'birthday', plan: { anchorOn: '2026-11-10' }, ...change });
  it('waits for nine o’clock where the patient is, and does not come twice', async () => {
    at('2026-11-10T04:00:00.000Z');
    const request = birthday();
    await allow(request, 'sms', 'marketing');
    await launch(request);
    at('2026-11-10T08:59:00.000Z');
    await api.work();
    expect(await to(request)).toEqual([]);
    at('2026-11-10T09:00:00.000Z');
    await api.work();
    expect((await to(request)).map((it) => it.body)).toEqual([expect.stringContaining('Happy birthday!')]);
    const { body } = await api.launch(desk, { ...request, launchedAt: api.clock.now.toISOString() });
    expect(body.error.reasons).toEqual(['sent_lately']);
  });
  it('not to whoever died, opted out or never asked for such mail, and not in the evening', async () => {
    const [dead, out, unasked, late] = [birthday(), birthday(), birthday(), birthday()] as const;
    for (const one of [dead, out, late]) await allow(one, 'sms', 'marketing');
    unasked.addresses = unasked.addresses.map(({ channel, to }) => ({ channel, to, consent: 'unknown' }));
    const marks = {
      id: crypto.randomUUID(),
      practice_id: desk.practiceId,
      patient_key: dead.patientKey,
      mark: 'deceased' as const,
    };
    await api.ports.db
      .insertInto('person_marks')
      .values({ ...marks, source: 'desk', at: api.clock.now })
      .execute();
    const stop = {
      patientKey: out.patientKey,
      addresses: [],
      source: 'staff',
      by: 'Ana',
      at: api.clock.now.toISOString(),
    };
    await api.call('POST', '/v1/opt-outs', stop, api.by(desk));
    for (const one of [dead, out, unasked]) expect((await api.launch(desk, one)).status).toBe(409);
    at('2026-11-10T12:30:00.000Z');
    const id = await launch(late);
    expect(await stepsOf(id)).toEqual({ first: 'too_late' });
  });
});

describe('E27: spacing over all sequences', () => {
  it('a second sequence on the same day waits for the next', async () => {
    const first = asked('lapsed', { flagKind: 'lapsed' });
    const id = await launch(first);
    const stop = { cause: 'staff', by: 'Ana', at: api.clock.now.toISOString() };
    await api.call('POST', `/v1/enrolments/${id}/stop`, stop, api.by(desk));
    const second = {
      ...asked('no-show', { flagKind: 'no_show' }),
      patientKey: first.patientKey,
      addresses: first.addresses,
    };
    await launch(second);
    expect(await to(first)).toHaveLength(1);
    await day(first);
    expect(await to(first)).toHaveLength(2);
  });
  it('three in seven days are enough, whichever sequences they are of', async () => {
    const first = asked('lapsed', { flagKind: 'lapsed' });
    const again = (sequenceId: string, flagKind: LaunchRequest['flagKind']) => ({
      ...asked(sequenceId, { flagKind }),
      patientKey: first.patientKey,
      addresses: first.addresses,
    });
    const kinds = [
      ['no-show', 'no_show'],
      ['at-risk', 'at_risk'],
      ['exam-overdue', 'exam_overdue'],
    ] as const;
    let running = await launch(first);
    for (const [sequenceId, flagKind] of kinds) {
      const stop = { cause: 'staff', by: 'Ana', at: api.clock.now.toISOString() };
      await api.call('POST', `/v1/enrolments/${running}/stop`, stop, api.by(desk));
      api.later(24);
      running = await launch(again(sequenceId, flagKind));
    }
    expect(await to(first)).toHaveLength(3);
    expect(await view(running)).toMatchObject({ steps: [{ state: 'queued', reason: 'capped_week' }, {}, {}] });
    for (let i = 0; i < 3; i += 1) await day(first);
    expect(await to(first)).toHaveLength(3);
    await day(first);
    expect(await to(first)).toHaveLength(4);
  });
});

describe('complaint 3.9: texts in the middle of the night', () => {
  it('the hours are those of the recipient’s zone, kept by the server whatever the desk’s clock says', async () => {
    at('2026-11-10T10:00:00.000Z');
    const [here, away] = [asked('lapsed'), asked('lapsed', { zone: 'America/New_York' })];
    for (const request of [here, away]) await launch(request);
    expect((await Promise.all([here, away].map(to))).map((one) => one.length)).toEqual([1, 0]);
    at('2026-11-10T12:59:00.000Z');
    await api.work();
    expect(await to(away)).toEqual([]);
    at('2026-11-10T13:01:00.000Z');
    await api.work();
    expect(await to(away)).toHaveLength(1);
  });
});

describe('complaint 3.11: the wrong language', () => {
  it('the patient’s own, else the practice’s', async () => {
    const there = await api.pair({ ...practiceSample, name: 'Linde Praxis', language: 'de' });
    const [french, polish] = [asked('lapsed', { language: 'fr' }), asked('lapsed', { language: 'pl' })];
    await launch(french, there);
    await launch(polish, there);
    expect((await to(french))[0]?.body).toContain('Bonjour');
    expect((await to(polish))[0]?.body).toContain('Guten Tag');
  });
});
