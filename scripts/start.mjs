import { goOn, install, main } from './bootstrap.mjs';

await main(async () => {
  await install();
  await goOn('scripts/start/main.ts');
});
