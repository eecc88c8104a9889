import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root, step } from '../bootstrap.mjs';
import { type Browser, problemsOf } from './check.ts';
import { filesOf } from './files.ts';

/** `npm run zip`: packages for the three stores in `.output`, each checked as a store would. Exit 1 when one would come back. */
const out = join(root, '.output');
const wxt = join(root, 'node_modules', '.bin', 'wxt');
const builds: [Browser, string[]][] = [
  ['chrome', ['zip']],
  ['edge', ['zip', '-b', 'edge']],
  ['firefox', ['zip', '-b', 'firefox', '--mv3']],
];

let good = true;
for (const [browser, args] of builds) {
  await step(`Packing for ${browser}`, wxt, args);
  const name = readdirSync(out).find((file) => file.endsWith(`-${browser}.zip`));
  if (!name) throw new Error(`No package for ${browser} is in ${out}.`);
  const zip = readFileSync(join(out, name));
  const problems = problemsOf(filesOf(zip), browser, zip.length);
  process.stdout.write(
    `${name}: ${Math.round(zip.length / 1024)} KB, ${problems.length === 0 ? 'as it should be' : 'not fit to go'}\n`,
  );
  for (const problem of problems) process.stdout.write(`  ${problem}\n`);
  if (problems.length > 0) good = false;
}
process.exitCode = good ? 0 : 1;
