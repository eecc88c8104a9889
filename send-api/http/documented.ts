import { z } from '@hono/zod-openapi';
import type { App } from './app-env.ts';

type Entry = Parameters<App['openAPIRegistry']['registerPath']>[0];

/**
 * Puts a route into the reference that is not made by `createRoute`: a page, or what others post in forms of their own.
 * The path is written as in the document (`/u/{token}`). A test holds that every route of the app is there.
 */
export function document(app: App, entry: Entry): void {
  app.openAPIRegistry.registerPath(entry);
}

/** The very schema that validates, as the document shows it: what is asked for, before anything is made of it. */
export function schemaOf(schema: z.ZodType): object {
  const { $schema: _, ...shown } = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' });
  return shown;
}

/** An answer that is a page for people. */
export const pageAnswer = (description: string) => ({
  description,
  content: { 'text/html': { schema: { type: 'string' as const } } },
});
