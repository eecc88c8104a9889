import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

export interface ServerProcess {
  url: string;
  adminToken: string | null;
  child: ChildProcess;
  /** Everything it has printed so far, both streams. */
  output: () => string;
  /** Sends the signal and waits for the end; gives the exit code (null when killed). */
  end: (signal: 'SIGTERM' | 'SIGKILL' | 'SIGINT') => Promise<number | null>;
}

/**
 * Starts `node send-api/main.ts` as people do, or another command of Node's, and waits for its ready line; rejects with
 * its output when it ends first.
 */
export async function startProcess(
  env: Record<string, string>,
  { command = [join(import.meta.dirname, '..', 'main.ts')], cwd }: { command?: string[]; cwd?: string } = {},
): Promise<ServerProcess> {
  const child = spawn(process.execPath, command, {
    cwd,
    env: { PATH: process.env.PATH ?? '', PORT: '0', LOG_LEVEL: 'debug', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  const ended = once(child, 'exit').then(([code]) => code as number | null);
  const ready = new Promise<string>((done) => {
    const read = (chunk: Buffer) => {
      output += chunk;
      const line = /^send-api ready (.*)$/m.exec(output);
      if (line?.[1]) done(line[1]);
    };
    child.stdout?.on('data', read);
    child.stderr?.on('data', read);
  });
  const line = await Promise.race([
    ready,
    ended.then((code) => Promise.reject(new Error(`ended with ${code}: ${output}`))),
  ]);
  const token = /^send-api admin-token (.*)$/m.exec(output);
  return {
    url: (JSON.parse(line) as { url: string }).url,
    adminToken: token?.[1] ? (JSON.parse(token[1]) as { token: string }).token : null,
    child,
    output: () => output,
    async end(signal) {
      child.kill(signal);
      return ended;
    },
  };
}
