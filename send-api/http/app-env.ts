import type { OpenAPIHono } from '@hono/zod-openapi';
import type { DeviceRow } from '../store/tables.ts';

/** What middleware leaves for handlers. */
export interface AppEnv {
  Variables: { device: DeviceRow };
}

/** The app that routes are added to. */
export type App = OpenAPIHono<AppEnv>;
