import { goOn, install, main } from './bootstrap.mjs';

// Standard output belongs to the JSON: what installing has to say goes beside it.
const write = process.stdout.write;
process.stdout.write = process.stderr.write.bind(process.stderr);
process.env.INIT_CWD ??= process.cwd();

await main(async () => {
  await install();
  process.stdout.write = write;
  await goOn('scripts/read/main.ts');
});
