import { defineConfig } from 'vitest/config';

/** Rules and screens need no database; what touches the server gets one throw-away server for the whole run. */
const withDatabase = ['src/server/**/*.test.ts', 'src/cli/**/*.test.ts', 'test/**/*.test.ts'];
const journeys = ['test/journeys/**/*.test.ts'];

export default defineConfig({
  test: {
    testTimeout: 60_000,
    hookTimeout: 120_000,
    maxWorkers: 2,
    projects: [
      {
        extends: true,
        test: {
          name: 'rules',
          include: ['src/**/*.test.ts', 'src/**/*.test.tsx', 'scripts/**/*.test.ts'],
          exclude: withDatabase,
        },
      },
      {
        extends: true,
        test: {
          name: 'server',
          include: withDatabase,
          exclude: journeys,
          globalSetup: ['test/global-setup.ts'],
        },
      },
      {
        extends: true,
        test: {
          name: 'journeys',
          include: journeys,
          globalSetup: ['test/global-setup.ts'],
          // After everything else: a browser and a server of its own want both cores.
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
