import { existsSync } from 'node:fs';
import { reading as readingSchema } from '#lib/core/sighting.ts';
import { flagsOf } from './flags.ts';
import { inPage } from './open-page.ts';
import { BadOption, readOptions } from './options.ts';

/** `npm run read`: what the shipped reader makes of a saved page, as JSON. Described in docs/read.md. */
async function main(): Promise<void> {
  const today = new Date().toISOString().slice(0, 10);
  const options = readOptions(process.argv.slice(2), process.env.INIT_CWD ?? process.cwd(), today);
  if (!existsSync(options.file)) throw new BadOption(`There is no file ${options.file}.`);
  const answer = await inPage(options);
  if ('structure' in answer) {
    process.stdout.write(`${answer.structure}\n`);
    return;
  }
  if ('detected' in answer) {
    process.stdout.write(`${JSON.stringify(answer.detected ?? { proposal: null }, null, 2)}\n`);
    return;
  }
  // the same door the background has: what doesn't pass it would be refused in the extension too
  const reading = readingSchema.parse(answer.reading);
  const { sightings, ...head } = reading;
  process.stdout.write(`${JSON.stringify({ ...head, sightings, flags: flagsOf(reading, options) }, null, 2)}\n`);
}

try {
  await main();
} catch (error) {
  process.stderr.write(
    `${error instanceof BadOption ? error.message : error instanceof Error ? error.stack : String(error)}\n`,
  );
  process.exitCode = error instanceof BadOption ? 2 : 1;
}
