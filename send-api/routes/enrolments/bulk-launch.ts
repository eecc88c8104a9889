import { createRoute } from '@hono/zod-openapi';
import { type BulkItem, bulkAnswer, bulkRequest } from '#lib/contract/bulk.ts';
import { enrolmentView, launchRequest } from '#lib/contract/enrolments.ts';
import type { PracticeSettings } from '#lib/contract/practice.ts';
import { problem } from '#lib/contract/problem.ts';
import type { App } from '../../http/app-env.ts';
import { requireDevice } from '../../http/auth.ts';
import type { Ports } from '../../ports.ts';
import { problemBody, problems } from '../../problem.ts';
import { keysUsed } from '../../store/idempotency.ts';
import { takeSlots } from '../../store/pace.ts';
import type { DeviceRow } from '../../store/tables.ts';
import { badAddresses } from './bad-addresses.ts';
import { launchOnce } from './launch-once.ts';
import type { LaunchWith } from './start-enrolment.ts';

/** Well under the 30 s after which a browser ends the extension's worker; what is left is sent again. */
const AT_MOST_MS = 10_000;
const AT_ONCE = 4;

/** POST /v1/enrolments/bulk: many launches, each by its own key, each with its own answer. */
export function addBulkLaunch(app: App, ports: Ports): void {
  const route = createRoute({
    method: 'post',
    path: '/v1/enrolments/bulk',
    tags: ['Enrolments'],
    summary: 'Start follow-ups for many patients',
    description:
      'Every item is launched as if it came alone, and answered as such. The first messages are laid apart by what the ' +
      'desk can answer (`launchesPerHour`), over all desks. Send the same request again after a lost answer or when ' +
      '`left` is not 0: what was done is answered again and not done again.',
    security: [{ device: [] }],
    middleware: [requireDevice(ports)] as const,
    request: { body: { required: true, content: { 'application/json': { schema: bulkRequest } } } },
    responses: {
      200: { description: 'Item by item', content: { 'application/json': { schema: bulkAnswer } } },
      ...problems(400, 401, 413, 429),
    },
  });
  app.openapi(route, async (c) => {
    const { items } = c.req.valid('json');
    const device = c.get('device');
    const practice = c.get('practice');
    const keys = items.map(({ key }) => key);
    const used = await keysUsed(ports.db, device.practice_id, keys);
    const fresh = [...new Set(keys)].filter((key) => !used.has(key));
    const slots = await takeSlots(ports.db, device.practice_id, practice, fresh.length, ports.now());
    const slotOf = new Map(fresh.map((key, i) => [key, slots[i]]));
    const withOf = (key: string): LaunchWith => ({ notBefore: slotOf.get(key), ahead: c.get('ahead') });
    const answers: BulkItem[] = [];
    const until = performance.now() + AT_MOST_MS;
    let next = 0;
    const lane = async () => {
      for (let i = next++; i < items.length; i = next++) {
        const item = items[i];
        if (!item) return;
        const late = performance.now() > until;
        answers[i] = late ? notDone(item.key) : await launchItem(ports, device, practice, item, withOf(item.key));
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, lane));
    const left = answers.filter(({ status }) => status === 503).length;
    ports.log.info('bulk launch', { practiceId: device.practice_id, deviceId: device.id, count: items.length });
    return c.json({ items: answers, left }, 200);
  });
}

function notDone(key: string): BulkItem {
  return { key, status: 503, ...problemBody('unavailable', 'Not done yet; send it again.') };
}

async function launchItem(
  ports: Ports,
  device: DeviceRow,
  practice: PracticeSettings,
  { key, launch }: { key: string; launch: unknown },
  launchWith: LaunchWith,
): Promise<BulkItem> {
  const read = launchRequest.safeParse(launch);
  if (!read.success) {
    const detail = Object.fromEntries(read.error.issues.map((issue) => [issue.path.join('.'), issue.code]));
    return { key, status: 400, ...problemBody('invalid_request', 'The launch is not as described.', { detail }) };
  }
  const wrong = badAddresses(read.data);
  if (wrong) {
    const message = 'An address does not fit its channel.';
    return { key, status: 400, ...problemBody('invalid_request', message, { detail: wrong }) };
  }
  const launched = await launchOnce(ports, device, practice, key, read.data, launchWith);
  if (launched.state === 'in_progress') {
    const message = 'The same request is being worked on right now; ask again shortly.';
    return { key, status: 409, ...problemBody('in_progress', message) };
  }
  if (launched.state === 'reused') {
    return { key, status: 422, ...problemBody('key_reused', 'This idempotency key was used with another body.') };
  }
  const { status, answer } = launched.answered;
  if (status !== 201) return { key, status, error: problem.parse(answer).error };
  const { enrolment } = answer as { enrolment: unknown };
  return { key, status: launched.isNew ? 201 : 200, enrolment: enrolmentView.parse(enrolment) };
}
