import { type ChildProcess, spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { ownNode, root } from '../bootstrap.mjs';

/** A child of ours that has said it is ready. */
export interface Service {
  name: string;
  url: string;
  /** What it printed as its ready line, parsed. */
  ready: Record<string, unknown>;
  stop(): Promise<void>;
}

const running = new Set<ChildProcess>();

/** Nothing may outlive us: not after Ctrl-C, not after an error. */
process.on('exit', () => {
  for (const child of running) child.kill('SIGKILL');
});

/** The first free port from `wanted` on; the choice is shown, never silent. */
export async function freePort(wanted: number): Promise<number> {
  for (let port = wanted; port < wanted + 200; port += 1) {
    const free = await new Promise<boolean>((resolve) => {
      const probe = createServer();
      probe.once('error', () => resolve(false));
      probe.listen(port, '127.0.0.1', () => probe.close(() => resolve(true)));
    });
    if (free) return port;
  }
  throw new Error(`No free port between ${wanted} and ${wanted + 199}.`);
}

/**
 * Starts a TypeScript program of ours and waits for its line `<name> ready {"url":…}`.
 * Throws with the program's last words when it ends before that or says nothing for 90 s.
 */
export function startService(
  name: string,
  file: string,
  args: string[],
  env: Record<string, string>,
): Promise<Service> {
  const child = spawn(ownNode, [file, ...args], {
    cwd: root,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  running.add(child);
  const ended = new Promise<void>((resolve) => child.on('close', () => resolve()));
  child.on('close', () => running.delete(child));
  const stop = async () => {
    child.kill('SIGTERM');
    const slow = setTimeout(() => child.kill('SIGKILL'), 15_000);
    await ended;
    clearTimeout(slow);
  };
  return new Promise((resolve, reject) => {
    let output = '';
    const giveUp = (why: string) => {
      clearTimeout(timer);
      child.kill('SIGKILL');
      reject(new Error(`${name} ${why}.\n${output.slice(-3000)}`));
    };
    const timer = setTimeout(() => giveUp('did not start within 90 s'), 90_000);
    const onData = (chunk: Buffer) => {
      output = (output + chunk.toString()).slice(-20_000);
      const line = new RegExp(`^${name} ready (\\{.*\\})$`, 'm').exec(output);
      if (!line?.[1]) return;
      clearTimeout(timer);
      const ready = JSON.parse(line[1]) as Record<string, unknown>;
      resolve({ name, url: String(ready.url), ready, stop });
    };
    child.stdout.on('data', onData);
    child.stderr.on('data', onData);
    child.on('close', (code) => giveUp(`ended with exit code ${code}`));
  });
}
