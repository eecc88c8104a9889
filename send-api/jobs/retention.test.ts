import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Desk, type Harness, launchSample, startHarness, TUESDAY } from '#send-api/testing/harness.ts';
import { dropOld } from './retention.ts';

let api: Harness;
let desk: Desk;
beforeAll(async () => {
  api = await startHarness({ settings: { bodyRetentionDays: 30, eventRetentionDays: 60 } });
  desk = await api.pair();
});
afterAll(() => api.close());

const count = async (table: 'captured' | 'suppressions' | 'audit' | 'message_events' | 'idempotency_keys') =>
  Number(
    (
      await api.ports.db
        .selectFrom(table)
        .select((eb) => eb.fn.countAll<string>().as('n'))
        .executeTakeFirst()
    )?.n,
  );
const bodies = async () =>
  (await api.ports.db.selectFrom('messages').select('id').where('body_sealed', 'is not', null).execute()).length;
const texts = async () =>
  (await api.ports.db.selectFrom('inbound').select('text_sealed').execute()).filter((row) => row.text_sealed.length > 0)
    .length;

it('words go after their time, lines of what happened later; stops, audit and keys never', async () => {
  const person = launchSample();
  await api.launch(desk, person);
  await api.work();
  const [message] = await api.captured();
  await api.reply(message?.id ?? '', 'STOP');
  await api.work();
  // The confirmation of the opt-out too, which nobody waits for.
  await expect.poll(() => count('captured')).toBe(2);
  expect([await bodies(), await texts()]).toEqual([1, 1]);
  api.later(24 * 29);
  expect(await dropOld(api.ports)).toEqual({ bodies: 0, events: 0 });
  api.later(24 * 2);
  expect((await dropOld(api.ports)).bodies).toBe(5);
  expect([await bodies(), await count('captured'), await texts()]).toEqual([0, 0, 0]);
  expect(await count('message_events')).toBeGreaterThan(0);
  const audits = await count('audit');
  api.later(24 * 31);
  expect((await dropOld(api.ports)).events).toBeGreaterThan(0);
  expect(await count('message_events')).toBe(0);
  expect([await count('suppressions'), await count('audit'), await count('idempotency_keys')]).toEqual([3, audits, 1]);
  const again = await api.launch(desk, { ...person });
  expect(again.body.error.reasons).toEqual(['suppressed']);
});

it('keeps the words of what may still be looked for', async () => {
  api.clock.now = new Date(TUESDAY);
  const person = launchSample();
  await api.launch(desk, person);
  await api.work();
  // Its report comes a moment later, and would move it on.
  const delivered = api.ports.db.selectFrom('messages').select('id').where('state', '=', 'delivered');
  await expect.poll(() => delivered.execute()).toHaveLength(1);
  await api.ports.db
    .updateTable('messages')
    .set({ state: 'unknown', check_at: new Date(api.clock.now.getTime() + 90 * 86_400_000) })
    .where('body_sealed', 'is not', null)
    .execute();
  api.later(24 * 40);
  const before = await bodies();
  expect(before).toBeGreaterThan(0);
  await dropOld(api.ports);
  expect(await bodies()).toBe(before);
});
