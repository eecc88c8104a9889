import { createReadStream, createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
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
    const { syscall, code } = error as NodeJS.ErrnoException;
    // What the database says goes out as it is; what the disk says needs the place it was said of.
    if (!syscall) throw error;
    throw new Error(`The backup could not be written (${code}); what stood there before is as it was.`);
  }
}

/** The lines of a backup file, one after the other. Throws in one sentence for what can't be read or is no such file. */
export async function* readFile(path: string): AsyncGenerator<BackupLine> {
  const unpacked = createGunzip();
  // A fault of either end comes out of the loop below; readline would swallow it.
  pipeline(createReadStream(path), unpacked).catch(() => {});
  const text = new TextDecoder();
  let rest = '';
  try {
    for await (const part of unpacked) {
      const lines = `${rest}${text.decode(part, { stream: true })}`.split('\n');
      rest = lines.pop() ?? '';
      for (const line of lines) yield JSON.parse(line) as BackupLine;
    }
  } catch (error) {
    const { code = 'not_readable' } = error as { code?: string };
    throw new Error(`The backup can’t be read (${code}); nothing was restored.`);
  }
}
