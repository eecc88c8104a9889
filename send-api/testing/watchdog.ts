import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { stopEmbedded } from '../database-server/embedded.ts';

/** `node watchdog.ts <pid> <folder>`: when that process is gone, stops the folder's server and removes the folder. */
const [pid = '0', folder = ''] = process.argv.slice(2);

const lives = () => {
  try {
    process.kill(Number(pid), 0);
    return true;
  } catch {
    return false;
  }
};

while (lives()) await sleep(300);
await stopEmbedded(join(folder, 'server'));
await rm(folder, { recursive: true, force: true });
