import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Desk, type Harness, launchSample, startHarness } from '#send-api/testing/harness.ts';

let api: Harness;
let desk: Desk;
beforeAll(async () => {
  api = await startHarness();
  desk = await api.pair();
});
afterAll(() => api.close());

it('starts an enrolment with all its steps planned and the first one due at once', async () => {
  const request = launchSample();
  const { status, body } = await api.launch(desk, request);
  expect(status).toBe(201);
  expect(body.enrolment).toMatchObject({
    patientKey: request.patientKey,
    sequenceId: 'overdue-recare',
    state: 'active',
    stopCause: null,
    launchedBy: 'Ana (front desk)',
    steps: [
      { stepId: 'first', channel: 'sms', state: 'queued', dueAt: '2026-11-10T10:00:00.000Z' },
      { stepId: 'second', channel: 'email', state: 'queued', dueAt: '2026-11-14T10:00:00.000Z' },
      { stepId: 'last', state: 'queued' },
    ],
  });
});

it('sends the text once, tells the feed every state, and plans the next step from there', async () => {
  const request = launchSample({ firstName: 'Yusuf' });
  const { body } = await api.launch(desk, request);
  await api.work();
  await api.work();
  const sent = (await api.captured()).filter((message) => message.to === request.addresses[0]?.to);
  expect(sent).toHaveLength(1);
  expect(sent[0]?.body).toContain('Hi Yusuf, this is Harbour Dental.');
  expect(sent[0]?.body).toMatch(/ http:\/\/localhost\/b\/[0-9A-Za-z]{12} /);
  await expect
    .poll(async () => {
      const mine = (await api.events(desk)).filter((line) => line.patientKey === request.patientKey);
      return mine.map(({ event }) => (event.type === 'message' ? `${event.stepId} ${event.state}` : `${event.type}`));
    })
    .toEqual(['enrolment', 'first sending', 'first accepted', 'first delivered']);
  const view = await api.call('GET', `/v1/enrolments/${body.enrolment.id}`, undefined, api.by(desk));
  expect(view.body.enrolment.steps.map((step: { state: string }) => step.state)).toEqual([
    'delivered',
    'queued',
    'queued',
  ]);
});

it('keeps name and addresses sealed in the database', async () => {
  await api.launch(desk, launchSample({ firstName: 'Zephyrine' }));
  const rows = await api.ports.db.selectFrom('enrolments').selectAll().execute();
  const recipients = await api.ports.db.selectFrom('recipients').selectAll().execute();
  const all = [...rows, ...recipients]
    .map((row) =>
      Object.values(row)
        .map((v) => (Buffer.isBuffer(v) ? v.toString('latin1') : JSON.stringify(v)))
        .join(' '),
    )
    .join('\n');
  expect(all).not.toMatch(/Zephyrine|\+447700|mail\.example/);
});

it('twenty desks pressing Start on one patient at once make one enrolment and one message', async () => {
  const request = launchSample();
  const desks = [desk, await api.pair(undefined, desk.practiceId)];
  const answers = await Promise.all(
    Array.from({ length: 20 }, (_, i) => api.launch(desks[i % 2] as Desk, { ...request, launchedBy: `desk ${i}` })),
  );
  expect(answers.filter((answer) => answer.status === 201)).toHaveLength(1);
  const losers = answers.filter((answer) => answer.status === 409);
  expect(losers).toHaveLength(19);
  const winner = answers.find((answer) => answer.status === 201)?.body.enrolment;
  for (const loser of losers) {
    expect(loser.body.error).toMatchObject({
      code: 'already_enrolled',
      detail: { by: winner.launchedBy, at: winner.launchedAt, enrolmentId: winner.id },
    });
  }
  await Promise.all([api.work(), api.work(), api.work()]);
  const sent = (await api.captured()).filter((message) => message.to === request.addresses[0]?.to);
  expect(sent).toHaveLength(1);
});
