import { demo } from './demo/adapter.ts';
import { dentalpin } from './dentalpin/adapter.ts';
import { openemr } from './openemr/adapter.ts';
import type { Adapter } from './schema.ts';

/** Every adapter that ships, in the order they are tried. */
export const adapters: Adapter[] = [demo, openemr, dentalpin];
