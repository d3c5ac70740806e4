/**
 * `npm run demo`: the whole job once, without a window. Makes the sample caseload in demo-output/,
 * logs a session in one line, imports two files, analyzes, writes every kind of Word report, and ends with a
 * summary. Every step goes through the command line that people use.
 */
import { mkdirSync, rmSync, statSync } from 'node:fs'
import { join, relative } from 'node:path'
import { ensureDependencies } from './setup/dependencies.mjs'
import { endWithProblem, root, runNode, SetupProblem } from './setup/project.mjs'

const output = join(root, 'demo-output')
const workspace = join(output, 'workspace')
const commandLine = join(root, 'electron', 'backend', 'cli', 'index.ts')
const oneSchool = ['--school', 'Harbor Bend Elementary', '--grade', '4']

const bothWindows = ['--test', 'Benchmark', '--before', 'Fall', '--after', 'Winter']
/** Every kind once, the packet with codes and with names. */
const reports = [
  ['data-meeting-packet', 'codes', ...oneSchool, '--window', 'Winter'],
  ['data-meeting-packet', 'names', ...oneSchool, '--window', 'Winter', '--names', 'names'],
  ['cycle-summary', '', '--cycle', 'Fractions on the number line', ...bothWindows],
  ['lesson-packet', '', '--lesson', 'Where does 7/4 live?'],
  ['monthly-log', '', '--month', '2026-01', '--school', 'Harbor Bend Elementary'],
  ['observation-letter', '', '--teacher', 'Rivera', '--on', '2026-02-19'],
  ['plc-agenda', '', '--on', '2026-02-23', '--form', 'minutes'],
  ['program-evaluation', '', ...bothWindows],
  ['teacher-data-profile', '', '--teacher', 'Rivera'],
]

try {
  await ensureDependencies()
  const started = performance.now()
  rmSync(output, { recursive: true, force: true })
  mkdirSync(output, { recursive: true, mode: 0o700 })
  const lines = [
    ...(await makeSample()),
    ...(await logSession()),
    ...(await importFiles()),
    ...(await analyze()),
    ...(await writeReports()),
    ...(await checkWorkspace()),
  ]
  const seconds = ((performance.now() - started) / 1000).toFixed(1)
  console.log(`\nWhat was done, in ${seconds} s\n\n${lines.join('\n')}`)
} catch (error) {
  endWithProblem(error)
}

async function makeSample() {
  const { counts } = await numberline('sample', '--workspace', workspace)
  return [
    'Made the sample caseload (invented):',
    `  ${some(counts, 'school')} schools, ${some(counts, 'teacher')} teachers, ${some(counts, 'student')} students, ` +
      `${some(counts, 'session')} coaching sessions, ${some(counts, 'score')} scores`,
  ]
}

async function logSession() {
  const line = 'rivera coplan 30m yesterday fractions number line; next: model number talk thu'
  const logged = await numberline('log', line, '--workspace', workspace)
  return [
    '',
    'Logged in one line:',
    `  ${logged.type} with ${logged.teachers.join(', ')}, ${logged.heldOn}, ${logged.minutes.value} minutes, ` +
      `${logged.cycle} (${logged.phase})`,
    ...logged.steps.map(({ text, owner, dueOn }) => `  next step: ${text} (${owner}, ${dueOn})`),
  ]
}

async function importFiles() {
  const lines = ['', 'Imported:']
  for (const name of ['winter-benchmark.csv', 'fractions-quiz.csv']) {
    const file = join(root, 'resources', 'sample', name)
    const done = await numberline('import', file, '--workspace', workspace)
    lines.push(
      `  ${name}, read as “${done.recipe?.name ?? done.recipe}”`,
      `    ${number(done.rowsRead)} rows read, ${number(done.rowsStored)} stored, ${number(done.rowsRefused)} refused, ` +
        `${number(done.rowsRepeated)} repeated, ${number(done.rowsNotStudents)} not students`,
      ...done.problems.map(
        ({ title, count, outcome }) => `    ${outcome}: ${title} (${number(count)})`,
      ),
    )
  }
  return lines
}

async function analyze() {
  const winter = [...oneSchool, '--window', 'Winter']
  const mastery = await numberline('analyze', 'mastery', '--workspace', workspace, ...winter)
  const growth = await numberline('analyze', 'growth', '--workspace', workspace)
  const items = await numberline('analyze', 'items', '--workspace', workspace)
  return [
    '',
    'Computed:',
    ...conclusion('Mastery by standard', mastery, `${mastery.standards.length} standards`),
    ...conclusion('Growth', growth, `${growth.groups.length} groups`),
    ...conclusion('Item analysis', items, `${items.items.length} items`),
  ]
}

function conclusion(title, { scopeLabel, sentences }, size) {
  return [`  ${title}, ${scopeLabel}, ${size}`, `    ${sentences[0]}`]
}

async function writeReports() {
  const lines = ['', 'Wrote:']
  for (const [kind, variant, ...options] of reports) {
    const file = join(output, `${[kind, variant].filter(Boolean).join('-')}.docx`)
    const place = ['--workspace', workspace, '--out', file]
    const { pages, audience, namesShown } = await numberline('report', kind, ...options, ...place)
    const kilobytes = Math.round(statSync(file).size / 1024)
    const who = namesShown ? 'students by name' : 'no student named'
    lines.push(
      `  ${relative(root, file)} (${pages === 1 ? '1 page' : `${pages} pages`}, ${kilobytes} KB, for the ${audience}, ${who})`,
    )
  }
  return lines
}

async function checkWorkspace() {
  const { isSound, findings } = await numberline('workspace', 'check', '--workspace', workspace)
  if (!isSound) throw new SetupProblem(`The database is not sound: ${findings.join('; ')}`)
  return [`  ${relative(root, workspace)} (the database is sound)`]
}

/** @returns the one JSON document that the command prints. @throws {SetupProblem} when it fails */
async function numberline(...words) {
  const shown = words.map((word) => (word.startsWith(root) ? relative(root, word) : word))
  console.log(`numberline ${shown.join(' ')}`)
  const {
    code,
    output: said,
    printed,
  } = await runNode([commandLine, ...words, '--json'], {
    quiet: true,
  })
  if (code !== 0) throw new SetupProblem(`This ended with code ${code}:\n${said}`)
  return JSON.parse(printed)
}

function number(value = 0) {
  return value.toLocaleString('en-US')
}

function some(counts, table) {
  return number(counts[table])
}
