import { readEnv } from './env.ts';
import { providerProblems } from './providers/registry.ts';
import { serve } from './serve.ts';

const env = readEnv(process.env);
const problems = env.ok ? providerProblems(env.variables) : env.problems;
if (!env.ok || problems.length > 0) {
  for (const problem of problems) console.error(`send-api: ${problem}`);
  process.exit(2);
}

/** One line a fact on standard output, for people and scripts; everything else is log, on standard error. */
const say = (what: string, value: unknown) => process.stdout.write(`send-api ${what} ${JSON.stringify(value)}\n`);

try {
  const running = await serve(env.variables);
  let stopping = false;
  const stop = async () => {
    if (stopping) return;
    stopping = true;
    await running.stop();
    process.exit(0);
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
  if (running.adminToken.isNew) say('admin-token', { token: running.adminToken.value });
  say('ready', { url: running.url, role: env.variables.ROLE });
} catch (error) {
  // Start-up sentences are ours and hold no personal data.
  console.error(`send-api: could not start: ${error instanceof Error ? error.message : 'unknown fault'}`);
  process.exit(1);
}
