/**
 * `npm run bench [-- name…]`: runs each test/bench/*.ts in a process of its own, so that none warms up
 * the next. Such a file exports one function, `bench…`, that returns the rows of its table; they are
 * printed here and kept as JSON in bench-results/.
 */
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { cpus } from 'node:os'
import { basename, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { ensureDependencies } from './setup/dependencies.mjs'
import { endWithProblem, root, runNode, SetupProblem } from './setup/project.mjs'

const folder = join(root, 'test', 'bench')
const results = join(root, 'bench-results')
const runsHere = '--run-here'

try {
  const words = process.argv.slice(2)
  if (words[0] === runsHere) await runHere(words[1])
  else await runEach(words)
} catch (error) {
  endWithProblem(error)
}

async function runEach(wanted) {
  await ensureDependencies()
  const chosen = chooseFrom(allBenchmarks(), wanted)
  let failed = 0
  for (const name of chosen) {
    console.log(`\n━━ ${name}`)
    const { code } = await runNode(['--expose-gc', import.meta.filename, runsHere, name])
    if (code !== 0) failed += 1
  }
  const ran = chosen.length - failed
  console.log(`\n${ran} benchmarks ran, ${failed} failed. Their figures are in bench-results/.`)
  process.exitCode = failed ? 1 : 0
}

async function runHere(name) {
  const benchmark = await import(pathToFileURL(join(folder, `${name}.ts`)).href)
  const run = Object.entries(benchmark).find(([key]) => key.startsWith('bench'))?.[1]
  if (!run) throw new SetupProblem(`test/bench/${name}.ts exports no function bench…`)
  const rows = await run()
  console.table(rows.map(rounded))
  mkdirSync(results, { recursive: true })
  const report = {
    name,
    measuredAt: new Date().toISOString(),
    machine: `${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}`,
    node: process.version,
    rows,
  }
  writeFileSync(join(results, `${name}.json`), `${JSON.stringify(report, null, 2)}\n`)
}

function rounded(row) {
  const entries = Object.entries(row).map(([key, value]) => [
    key,
    typeof value === 'number' ? Number(value.toPrecision(4)) : value,
  ])
  return Object.fromEntries(entries)
}

function allBenchmarks() {
  if (!existsSync(folder)) return []
  return readdirSync(folder)
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
    .map((file) => basename(file, '.ts'))
}

function chooseFrom(all, wanted) {
  const chosen = wanted.length ? all.filter((name) => wanted.includes(name)) : all
  if (chosen.length) return chosen
  throw new SetupProblem(
    all.length ? `There is: ${all.join(', ')}.` : 'There is no benchmark in test/bench.',
  )
}
