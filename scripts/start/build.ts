import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root, step } from '../bootstrap.mjs';
import { demoBuild } from '../demo-build.ts';

const INPUTS = [
  'entrypoints',
  'components',
  'lib',
  'public',
  'wxt.config.ts',
  'package-lock.json',
  'scripts/demo-build.ts',
];

function fingerprint(): string {
  const listed = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', ...INPUTS], {
    cwd: root,
    encoding: 'utf8',
  });
  const hash = createHash('sha256');
  for (const file of listed.split('\n').filter(Boolean)) {
    const stat = statSync(join(root, file), { throwIfNoEntry: false });
    hash.update(`${file}:${stat?.size}:${stat?.mtimeMs}\n`);
  }
  return hash.digest('hex');
}

/** Builds the extension when its sources changed since the last time, and answers the folder to load. */
export async function builtExtension(): Promise<string> {
  const out = join(root, '.output', 'chrome-mv3');
  const stamp = join(root, '.output', '.built-from');
  const now = fingerprint();
  if (!existsSync(join(out, 'manifest.json')) || !existsSync(stamp) || readFileSync(stamp, 'utf8') !== now) {
    await step('Building the extension', join(root, 'node_modules', '.bin', 'wxt'), ['build']);
    writeFileSync(stamp, now);
  }
  return demoBuild(out);
}
