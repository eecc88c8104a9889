import { builtinModules } from 'node:module';
import { join } from 'node:path';
import { rolldown } from 'rolldown';
import { root } from './bootstrap.mjs';

/**
 * Bundles the send API's own TypeScript into `dist/send-api.mjs` for a container image. Packages stay outside: they are
 * `dependencies` and installed there (`npm ci --omit=dev`), because the embedded PostgreSQL finds its files beside them.
 */
const bundle = await rolldown({
  input: join(root, 'send-api', 'main.ts'),
  platform: 'node',
  external: (id) => (/^[@a-z]/i.test(id) && !id.startsWith('#')) || builtinModules.includes(id.replace(/^node:/, '')),
});
await bundle.write({ file: join(root, 'dist', 'send-api.mjs'), format: 'esm' });
process.stdout.write('dist/send-api.mjs\n');
