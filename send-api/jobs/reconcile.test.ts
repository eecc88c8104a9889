import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startSteps } from '#send-api/testing/steps.ts';
import { takeCallbacks } from './callbacks.ts';
import { claimStep } from './claim-step.ts';
import { reconcile } from './reconcile.ts';
import { settleStep } from './settle-step.ts';

type Kit = Awaited<ReturnType<typeof startSteps>>;
let api: Kit['api'];
let desk: Kit['desk'];
let script: Kit['script'];
let start: Kit['start'];
let steps: Kit['steps'];

const begin = async (abilities?: { lookup: boolean }) => {
  ({ api, desk, script, start, steps } = await startSteps(abilities));
};
beforeEach(() => begin());
afterEach(() => api.close());

describe('an unknown outcome', () => {
  const lose = () => {
    script.send = async () => ({ outcome: 'unknown', code: 'timeout' });
  };

  it('is looked up after a wait; found means sent', async () => {
    lose();
    const { id, messages } = await start();
    await api.work();
    expect((await steps(id))[0]).toBe('unknown: timeout');
    script.lookup = async () => ({ found: true, providerId: 'found-1', state: 'accepted' });
    await api.work();
    expect((await steps(id))[0]).toBe('unknown: timeout');
    api.later(0.02);
    await api.work();
    expect((await steps(id))[0]).toBe('accepted: found');
    const [row] = await api.ports.db
      .selectFrom('messages')
      .select('provider_id')
      .where('id', '=', messages[0])
      .execute();
    expect(row?.provider_id).toBe('found-1');
    expect(script.handed).toHaveLength(1);
  });

  it('is sent again only after it was looked for twice and not found', async () => {
    lose();
    const { id } = await start();
    await api.work();
    script.send = async (message) => ({ outcome: 'accepted', providerId: `second-${message.id}` });
    api.later(0.02);
    await api.work();
    expect(script.handed).toHaveLength(1);
    api.later(0.02);
    await api.work();
    expect(script.handed).toHaveLength(2);
    expect((await steps(id))[0]).toBe('accepted');
  });

  it('two workers that look at one moment have looked once', async () => {
    lose();
    const { id, messages } = await start();
    await api.work();
    api.later(0.02);
    const both = Promise.withResolvers<void>();
    let looking = 0;
    script.lookup = async () => {
      looking += 1;
      if (looking === 2) both.resolve();
      await both.promise;
      return { found: false };
    };
    await Promise.all([reconcile(api.ports, messages[0]), reconcile(api.ports, messages[0])]);
    expect(looking).toBe(2);
    expect((await steps(id))[0]).toBe('unknown: timeout');
    await api.work();
    expect(script.handed).toHaveLength(1);
    script.lookup = async () => ({ found: true, providerId: 'in the list at last', state: 'delivered' });
    api.later(0.02);
    await api.work();
    expect(script.handed).toHaveLength(1);
    expect((await steps(id))[0]).toBe('delivered: found');
  });

  it('a look-up without an answer is no evidence: nothing is sent again', async () => {
    lose();
    script.lookup = async () => {
      throw new Error('the list is away');
    };
    const { id } = await start();
    await api.work();
    for (let i = 0; i < 5; i += 1) {
      api.later(0.02);
      await api.work();
    }
    expect(script.handed).toHaveLength(1);
    expect((await steps(id))[0]).toBe('unknown: timeout');
  });

  it('is settled by a callback that names our id, and the late answer of the call changes nothing', async () => {
    const { id, messages } = await start();
    const claimed = await api.ports.db.transaction().execute((tx) => claimStep(tx, api.ports, messages[0]));
    const status = { kind: 'status', providerId: 'sid-1', messageId: messages[0], state: 'delivered' } as const;
    await takeCallbacks(api.ports, 'scripted', [status, status, { ...status, state: 'accepted' }]);
    await api.ports.db
      .transaction()
      .execute((tx) =>
        settleStep(tx, api.ports, messages[0], claimed?.attemptId ?? '', { outcome: 'unknown', code: 'reset' }),
      );
    expect((await steps(id))[0]).toBe('delivered');
    const states = async () =>
      (await api.events(desk)).flatMap(({ event }) => (event.type === 'message' ? [event.state] : []));
    await expect.poll(states).toEqual(['sending', 'delivered']);
  });

  it('with a provider that can’t look up stays unknown, a person hears of it, and the sequence goes on', async () => {
    await api.close();
    await begin({ lookup: false });
    lose();
    const { id } = await start();
    await api.work();
    api.later(0.02);
    await api.work();
    api.later(1);
    await api.work();
    expect(script.handed).toHaveLength(1);
    expect((await steps(id))[0]).toBe('unknown: timeout');
    script.send = async (message) => ({ outcome: 'accepted', providerId: message.id });
    api.later(4 * 24);
    await api.work();
    expect(await steps(id)).toEqual(['unknown: timeout', 'accepted', 'queued']);
  });

  it('of a stopped enrolment is cancelled instead of sent again', async () => {
    lose();
    const { id } = await start();
    await api.work();
    await api.call(
      'POST',
      `/v1/enrolments/${id}/stop`,
      { cause: 'staff', by: 'Ana', at: api.clock.now.toISOString() },
      api.by(desk),
    );
    for (let i = 0; i < 3; i += 1) {
      api.later(0.02);
      await api.work();
    }
    expect(script.handed).toHaveLength(1);
    expect((await steps(id))[0]).toBe('cancelled: staff');
  });
});
