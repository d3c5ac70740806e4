/** Two projects: rules beside their sources, and integration tests on real SQLite files. */
import { defineConfig } from 'vitest/config'

const setupFiles = ['test/support/property-seed.ts']

export default defineConfig({
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['{shared,electron,renderer,scripts}/**/*.test.ts'],
          environment: 'node',
          setupFiles,
          testTimeout: 10_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'integration',
          include: ['test/{integration,migrations}/**/*.test.ts'],
          environment: 'node',
          setupFiles,
          // sqlite3 keeps threads of its own: a process for each file ends them for certain.
          pool: 'forks',
          maxWorkers: 2,
          // Generous: a whole import or Word file, on a machine that may be busy with other things.
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
})
