import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: [
      '{lib,components,send-api,demo,entrypoints,scripts}/**/*.test.{ts,tsx}',
      'tests/*.test.ts',
      'tests/promises/*.test.ts',
      'tests/detect/*.test.ts',
      'tests/manager/*.test.ts',
    ],
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
});
