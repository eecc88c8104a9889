import type { OpenAPIHono } from '@hono/zod-openapi';
import type { PracticeSettings } from '#lib/contract/practice.ts';
import type { GateFacts } from '../store/gate-facts.ts';
import type { DeviceRow } from '../store/tables.ts';
import type { Authority } from './auth.ts';

/** What middleware leaves for handlers. */
export interface AppEnv {
  Variables: {
    device: DeviceRow;
    practice: PracticeSettings;
    facts: GateFacts | null;
    authority: Authority;
    /** By how much the desk's clock is ahead (ms). */
    ahead: number;
  };
}

/** The app that routes are added to. */
export type App = OpenAPIHono<AppEnv>;
