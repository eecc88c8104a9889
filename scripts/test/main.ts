import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { ownNode, root, say } from '../bootstrap.mjs';
import { ensureBrowser } from '../ensure-browser.mjs';

/**
 * `npm test`: everything a change must pass, in the order in which a mistake shows soonest.
 * `npm test -- unit e2e` runs only the stages named.
 */
interface Stage {
  name: string;
  title: string;
  run: string[][];
}

const bin = (name: string) => join(root, 'node_modules', '.bin', name);

const stages: Stage[] = [
  {
    name: 'check',
    title: 'Format, lint and types',
    run: [
      [bin('biome'), 'ci', '--error-on-warnings', '.'],
      [bin('wxt'), 'prepare'],
      [bin('tsc'), '-p', 'lib/core'],
      [bin('tsc'), '-p', 'send-api'],
      [bin('tsc'), '-p', '.'],
    ],
  },
  { name: 'unit', title: 'Rules, reader, store, server', run: [[bin('vitest'), 'run']] },
  {
    name: 'build',
    title: 'The extension for Chromium and Firefox, the API bundle',
    run: [
      [bin('wxt'), 'build'],
      [bin('wxt'), 'build', '-b', 'firefox', '--mv3'],
      [ownNode, 'scripts/sizes.ts'],
      [ownNode, 'scripts/build-api.ts'],
      [ownNode, 'scripts/demo-build.ts'],
    ],
  },
  {
    name: 'faults',
    title: 'Kills, lost answers, two desks',
    run: [[bin('vitest'), 'run', '--config', 'tests/faults/vitest.config.ts']],
  },
  {
    name: 'faces',
    title: 'Every state of every page: axe, overflow, words',
    run: [[ownNode, 'tests/gallery/check.ts']],
  },
  { name: 'e2e', title: 'Real Chromium and Firefox', run: [[bin('playwright'), 'test']] },
];

function run([command = '', ...args]: string[], env: NodeJS.ProcessEnv): Promise<number> {
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd: root, stdio: ['ignore', 'inherit', 'inherit'], env });
    child.on('close', (code) => resolve(code ?? 1));
    child.on('error', () => resolve(1));
  });
}

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !stages.some((stage) => stage.name === name));
if (unknown.length > 0) {
  say(`There is no stage ${unknown.join(', ')}. The stages are: ${stages.map((stage) => stage.name).join(', ')}.`);
  process.exit(1);
}

const chosen = stages.filter((stage) => wanted.length === 0 || wanted.includes(stage.name));
const env: NodeJS.ProcessEnv = { ...process.env, FORCE_COLOR: process.stdout.isTTY ? '1' : '0' };
if (chosen.some((stage) => ['e2e', 'unit', 'faces'].includes(stage.name))) {
  env.COMEBACK_CHROMIUM = await ensureBrowser('chromium');
  env.CHROMIUM_PATH = env.COMEBACK_CHROMIUM;
  env.COMEBACK_FIREFOX = await ensureBrowser('firefox').catch((error: Error) => {
    say(error.message);
    return undefined;
  });
}

for (const stage of chosen) {
  say(`── ${stage.name}: ${stage.title}`);
  for (const command of stage.run) {
    const code = await run(command, env);
    if (code !== 0) {
      say(`${stage.name} failed.`);
      process.exit(code);
    }
  }
}
say(`All passed: ${chosen.map((stage) => stage.name).join(', ')}.`);
