import { OpenAPIHono } from '@hono/zod-openapi';
import { HTTPException } from 'hono/http-exception';
import type { App, AppEnv } from './http/app-env.ts';
import { crossOrigin } from './http/cross-origin.ts';
import { limitBody } from './http/limits.ts';
import { securityHeaders } from './http/security-headers.ts';
import { faultCode } from './log.ts';
import type { Ports } from './ports.ts';
import { fail } from './problem.ts';
import { routes } from './routes/index.ts';

/**
 * Connection lost, server starting or stopping, no room (disk, memory, clients), or read-only since another one took
 * over: the database's codes for "not now".
 */
const AWAY = /^(ECONN\w+|ETIMEDOUT|EPIPE|57P0[1-3]|53\w{3}|25006|08\w{3})$/;

/** The whole API over its ports. Opens no port and reads no environment. */
export function createApp(ports: Ports): App {
  const app = new OpenAPIHono<AppEnv>({
    defaultHook: (result, c) => {
      if (result.success) return undefined;
      // Path and kind of each fault; the values themselves stay out of the answer.
      const detail = Object.fromEntries(
        result.error.issues.map((issue) => [issue.path.join('.'), issue.code ?? 'invalid']),
      );
      return fail(c, 400, 'invalid_request', 'The request does not have the described form.', { detail });
    },
  });
  app.use(securityHeaders);
  app.use('/v1/*', crossOrigin);
  app.use(limitBody);
  app.use(async (c, next) => {
    const started = performance.now();
    await next();
    // The pattern of the route, never the address asked for: that may hold a token.
    const route = c.req.routePath ?? '';
    ports.log.debug('request', {
      method: c.req.method,
      route,
      status: c.res.status,
      ms: Math.round(performance.now() - started),
    });
  });
  for (const add of routes) add(app, ports);
  app.notFound((c) => fail(c, 404, 'not_found', 'There is nothing at this address.'));
  app.onError((error, c) => {
    // Raised by the framework for bodies that are no JSON.
    if (error instanceof HTTPException && error.status < 500) {
      return fail(c, 400, 'invalid_request', 'The body could not be read.');
    }
    const code = faultCode(error);
    ports.log.error('request failed', { method: c.req.method, route: c.req.routePath, code });
    const raw = (error as { code?: unknown }).code;
    const away =
      (typeof raw === 'string' && AWAY.test(raw)) || /timeout exceeded when trying to connect/.test(error.message);
    if (away || /Connection terminated|not queryable|connection has been discarded/.test(error.message)) {
      c.header('Retry-After', '5');
      return fail(c, 503, 'unavailable', 'The database is away; nothing was done. Try again.');
    }
    return fail(c, 500, 'internal', 'Something broke on our side; nothing was done.');
  });
  return app;
}
