import { builtinModules } from 'node:module';
import { join } from 'node:path';
import { rolldown } from 'rolldown';
import { root } from './bootstrap.mjs';

/**
 * Bundles the send API's own TypeScript into `dist/` for a container image: `send-api.mjs`, and one file a command. Packages stay outside: they are
 * `dependencies` and installed there (`npm ci --omit=dev`), because the embedded PostgreSQL finds its files beside them.
 */
const external = (id: string) =>
  (/^[@a-z]/i.test(id) && !id.startsWith('#')) || builtinModules.includes(id.replace(/^node:/, ''));

for (const [source, name] of [
  ['main', 'send-api'],
  ['backup', 'backup'],
  ['restore', 'restore'],
  ['verify-audit', 'verify-audit'],
]) {
  const bundle = await rolldown({ input: join(root, 'send-api', `${source}.ts`), platform: 'node', external });
  await bundle.write({ file: join(root, 'dist', `${name}.mjs`), format: 'esm' });
  process.stdout.write(`dist/${name}.mjs\n`);
}
