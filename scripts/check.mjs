/** `npm run check`: format, lint, import boundaries, types and generated files, in a few seconds. */
import { runChecks } from './setup/check-steps.mjs'
import { ensureDependencies } from './setup/dependencies.mjs'
import { continueOnNode24, endWithProblem } from './setup/project.mjs'

try {
  await ensureDependencies()
  continueOnNode24()
  const { failed } = await runChecks()
  process.exitCode = failed ? 1 : 0
} catch (error) {
  endWithProblem(error)
}
