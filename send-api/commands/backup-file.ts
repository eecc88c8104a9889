import { createReadStream, createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { PassThrough } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';
import type { BackupLine } from '../store/backup.ts';

/** Writes lines of JSON, packed, beside the file's place and moves it there when it is whole. Readable by its owner only. */
export async function writeFile(path: string, fill: (write: (line: BackupLine) => Promise<void>) => Promise<number>) {
  const part = `${path}.part`;
  const lines = new PassThrough();
  const written = pipeline(lines, createGzip(), createWriteStream(part, { mode: 0o600 }));
  written.catch(() => {}); // told below
  try {
    const rows = await fill(async (line) => {
      if (!lines.write(`${JSON.stringify(line)}\n`)) {
        await Promise.race([new Promise((resolve) => lines.once('drain', resolve)), written]);
      }
    });
    lines.end();
    await written;
    await rename(part, path);
    return rows;
  } catch (error) {
    lines.destroy();
    await rm(part, { force: true });
    throw error;
  }
}

/** The lines of a backup file, one after the other. */
export async function* readFile(path: string): AsyncGenerator<BackupLine> {
  const unpacked = createReadStream(path).pipe(createGunzip());
  for await (const line of createInterface({ input: unpacked, crlfDelay: Number.POSITIVE_INFINITY })) {
    if (line) yield JSON.parse(line) as BackupLine;
  }
}
