import { readFile } from './commands/backup-file.ts';
import { command, openForCommand } from './commands/open.ts';
import { silentLog } from './log.ts';
import { keyMark } from './secrets.ts';
import { readHeader } from './store/backup.ts';
import { restoreBackup } from './store/restore.ts';

/**
 * `node send-api/restore.ts <file.gz> [--complete]`: fills an empty database. Every follow-up that runs is held until a
 * person has looked, since nobody knows what happened after the backup; `--complete` says that nothing did, because the
 * old server had been stopped before it was made.
 */
await command(async (args) => {
  const path = args.find((arg) => !arg.startsWith('--'));
  if (!path) throw new Error('Say from where: node send-api/restore.ts <file.gz> [--complete]');
  const { db, crypt, close } = await openForCommand();
  try {
    const lines = readFile(path);
    const header = readHeader((await lines.next()).value, keyMark(crypt));
    const options = { complete: args.includes('--complete'), now: new Date() };
    const restored = await restoreBackup(db, silentLog, header, lines, options);
    process.stdout.write(`${JSON.stringify(restored)}\n`);
    return true;
  } finally {
    await close();
  }
});
