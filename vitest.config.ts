import { defineConfig } from 'vitest/config';

/** What works with a database gets one throw-away server for the whole run; all else starts without. */
const withDatabase = ['src/server/**/*.test.ts', 'src/cli/**/*.test.ts', 'test/**/*.test.ts'];
const withoutDatabase = [
  'src/server/documents/**/*.test.ts',
  'src/server/platform/embedded/*.test.ts',
  'test/documents/**/*.test.ts',
  'test/embedded/*.test.ts',
];
const journeys = ['test/journeys/**/*.test.ts'];

export default defineConfig({
  test: {
    testTimeout: 60_000,
    // The first file that needs the demo world waits until it is built, on a busy machine for minutes.
    hookTimeout: 400_000,
    maxWorkers: 2,
    // A busy machine may take its time; only what never comes is a fault.
    expect: { poll: { timeout: 20_000 } },
    projects: [
      {
        extends: true,
        test: {
          name: 'plain',
          include: [
            'src/{domain,contract,web}/**/*.test.{ts,tsx}',
            'scripts/**/*.test.ts',
            ...withoutDatabase,
          ],
        },
      },
      {
        extends: true,
        test: {
          name: 'server',
          include: withDatabase,
          exclude: [...journeys, ...withoutDatabase],
          globalSetup: ['test/global-setup.ts'],
        },
      },
      {
        extends: true,
        test: {
          name: 'journeys',
          include: journeys,
          globalSetup: ['test/global-setup.ts', 'test/journeys/build-first.ts'],
          testTimeout: 120_000,
          // After everything else: a browser and a server of its own want both cores.
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
