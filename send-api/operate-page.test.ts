import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { noonZone } from '../tests/faults/practice.ts';
import { type ServerProcess, startProcess } from './testing/process.ts';

/** The operations page is tried as a new user would: its own commands, from nothing to a captured message. */
const exec = promisify(execFile);
let folder: string;
let server: ServerProcess;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'comeback-page-'));
  const dataDir = join(folder, '.data', 'send-api');
  await mkdir(dataDir, { recursive: true });
  server = await startProcess({ DATA_DIR: dataDir, LOG_LEVEL: 'info' });
}, 120_000);
afterAll(async () => {
  await server?.end('SIGTERM');
  await rm(folder, { recursive: true, force: true });
});

/** The commands of the first section, after the one that starts the server. */
async function commands(): Promise<string> {
  const page = await readFile(join(import.meta.dirname, '..', 'docs', 'operate.md'), 'utf8');
  const [, section = ''] = page.split('## From nothing to a captured message in ten minutes');
  const blocks = [...(section.split('\n## ')[0] ?? '').matchAll(/```sh\n([\s\S]*?)```/g)].map(
    ([, block]) => block ?? '',
  );
  expect(blocks.length).toBeGreaterThanOrEqual(5);
  return (
    blocks
      .slice(1)
      .join('\n')
      .replace('http://127.0.0.1:8787', server.url)
      // Whatever the hour at which the tests run, at the patient's place it is noon.
      .replaceAll('Etc/GMT', noonZone())
  );
}

it('leads from nothing to a paired device and a captured message by its own commands', async () => {
  const script = `set -eu\n${await commands()}\necho; echo "KEY $KEY"`;
  const path = `${dirname(process.execPath)}:${process.env.PATH}`;
  const { stdout } = await exec('bash', ['-c', script], { cwd: folder, env: { ...process.env, PATH: path } });
  expect(stdout).toContain('"ok":true');
  expect(stdout).toMatch(/^200$/m);
  expect(stdout).toContain('"state":"active"');
  expect(stdout).toMatch(/"to":"\+447700900123"[\s\S]*Noor/);
  expect(stdout).toMatch(/^KEY [\w-]{43}$/m);
}, 120_000);
