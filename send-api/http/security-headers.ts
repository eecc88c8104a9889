import { createMiddleware } from 'hono/factory';

/** Set before the handler runs, so that a page can put its own content policy in the place of "nothing at all". */
export const securityHeaders = createMiddleware(async (c, next) => {
  c.header('Content-Security-Policy', "default-src 'none'; frame-ancestors 'none'; base-uri 'none'");
  c.header('X-Content-Type-Options', 'nosniff');
  c.header('X-Frame-Options', 'DENY');
  c.header('Referrer-Policy', 'no-referrer');
  c.header('Strict-Transport-Security', 'max-age=15552000; includeSubDomains');
  await next();
});
