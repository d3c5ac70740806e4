/** What `npm run check` looks at. Each step reads only, so they run side by side. */
import { programs, runNode } from './project.mjs'

export const checkSteps = [
  { name: 'format', args: [programs.oxfmt, '--check'], mend: 'npm run format' },
  { name: 'lint and import boundaries', args: [programs.oxlint], mend: 'see the messages' },
  { name: 'colors in style sheets', args: ['scripts/lint/css-colors.mjs'], mend: 'use a token' },
  {
    name: 'types',
    args: [programs.tsc, '--noEmit', '-p', 'tsconfig.json'],
    mend: 'see the messages',
  },
  {
    name: 'schema types and docs/database.md',
    args: ['scripts/database/write-schema.ts', '--check'],
    mend: 'npm run schema',
  },
]

/**
 * Runs all steps, shows what a failing one said and a table of them.
 * @returns {Promise<{ passed: number, failed: number }>}
 */
export async function runChecks() {
  const results = await Promise.all(checkSteps.map(runStep))
  for (const { name, code, output } of results) {
    if (code !== 0) console.log(`\n── ${name}\n${output.trim()}`)
  }
  console.log('')
  for (const { name, code, seconds, mend } of results) {
    const verdict = code === 0 ? 'ok    ' : 'FAILED'
    const advice = code === 0 ? '' : `  (${mend})`
    console.log(`${verdict} ${name.padEnd(36)} ${seconds.toFixed(1).padStart(5)} s${advice}`)
  }
  const failed = results.filter(({ code }) => code !== 0).length
  return { passed: results.length - failed, failed }
}

async function runStep({ name, args, mend }) {
  const started = performance.now()
  const { code, output } = await runNode(args, { quiet: true })
  return { name, mend, code, output, seconds: (performance.now() - started) / 1000 }
}
