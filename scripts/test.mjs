/**
 * `npm test`: everything, on a machine with nothing but Node. Installs what is missing, then runs the
 * checks, the Vitest projects, the build and the end-to-end tests. The last line counts them all.
 */
import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { build } from './setup/build.mjs'
import { runChecks } from './setup/check-steps.mjs'
import { ensureDependencies } from './setup/dependencies.mjs'
import { continueOnNode24, endWithProblem, programs, root, runNode } from './setup/project.mjs'
import { ensureSystem } from './setup/system-packages.mjs'
import {
  closingLine,
  countPlaywright,
  countVitest,
  readCounts,
  sumCounts,
} from './setup/test-counts.mjs'

const results = join(root, 'test-results')

try {
  const installing = performance.now()
  // Side by side: one mostly compiles, the other mostly unpacks.
  const packages = ensureDependencies()
  const tools = ensureSystem(['browser', 'documents', 'fonts', 'strace'], { isRequired: false })
  await packages.finally(() => tools)
  if (performance.now() - installing > 1000)
    console.log(`━━ installing took ${seconds(installing)} s`)
  continueOnNode24()
  mkdirSync(results, { recursive: true })
  const parts = []
  for (const [name, part] of Object.entries({
    check: runChecks,
    vitest,
    build: buildApp,
    endToEnd,
  })) {
    const started = performance.now()
    console.log(`\n━━ ${name}`)
    parts.push(await part())
    console.log(`━━ ${name} took ${seconds(started)} s`)
  }
  const total = sumCounts(parts)
  for (const failure of total.failures) console.log(`\nfailed: ${failure}`)
  console.log(`\n${closingLine(total)}`)
  process.exitCode = total.failed ? 1 : 0
} catch (error) {
  endWithProblem(error)
}

function seconds(since) {
  return ((performance.now() - since) / 1000).toFixed(0)
}

async function vitest() {
  const file = join(results, 'vitest.json')
  const { code } = await runReported(
    [programs.vitest, 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${file}`],
    file,
  )
  return readCounts({ file, code, count: countVitest })
}

async function buildApp() {
  try {
    await build()
    return { passed: 1, failed: 0 }
  } catch (error) {
    console.error(error.message)
    return { passed: 0, failed: 1 }
  }
}

async function endToEnd() {
  const file = join(results, 'e2e.json')
  const { code } = await runReported([programs.playwright, 'test'], file)
  return readCounts({ file, code, count: countPlaywright })
}

/** An old report must not be taken for this run's. */
function runReported(args, file) {
  rmSync(file, { force: true })
  return runNode(args)
}
