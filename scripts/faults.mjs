import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { install, main, ownNode, root } from './bootstrap.mjs';

// `npm run faults`: the kill runs of tests/faults in their long form, 1,000 messages each and a list that lags 30 s.
// Every run prints one line of figures; FAULT_MESSAGES and FAULT_SEED change them.
await main(async () => {
  await install();
  const vitest = join(root, 'node_modules', 'vitest', 'vitest.mjs');
  const config = ['--config', 'tests/faults/vitest.config.ts', 'tests/faults/kills.test.ts'];
  const env = { FAULT_MESSAGES: '1000', ...process.env };
  const { status } = spawnSync(ownNode, [vitest, 'run', ...config, ...process.argv.slice(2)], {
    cwd: root,
    stdio: 'inherit',
    env,
  });
  process.exitCode = status ?? 1;
});
