// Plain JavaScript that an old Node can run: it installs what is missing and goes on under the Node that came with it.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const modules = join(root, 'node_modules');
export const ownNode = join(modules, '.bin', process.platform === 'win32' ? 'node.cmd' : 'node');

/** Says what is going on, with the seconds since the start, so that a long step never looks like a hang. */
export function say(text) {
  process.stdout.write(`${`${Math.round(process.uptime())}s`.padStart(5)}  ${text}\n`);
}

/** Runs a command and shows a sign of life every 10 s; its output is shown only when it fails. */
export function step(title, command, args, options = {}) {
  say(title);
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'], ...options });
    const output = [];
    child.stdout.on('data', (chunk) => output.push(chunk));
    child.stderr.on('data', (chunk) => output.push(chunk));
    const pulse = setInterval(() => say(`… ${title.toLowerCase()}`), 10_000);
    child.on('error', (error) => {
      clearInterval(pulse);
      reject(error);
    });
    child.on('close', (code) => {
      clearInterval(pulse);
      if (code === 0) resolve();
      else reject(new Error(`${title} failed (exit ${code}).\n${Buffer.concat(output).toString().slice(-6000)}`));
    });
  });
}

/** What the installed packages were installed from: both files, because a lock file alone may lag behind. */
function wanted() {
  const hash = createHash('sha256');
  for (const file of ['package.json', 'package-lock.json']) hash.update(readFileSync(join(root, file)));
  return hash.digest('hex');
}

function installed() {
  const stamp = join(modules, '.comeback-lock');
  return existsSync(ownNode) && existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted();
}

/** Installs the packages of package-lock.json unless they are there already. */
export async function install() {
  if (installed()) return;
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  // Not `npm ci`: it refuses a lock file without the optional packages of every other platform, which a mirror may lack.
  await step('Installing packages', npm, ['install', '--no-save', '--no-audit', '--no-fund', '--loglevel=error']);
  if (!existsSync(ownNode)) {
    throw new Error(
      'The `node` package did not unpack its binary. Allow its install script (package.json, allowScripts) and run again.',
    );
  }
  writeFileSync(join(modules, '.comeback-lock'), wanted());
}

/** Runs a TypeScript file under the project's own Node, passing signals and the exit code through. */
export async function goOn(file, args = process.argv.slice(2)) {
  const child = spawn(ownNode, [join(root, file), ...args], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, PATH: `${join(modules, '.bin')}:${process.env.PATH}`, NODE_NO_WARNINGS: '1' },
  });
  // The terminal signals the whole group; these handlers only keep this parent alive until the child has tidied up.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  process.exitCode = await new Promise((resolve) =>
    child.on('close', (code, signal) => resolve(code ?? (signal ? 130 : 1))),
  );
}

/** A clear sentence instead of a stack for what a person can mend. */
export async function main(work) {
  try {
    await work();
  } catch (error) {
    process.stderr.write(`\n${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 1;
  }
}

export function has(command) {
  return spawnSync(process.platform === 'win32' ? 'where' : 'which', [command], { stdio: 'ignore' }).status === 0;
}
