import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { serve } from '@hono/node-server';
import type { Harness } from './harness.ts';

/** The harness's app on a real port, for peers that report over HTTP. */
export async function listen(api: Harness): Promise<{ url: string; close: () => Promise<void> }> {
  const server = await new Promise<Server>((done) => {
    const made = serve({ fetch: api.app.fetch, hostname: '127.0.0.1', port: 0 }, () => done(made)) as Server;
  });
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise((done) => {
        server.closeAllConnections();
        server.close(() => done());
      }),
  };
}
