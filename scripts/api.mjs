import { goOn, install, main } from './bootstrap.mjs';

// `npm run api` starts the send API; `npm run api:backup`, `api:restore` and `api:verify` are its commands.
await main(async () => {
  const [command = 'main', ...args] = process.argv.slice(2);
  await install();
  await goOn(`send-api/${command}.ts`, args);
});
