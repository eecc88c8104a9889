import { unzipSync } from 'fflate';
import type { Files } from './check.ts';

/** What a package holds, without its folders. */
export function filesOf(zip: Uint8Array): Files {
  return new Map(Object.entries(unzipSync(zip)).filter(([path]) => !path.endsWith('/')));
}
