import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

export type Served = { body: string; headers?: Record<string, string> };
export type PageServer = {
  origin: string;
  set(path: string, page: string | Served): string;
  close(): Promise<void>;
  hits: string[];
};

/** Serves pages from memory on a free port of this machine; `hits` are the paths asked for. */
export async function servePages(): Promise<PageServer> {
  const pages = new Map<string, Served>();
  const hits: string[] = [];
  const server: Server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://x').pathname;
    hits.push(path);
    const page = pages.get(path);
    response.writeHead(page ? 200 : 404, { 'content-type': 'text/html; charset=utf-8', ...page?.headers });
    response.end(page?.body ?? '');
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    origin,
    hits,
    set(path, page) {
      pages.set(path, typeof page === 'string' ? { body: page } : page);
      return origin + path;
    },
    close: () => new Promise((done) => server.close(() => done())),
  };
}
