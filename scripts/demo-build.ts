import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './bootstrap.mjs';

/**
 * A copy of the built extension whose manifest already holds the permission a person would give in set-up, for the
 * origins of this machine only. A headless browser has nobody to press "Allow"; everything else is the built package,
 * byte for byte.
 */
export function demoBuild(
  from = join(root, '.output', 'chrome-mv3'),
  to = `${from}-demo`,
  extra: { reachable?: string[] } = {},
): string {
  rmSync(to, { recursive: true, force: true });
  cpSync(from, to, { recursive: true });
  const path = join(to, 'manifest.json');
  const manifest = JSON.parse(readFileSync(path, 'utf8')) as Record<string, unknown>;
  manifest.host_permissions = ['http://127.0.0.1/*', 'http://localhost/*'];
  if (extra.reachable) {
    manifest.web_accessible_resources = [
      ...((manifest.web_accessible_resources as unknown[]) ?? []),
      { resources: extra.reachable, matches: ['http://127.0.0.1/*', 'http://localhost/*'] },
    ];
  }
  writeFileSync(path, JSON.stringify(manifest, null, 2));
  return to;
}

if (process.argv[1] === import.meta.filename) process.stdout.write(`${demoBuild()}\n`);
