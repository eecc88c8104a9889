import { execFile } from 'node:child_process';
import { access, constants } from 'node:fs/promises';
import { promisify } from 'node:util';

const exec = promisify(execFile);

/** Runs a program of PostgreSQL to its end; rejects with what it printed. */
export interface Runner {
  run(program: string, args: string[]): Promise<string>;
  /** Owner of the data folder when it must not be us. */
  owner: { uid: number; gid: number } | null;
}

/**
 * PostgreSQL refuses to run as root, so root runs it as the user `postgres`, who is made if missing. Where that user
 * may not enter the folders (a clone below /root), it is started with the right to pass them, and with no other.
 *
 * @param folder an existing folder that must be reachable.
 * @param program a program that must be executable.
 */
export async function makeRunner(folder: string, program: string): Promise<Runner> {
  if (process.getuid?.() !== 0) return { owner: null, run: (name, args) => capture(name, args, folder, {}) };
  const owner = await postgresUser();
  const reachable = await capture('/bin/sh', ['-c', `test -x '${folder}' && '${program}' --version`], '/', owner).then(
    () => true,
    () => false,
  );
  if (reachable) return { owner, run: (name, args) => capture(name, args, folder, owner) };
  const setpriv = await firstThere(['/usr/bin/setpriv', '/bin/setpriv']);
  if (!setpriv) {
    throw new Error(
      `As root the database runs as user postgres, who may not enter ${folder}. Put the folder elsewhere (DATA_DIR), run as another user, or set DATABASE_URL.`,
    );
  }
  const caps = ['--inh-caps=+dac_override', '--ambient-caps=+dac_override'];
  const who = [`--reuid=${owner.uid}`, `--regid=${owner.gid}`, '--clear-groups'];
  return { owner, run: (name, args) => capture(setpriv, [...who, ...caps, '--', name, ...args], folder, {}) };
}

async function capture(
  name: string,
  args: string[],
  cwd: string,
  who: { uid?: number; gid?: number },
): Promise<string> {
  const env = { ...process.env, LC_ALL: 'C' };
  const { stdout } = await exec(name, args, { cwd, env, ...who });
  return stdout;
}

async function postgresUser(): Promise<{ uid: number; gid: number }> {
  const ask = async () => {
    const [uid, gid] = await Promise.all([exec('id', ['-u', 'postgres']), exec('id', ['-g', 'postgres'])]);
    return { uid: Number(uid.stdout), gid: Number(gid.stdout) };
  };
  return ask().catch(async () => {
    await exec('groupadd', ['-f', 'postgres']);
    await exec('useradd', ['-g', 'postgres', '-M', '-s', '/usr/sbin/nologin', 'postgres']);
    return ask();
  });
}

async function firstThere(paths: string[]): Promise<string | null> {
  for (const path of paths) {
    const there = await access(path, constants.X_OK).then(
      () => true,
      () => false,
    );
    if (there) return path;
  }
  return null;
}
