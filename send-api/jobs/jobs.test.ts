import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startSteps } from '#send-api/testing/steps.ts';
import { takeCallbacks } from './callbacks.ts';
import { claimStep } from './claim-step.ts';
import { sendStep } from './send-step.ts';
import { settleStep } from './settle-step.ts';
import { sweep } from './sweep.ts';

type Kit = Awaited<ReturnType<typeof startSteps>>;
let api: Kit['api'];
let desk: Kit['desk'];
let script: Kit['script'];
let start: Kit['start'];
let steps: Kit['steps'];
let view: Kit['view'];

beforeEach(async () => {
  ({ api, desk, script, start, steps, view } = await startSteps());
});
afterEach(() => api.close());

const jobs = async (name: string) =>
  (await api.ports.db
    .withSchema('pgboss')
    .selectFrom('job' as never)
    .selectAll()
    .where('name' as never, '=', name as never)
    .execute()) as Array<{ data: { messageId: string } }>;

describe('a step', () => {
  it('is in the database as sending before the provider is called, and its job came with the launch', async () => {
    const { messages, id } = await start();
    expect((await jobs('send')).map((job) => job.data)).toEqual([{ messageId: messages[0] }]);
    let seen: unknown;
    script.send = async (message) => {
      seen = await api.ports.db
        .selectFrom('messages')
        .select(['state', 'attempts'])
        .where('id', '=', message.id)
        .executeTakeFirst();
      return { outcome: 'accepted', providerId: 'p1' };
    };
    await sendStep(api.ports, messages[0]);
    expect(seen).toEqual({ state: 'sending', attempts: 1 });
    expect(await steps(id)).toEqual(['accepted', 'queued', 'queued']);
  });

  it('is handed over once, however often and by how many workers its job runs', async () => {
    const { messages } = await start();
    await Promise.all(Array.from({ length: 10 }, () => sendStep(api.ports, messages[0])));
    expect(script.handed).toHaveLength(1);
  });

  it('waits for the one before it, and the enrolment finishes after the last', async () => {
    const { messages, id } = await start({
      booking: { state: 'nothing_booked', strength: 'proof', seenAt: '2026-11-10T09:00:00.000Z' },
    });
    await sendStep(api.ports, messages[1]);
    expect(script.handed).toHaveLength(0);
    for (const days of [4, 14]) {
      await api.work();
      api.later(days * 24);
      const booking = { state: 'nothing_booked', strength: 'proof', seenAt: api.clock.now.toISOString() };
      await api.call(
        'POST',
        '/v1/sightings',
        { items: [{ patientKey: (await view(id)).patientKey, booking }] },
        api.by(desk),
      );
    }
    await api.work();
    expect(await steps(id)).toEqual(['accepted', 'accepted', 'accepted']);
    expect((await view(id)).state).toBe('finished');
    expect(script.handed.map((message) => message.channel)).toEqual(['sms', 'email', 'sms']);
  });

  it('outside the hours waits until they open, and says so', async () => {
    const { id, messages } = await start();
    api.clock.now = new Date('2026-11-10T21:30:00.000Z');
    await sendStep(api.ports, messages[0]);
    expect(await view(id)).toMatchObject({
      state: 'active',
      steps: [{ state: 'queued', reason: 'quiet_hours', dueAt: '2026-11-11T08:00:00.000Z' }, {}, {}],
    });
    api.clock.now = new Date('2026-11-11T08:00:00.000Z');
    await api.work();
    expect(script.handed).toHaveLength(1);
    const audit = await api.ports.db
      .selectFrom('audit')
      .select(['action', 'reason', 'snapshot'])
      .where('message_id', '=', messages[0])
      .orderBy('id')
      .execute();
    expect(audit.map((line) => [line.action, line.reason])).toEqual([
      ['step_delay', 'quiet_hours'],
      ['step_send', null],
    ]);
    expect(audit[0]?.snapshot).toMatchObject({ quietHours: { from: '08:00', to: '20:00' }, capPerDay: 1 });
    expect(JSON.stringify(audit)).not.toMatch(/\+447700|mail\.example|Noor/);
  });

  it('one text a day to one phone: of a family that shares it the second waits for the first one’s commit, and then a day', async () => {
    const phone = { channel: 'sms', to: '+447700900555', consent: 'unknown' } as const;
    // Another language, so that the two can't share one message.
    const [a, b] = [await start({ addresses: [phone] }), await start({ addresses: [phone], language: 'es' })];
    let second: Promise<void> = Promise.resolve();
    await api.ports.db.transaction().execute(async (tx) => {
      expect(await claimStep(tx, api.ports, a.messages[0])).not.toBeNull();
      second = sendStep(api.ports, b.messages[0]);
      await new Promise((done) => setTimeout(done, 300));
    });
    await second;
    expect(script.handed).toHaveLength(0);
    expect((await steps(b.id))[0]).toBe('queued: household');
  });

  it('is held when nobody has looked for a week, and goes on after a look', async () => {
    const { id, request } = await start();
    await api.work();
    api.later(11 * 24);
    await api.work();
    expect(await view(id)).toMatchObject({ state: 'held', steps: [{}, { state: 'held', reason: 'stale' }, {}] });
    const tasks = async () =>
      (await api.events(desk)).map((line) => line.event).filter((event) => event.type === 'task');
    await expect.poll(tasks).toMatchObject([{ taskKind: 'look_and_release' }]);
    const look = (strength: string) => ({
      items: [
        {
          patientKey: request.patientKey,
          booking: { state: 'nothing_booked', strength, seenAt: api.clock.now.toISOString() },
        },
      ],
    });
    expect((await api.call('POST', '/v1/sightings', look('none'), api.by(desk))).body).toEqual({
      known: 1,
      stopped: 0,
      released: 0,
      noted: 0,
    });
    expect((await api.call('POST', '/v1/sightings', look('hint'), api.by(desk))).body).toEqual({
      known: 1,
      stopped: 0,
      released: 1,
      noted: 0,
    });
    await api.work();
    expect(await steps(id)).toEqual(['accepted', 'accepted', 'queued']);
  });

  it('that fails for good moves on to the next, and that number is not tried again', async () => {
    script.send = async (message) =>
      message.channel === 'sms'
        ? { outcome: 'failed', code: '21614', permanent: true }
        : { outcome: 'accepted', providerId: message.id };
    const { id, request } = await start();
    await api.work();
    expect(await steps(id)).toEqual(['failed: 21614', 'queued', 'queued']);
    await api.call(
      'POST',
      `/v1/enrolments/${id}/stop`,
      { cause: 'staff', by: 'Ana', at: api.clock.now.toISOString() },
      api.by(desk),
    );
    const again = await start({ addresses: request.addresses });
    await api.work();
    expect(script.handed.map((message) => message.channel)).toEqual(['sms', 'email']);
    expect((await view(again.id)).steps[0]).toMatchObject({ channel: 'email', state: 'accepted' });
  });

  it('that the provider refuses for now is tried later, and given up after six times', async () => {
    script.send = async () => ({ outcome: 'retry', code: '429', afterSeconds: 60 });
    const { id } = await start();
    for (let i = 0; i < 8; i += 1) {
      await api.work();
      api.later(1 / 60);
    }
    expect(script.handed).toHaveLength(6);
    expect((await steps(id))[0]).toBe('failed: gave_up');
  });

  it('the provider’s own opt-out list becomes ours', async () => {
    script.send = async () => ({ outcome: 'failed', code: '21610', permanent: false, suppress: true });
    const { id, request } = await start();
    await api.work();
    expect(await view(id)).toMatchObject({ state: 'stopped', stopCause: 'opted_out' });
    expect((await api.launch(desk, request)).body.error).toMatchObject({ code: 'refused', reasons: ['suppressed'] });
  });
});

describe('the sweep', () => {
  it('finds a due message whose job was lost, and leaves one whose job is there alone', async () => {
    const { messages } = await start();
    await api.ports.db
      .withSchema('pgboss')
      .deleteFrom('job' as never)
      .execute();
    expect(await sweep(api.ports)).toMatchObject({ requeued: 1 });
    await sweep(api.ports);
    expect((await jobs('send')).map((job) => job.data.messageId)).toEqual([messages[0]]);
  });

  it('takes a message left in sending by a dead worker for unknown, after the time-out and not before', async () => {
    const { id, messages } = await start();
    await api.ports.db.transaction().execute((tx) => claimStep(tx, api.ports, messages[0]));
    expect(await sweep(api.ports)).toMatchObject({ lost: 0 });
    await sendStep(api.ports, messages[0]);
    expect(script.handed).toHaveLength(0);
    api.later(0.03);
    expect(await sweep(api.ports)).toMatchObject({ lost: 1 });
    expect((await steps(id))[0]).toBe('unknown: worker_lost');
    expect((await jobs('reconcile')).map((job) => job.data.messageId)).toEqual([messages[0]]);
  });
});

it('a callback that is faster than our own commit is kept and applied by it', async () => {
  const { id, messages } = await start();
  const claimed = await api.ports.db.transaction().execute((tx) => claimStep(tx, api.ports, messages[0]));
  await takeCallbacks(api.ports, 'scripted', [{ kind: 'status', providerId: 'sid-9', state: 'delivered' }]);
  expect((await steps(id))[0]).toBe('sending');
  await api.ports.db
    .transaction()
    .execute((tx) =>
      settleStep(tx, api.ports, messages[0], claimed?.attemptId ?? '', { outcome: 'accepted', providerId: 'sid-9' }),
    );
  expect((await steps(id))[0]).toBe('delivered');
});
