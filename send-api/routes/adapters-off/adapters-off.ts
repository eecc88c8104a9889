import { createRoute } from '@hono/zod-openapi';
import { adaptersOff } from '#lib/contract/adapters-off.ts';
import type { App } from '../../http/app-env.ts';
import { requireDevice } from '../../http/auth.ts';
import type { Ports } from '../../ports.ts';
import { fail, problems } from '../../problem.ts';
import { readOffList } from './off-list.ts';

/** GET /v1/adapters/off: adapters and screens that must not be read any more, where the operator keeps such a list. */
export function addAdaptersOff(app: App, ports: Ports): void {
  const list = createRoute({
    method: 'get',
    path: '/v1/adapters/off',
    tags: ['Practice'],
    summary: 'Adapters that are switched off',
    description:
      'When a screen of a PMS changed so that it would be read wrongly, the operator names it here and every paired ' +
      'browser stops reading it, without a new version of the extension. The list is the file `adapters-off.json` in ' +
      'the data folder: `{ "off": [{ "adapter": "…", "screen": "…", "why": "…" }] }`; `screen` may be left out.',
    security: [{ device: [] }],
    middleware: [requireDevice(ports)] as const,
    responses: {
      200: { description: 'The list as it stands', content: { 'application/json': { schema: adaptersOff } } },
      ...problems(401, 404, 429, 503),
    },
  });
  app.openapi(list, async (c) => {
    const found = await readOffList(ports.settings.adaptersOffFile);
    if (found.state === 'none')
      return fail(c, 404, 'not_found', 'This server keeps no list of adapters to switch off.');
    if (found.state === 'bad') {
      // what was wrong with it is for whoever keeps the file; the browsers go on with the list they have
      ports.log.error('adapters-off.json is not a list', { reason: found.why });
      return fail(c, 503, 'unavailable', 'The list of adapters to switch off can’t be read.');
    }
    return c.json(found.list, 200);
  });
}
