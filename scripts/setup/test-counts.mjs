/** Reads from the test runners' JSON how many tests passed, failed and were skipped, and which failed. */
import { existsSync, readFileSync } from 'node:fs'

/** @typedef {{ passed: number, failed: number, skipped: number, failures?: string[] }} Counts */

/** @returns {Counts} */
export function countVitest(report) {
  const skipped = report.numPendingTests + (report.numTodoTests ?? 0)
  const brokenFiles = report.testResults.filter(
    (file) => file.status === 'failed' && file.assertionResults.length === 0,
  ).length
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + brokenFiles,
    skipped,
    failures: report.testResults.flatMap(vitestFailures),
  }
}

function vitestFailures({ name, status, message, assertionResults }) {
  if (status === 'failed' && assertionResults.length === 0) return [failure(name, message)]
  return assertionResults
    .filter((one) => one.status === 'failed')
    .map(({ fullName, failureMessages }) => failure(`${name} › ${fullName}`, failureMessages[0]))
}

const failure = (name, message = '') => `${name}\n  ${message.split('\n', 2)[0]}`

/**
 * A test that passed only when it was tried again counts as failed.
 * @param {{ stats: Record<string, number>, errors?: unknown[], suites?: object[] }} report
 * @returns {Counts}
 */
export function countPlaywright({ stats, errors = [], suites = [] }) {
  return {
    passed: stats.expected,
    failed: stats.unexpected + stats.flaky + errors.length,
    skipped: stats.skipped,
    failures: suites.flatMap(playwrightFailures),
  }
}

function playwrightFailures({ suites = [], specs = [] }) {
  const failed = specs.filter(({ tests }) =>
    tests.some(({ status }) => status === 'unexpected' || status === 'flaky'),
  )
  return [
    ...failed.map(({ file, title, tests }) =>
      failure(`${file} › ${title}`, tests[0]?.results[0]?.error?.message),
    ),
    ...suites.flatMap(playwrightFailures),
  ]
}

/**
 * The counts of one run. A runner that ended badly without naming a failed test, or wrote no
 * report, or ran nothing, is itself one failure: silence never counts as success.
 * @param {{ file: string, code: number, count: (report: any) => Counts }} run
 * @returns {Counts}
 */
export function readCounts({ file, code, count }) {
  const counts = existsSync(file)
    ? count(JSON.parse(readFileSync(file, 'utf8')))
    : { passed: 0, failed: 0, skipped: 0 }
  const ranNothing = counts.passed + counts.failed === 0
  const isUnexplained = counts.failed === 0 && (code !== 0 || ranNothing)
  return isUnexplained ? { ...counts, failed: 1 } : counts
}

/** @param {readonly Partial<Counts>[]} all */
export function sumCounts(all) {
  const sum = (key) => all.reduce((total, counts) => total + (counts[key] ?? 0), 0)
  return {
    passed: sum('passed'),
    failed: sum('failed'),
    skipped: sum('skipped'),
    failures: all.flatMap(({ failures = [] }) => failures),
  }
}

/** The closing line of `npm test`. @param {Counts} counts */
export const closingLine = ({ passed, failed, skipped }) =>
  `${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}`
