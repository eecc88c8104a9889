import type { OpenAPIHono } from '@hono/zod-openapi';
import type { PracticeSettings } from '#lib/contract/practice.ts';
import type { DeviceRow } from '../store/tables.ts';

/** What middleware leaves for handlers. */
export interface AppEnv {
  Variables: { device: DeviceRow; practice: PracticeSettings };
}

/** The app that routes are added to. */
export type App = OpenAPIHono<AppEnv>;
