import { writeFile } from './commands/backup-file.ts';
import { command, openForCommand } from './commands/open.ts';
import { writeBackup } from './store/backup.ts';

/**
 * `node send-api/backup.ts <file.gz>`: the whole record as it stands now, while the server goes on. The data key is not
 * in it: keep that elsewhere, since neither is of use without the other.
 */
await command(async ([path]) => {
  if (!path) throw new Error('Say where to: node send-api/backup.ts <file.gz>');
  const { db, close } = await openForCommand();
  try {
    const rows = await writeFile(path, (write) => writeBackup(db, write, new Date()));
    process.stdout.write(`${JSON.stringify({ backup: path, rows })}\n`);
    return true;
  } finally {
    await close();
  }
});
