import { execFile, execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { cp, glob, mkdir, mkdtemp, readFile, rm, stat, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ADMIN, practiceSample } from './testing/harness.ts';
import { testDatabase } from './testing/postgres.ts';
import { type ServerProcess, startProcess } from './testing/process.ts';

/**
 * The image, as far as it can be had without a container engine: its two folders are put together by the Containerfile's
 * own lines, from what a clean clone holds, and its own command is run in the second one.
 */
const run = promisify(execFile);
const root = join(import.meta.dirname, '..');

interface Stage {
  name: string;
  lines: Array<{ word: string; rest: string }>;
}

/** The Containerfile as instructions: comments dropped, continued lines joined. */
function stagesOf(file: string): Stage[] {
  const text = file.replace(/^\s*#.*$/gm, '').replace(/\\\n\s*/g, ' ');
  const stages: Stage[] = [];
  for (const line of text.split('\n').filter((one) => one.trim() !== '')) {
    const [, word = '', rest = ''] = /^([A-Z]+)\s+(.*)$/.exec(line.trim()) ?? [];
    if (word === 'FROM') stages.push({ name: / AS (\S+)$/i.exec(rest)?.[1] ?? '', lines: [] });
    else stages.at(-1)?.lines.push({ word, rest });
  }
  return stages;
}

/** What a clean clone would hold: the files Git knows, or would with the next commit. */
const inClone = () =>
  execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], { cwd: root, encoding: 'utf8' })
    .split('\0')
    .filter(Boolean);

let stages: Stage[];
let work: string;
let build: string;
let image: string;
const of = (stage: Stage | undefined, word: string) =>
  (stage?.lines ?? []).filter((one) => one.word === word).map((one) => one.rest);
const copies = (stage: Stage | undefined) =>
  of(stage, 'COPY').map((rest) => {
    const words = rest.split(/\s+/);
    const from = words[0]?.startsWith('--from=') ? words.shift()?.slice('--from='.length) : undefined;
    return { from, sources: words.slice(0, -1), to: words.at(-1) ?? '' };
  });

/** Carries one stage's COPY lines out. Paths of `--from` begin with the work folder of that stage. */
async function copyInto(folder: string, stage: Stage | undefined, clone: string[]): Promise<void> {
  for (const { from, sources, to } of copies(stage)) {
    for (const source of sources) {
      if (from !== undefined) {
        await mkdir(join(folder, to), { recursive: true });
        let found = 0;
        for await (const file of glob(source.replace(/^\/app\//, ''), { cwd: build })) {
          await cp(join(build, file), join(folder, to, file.split('/').at(-1) ?? ''));
          found += 1;
        }
        expect([source, found > 0]).toEqual([source, true]);
        continue;
      }
      // A folder's content is copied, not the folder.
      const inside = clone.filter((file) => file.startsWith(`${source}/`));
      const files = source === '.' ? clone : [...clone.filter((file) => file === source), ...inside];
      expect([source, files.length > 0]).toEqual([source, true]);
      for (const file of files) await cp(join(root, file), join(folder, to, file.replace(`${source}/`, '')));
    }
  }
}

/** What `npm ci --omit=dev` installs: the lock's packages that are no development's, each in its place. */
async function installWithoutDev(folder: string): Promise<void> {
  const lock = JSON.parse(await readFile(join(folder, 'package-lock.json'), 'utf8')) as {
    packages: Record<string, { dev?: boolean; devOptional?: boolean }>;
  };
  for (const [path, { dev, devOptional }] of Object.entries(lock.packages)) {
    // Packages of other platforms are in the lock and not here.
    const isThere = await stat(join(root, path)).catch(() => null);
    if (path === '' || dev || devOptional || !isThere) continue;
    await cp(join(root, path), join(folder, path), {
      recursive: true,
      verbatimSymlinks: true,
      filter: (from) => !from.slice(join(root, path).length).includes('/node_modules'),
    });
  }
}

beforeAll(async () => {
  stages = stagesOf(await readFile(join(root, 'Containerfile'), 'utf8'));
  work = await mkdtemp(join(tmpdir(), 'comeback-image-'));
  build = join(work, 'build');
  image = join(work, 'image');
  await Promise.all([build, image].map((folder) => mkdir(folder)));
  await copyInto(build, stages[0], inClone());
  await symlink(join(root, 'node_modules'), join(build, 'node_modules'));
  await run(process.execPath, ['scripts/build-api.ts'], { cwd: build });
  await copyInto(image, stages[1], inClone());
  await installWithoutDev(image);
}, 120_000);
afterAll(() => rm(work, { recursive: true, force: true }));

describe('the Containerfile', () => {
  it('is of the shape this test puts together', () => {
    expect(stages.map((stage) => stage.name)).toEqual(['build', '']);
    expect(of(stages[0], 'RUN')).toEqual(['npm ci --no-audit --no-fund', 'node scripts/build-api.ts']);
    expect(of(stages[1], 'RUN').join('\n')).toMatch(/^npm ci --omit=dev --no-audit --no-fund /);
    for (const stage of stages) expect(of(stage, 'WORKDIR')).toEqual(['/app']);
  });
  it('finds in the lock every package of every platform: `npm ci` refuses a lock without them', async () => {
    const lock = JSON.parse(await readFile(join(root, 'package-lock.json'), 'utf8')) as {
      packages: Record<string, { optionalDependencies?: Record<string, string> }>;
    };
    const paths = Object.keys(lock.packages);
    const wanting = Object.entries(lock.packages).flatMap(([path, { optionalDependencies = {} }]) =>
      Object.keys(optionalDependencies)
        .filter((name) => !paths.some((one) => one.endsWith(`node_modules/${name}`)))
        .map((name) => `${path} wants ${name}: npm install --package-lock-only, without node_modules`),
    );
    expect(wanting).toEqual([]);
  });
  it('gives every folder that the server writes to its user', () => {
    const made = of(stages[1], 'RUN').join(' ');
    for (const folder of ['/data', '/backups']) expect(made).toMatch(new RegExp(`mkdir [^&]*${folder}.*chown node:node [^&]*${folder}`));
    expect(of(stages[1], 'USER')).toEqual(['node']);
  }); // biome-ignore format: one line
  it('is handed neither secrets nor another platform’s packages by `COPY . .`', async () => {
    const ignored = (await readFile(join(root, '.dockerignore'), 'utf8')).split('\n');
    for (const one of ['node_modules', '.data', '.env', '.git', 'dist']) expect(ignored).toContain(one);
  });
});

describe('the image’s folder', () => {
  let server: ServerProcess;
  let database: Awaited<ReturnType<typeof testDatabase>>;
  const env = () => {
    const said = of(stages[1], 'ENV').flatMap((rest) => rest.split(/\s+/).map((pair) => pair.split('=', 2)));
    const own = { DATABASE_URL: database.url, DATA_DIR: join(work, 'data'), DATA_KEY: 'ab'.repeat(32), ADMIN_TOKEN: ADMIN };
    return { ...Object.fromEntries(said), ...own, PORT: '0' } as Record<string, string>;
  }; // biome-ignore format: one line
  const command = (): string[] => {
    const [program, ...words] = JSON.parse(of(stages[1], 'CMD')[0] ?? '[]') as string[];
    expect(program).toBe('node');
    return words;
  };
  beforeAll(async () => {
    database = await testDatabase({ empty: true });
    server = await startProcess(env(), { command: command(), cwd: image });
  }, 120_000);
  afterAll(async () => {
    await server?.end('SIGKILL');
    await database?.drop();
  });

  it('holds what was copied and nothing of the sources', async () => {
    const there: string[] = [];
    for await (const file of glob('**/*.ts', { cwd: image, exclude: ['node_modules/**'] })) there.push(file);
    expect(there).toEqual([]);
    await expect(stat(join(image, 'node_modules', 'vitest'))).rejects.toThrow();
  });

  it('runs by the image’s own command on a PostgreSQL of its own, and pairs a browser', async () => {
    const ask = async (path: string, body: object) => {
      const init = { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) };
      return (await fetch(`${server.url}${path}`, init)).json() as Promise<Record<string, string>>;
    };
    const { code = '', secret = '' } = await ask('/v1/pairings', { deviceName: 'Front desk' });
    const { name, phone, country, zone, language, quietHours } = practiceSample;
    const said = { code, token: ADMIN, name, phone, country, zone, language, capPerDay: '1', capPerWeek: '3' };
    const form = new URLSearchParams({ ...said, from: quietHours.from, to: quietHours.to, bookingLink: '', practice: '' });
    expect((await fetch(`${server.url}/pair`, { method: 'POST', body: form })).status).toBe(200);
    const { deviceKey } = await ask('/v1/pairings/poll', { secret });
    const practice = await fetch(`${server.url}/v1/practice`, { headers: { authorization: `Bearer ${deviceKey}` } });
    expect([practice.status, ((await practice.json()) as { settings: object }).settings]).toMatchObject([200, { name }]);
  }); // biome-ignore format: one line a form

  it('is healthy by the image’s own check, and the commands of the operations page run there', async () => {
    const check = /CMD node -e "(.*)"$/.exec(of(stages[1], 'HEALTHCHECK')[0] ?? '')?.[1] ?? 'process.exit(9)';
    const healthy = { cwd: image, env: { ...env(), PORT: new URL(server.url).port } };
    await run(process.execPath, ['-e', check], healthy);
    await expect(run(process.execPath, ['-e', check], { ...healthy, env: { ...env(), PORT: '9' } })).rejects.toThrow();
    const page = await readFile(join(root, 'docs', 'operate.md'), 'utf8');
    const named = new Set([...page.matchAll(/dist\/([a-z-]+\.mjs)/g)].map(([, file]) => file ?? ''));
    expect([...named].sort()).toEqual(['backup.mjs', 'restore.mjs', 'send-api.mjs', 'verify-audit.mjs']);
    for (const file of named) expect((await stat(join(image, 'dist', file))).isFile()).toBe(true);
    const backup = join(work, 'record.gz');
    await run(process.execPath, ['dist/backup.mjs', backup], { cwd: image, env: env() });
    expect((await stat(backup)).size).toBeGreaterThan(1000);
    await run(process.execPath, ['dist/verify-audit.mjs'], { cwd: image, env: env() });
  });

  it('works as a worker beside it, and both end in order when they are told to', async () => {
    const worker = await startProcess({ ...env(), ROLE: 'worker' }, { command: command(), cwd: image });
    expect(await worker.end('SIGTERM')).toBe(0);
    const ended = once(server.child, 'exit');
    expect(await server.end('SIGTERM')).toBe(0);
    await ended;
  });
});

describe('the compose file', () => {
  it('hands in every setting that the server reads, and names none that it does not', async () => {
    const known = [...(await readFile(join(root, 'send-api', 'env.ts'), 'utf8')).matchAll(/^ {2}([A-Z][A-Z0-9_]+): /gm)].map(([, name]) => name ?? '');
    expect(known.length).toBeGreaterThan(30);
    const text = await readFile(join(root, 'compose.yaml'), 'utf8');
    const [, block = ''] = /^x-environment:[^\n]*\n((?: {2}.*\n)+)/m.exec(text) ?? [];
    const named = [...block.matchAll(/^ {2}([A-Z0-9_]+):/gm)].map(([, name]) => name ?? '');
    expect(named.filter((name) => !known.includes(name))).toEqual([]);
    // Where it listens and keeps its files is the image's own, its role the service's; the rest is for tests.
    const apart = ['PORT', 'HOST', 'DATA_DIR', 'ROLE', 'TWILIO_BASE_URL', 'WHATSAPP_BASE_URL'];
    expect(known.filter((name) => !named.includes(name) && !apart.includes(name))).toEqual([]);
    expect(text).toContain('dockerfile: Containerfile');
  }); // biome-ignore format: one line
});
