import { defineConfig } from 'vitest/config';

/** Real processes, real peers, real kills: slow, and one at a time, so that timings mean something. */
export default defineConfig({
  test: {
    root: new URL('../..', import.meta.url).pathname,
    include: ['tests/faults/*.test.ts'],
    fileParallelism: false,
    testTimeout: 1_200_000,
    hookTimeout: 180_000,
  },
});
