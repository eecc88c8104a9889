import { defineConfig } from '@playwright/test';

/** Browser tests: the built extension in real Chromium and Firefox, against the demo practice and a real send API. */
export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'test-results',
  timeout: 180_000,
  expect: { timeout: 20_000 },
  workers: 1,
  fullyParallel: false,
  forbidOnly: Boolean(process.env.CI),
  reporter: [['list']],
});
