import { sql } from 'kysely';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { type Harness, launchSample, startHarness } from '#send-api/testing/harness.ts';
import { recordAudit } from './audit.ts';
import { sealAudit, verifyAudit } from './audit-chain.ts';

let api: Harness;
beforeEach(async () => {
  api = await startHarness();
  const desk = await api.pair();
  for (let i = 0; i < 3; i += 1) {
    await api.launch(desk, launchSample());
    await sealAudit(api.ports.db, api.ports.crypt, api.ports.now());
  }
});
afterEach(() => api.close());

const verify = () => verifyAudit(api.ports.db, api.ports.crypt);

it('fits as it was written, whatever is written since', async () => {
  expect(await verify()).toMatchObject({ ok: true, seals: 3, unsealed: 0, problems: [] });
  const { practice_id } = await api.ports.db.selectFrom('audit').select('practice_id').executeTakeFirstOrThrow();
  await api.ports.db
    .transaction()
    .execute((tx) =>
      recordAudit(tx, { practiceId: practice_id, at: api.ports.now(), action: 'looked', snapshot: { b: 1, a: 2 } }),
    );
  expect(await verify()).toMatchObject({ ok: true, unsealed: 1 });
  expect(await sealAudit(api.ports.db, api.ports.crypt, api.ports.now())).toBe(1);
  expect(await sealAudit(api.ports.db, api.ports.crypt, api.ports.now())).toBe(0);
  expect(await verify()).toMatchObject({ ok: true, seals: 4, unsealed: 0 });
});

it.each([
  [
    'a line that was changed',
    sql`update audit set reason = 'booked' where id = (select min(id) from audit)`,
    'changed',
  ],
  ['a line that was taken out', sql`delete from audit where id = (select min(id) from audit)`, 'are there'],
  ['a seal that was taken out', sql`delete from audit_seals where n = 2`, 'missing'],
  [
    'a line that was changed and its seal made up',
    sql`with changed as (update audit set action = 'x' where id = (select min(id) from audit))
      update audit_seals set seal = 'made up' where n = 1`,
    'does not follow',
  ],
])('tells of %s', async (_what, tampering, problem) => {
  await tampering.execute(api.ports.db);
  const report = await verify();
  expect(report.ok).toBe(false);
  expect(report.problems.join('\n')).toContain(problem);
});

it('waits for nobody who is writing, and seals once they are done', async () => {
  const { practice_id } = await api.ports.db.selectFrom('audit').select('practice_id').executeTakeFirstOrThrow();
  await api.ports.db.transaction().execute(async (tx) => {
    await recordAudit(tx, { practiceId: practice_id, at: api.ports.now(), action: 'slow' });
    await api.ports.db
      .transaction()
      .execute((other) => recordAudit(other, { practiceId: practice_id, at: api.ports.now(), action: 'quick' }));
    expect(await sealAudit(api.ports.db, api.ports.crypt, api.ports.now())).toBe(0);
  });
  expect(await sealAudit(api.ports.db, api.ports.crypt, api.ports.now())).toBe(2);
  expect((await verify()).ok).toBe(true);
});
