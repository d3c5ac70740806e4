/** Two projects: rules beside their sources, and integration tests on real SQLite files. */
import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['{shared,electron,renderer,scripts}/**/*.test.ts'],
          environment: 'node',
          testTimeout: 10_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'integration',
          include: ['test/{integration,migrations}/**/*.test.ts'],
          environment: 'node',
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
