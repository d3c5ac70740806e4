/** The same number in the window, in Word and on the command line: from one object, printed three times. */
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { analyzeCommand } from '#backend/cli/analyze.ts'
import { masteryOf } from '#backend/features/analysis/index.ts'
import { intervalBars } from '#shared/charts/interval-bars.ts'
import { chartThemes } from '#shared/charts/theme.ts'
import { formatPercent, formatShareInterval } from '#shared/statistics/format.ts'
import type { Estimate } from '#shared/statistics/result.ts'
import { docxParts, docxText } from '#test/support/docx-checks.ts'
import { openTestWorkspace, type TestWorkspace } from '#test/support/workspace.ts'
import { seedPacket, type Seeded } from './report-seed.ts'

let opened: TestWorkspace
let seeded: Seeded
let folder: string

beforeAll(async () => {
  opened = await openTestWorkspace({ sample: true })
  seeded = await seedPacket(opened)
  folder = await mkdtemp(join(tmpdir(), 'numberline-one-number-'))
}, 120_000)
afterAll(async () => {
  await opened.close()
  await rm(folder, { recursive: true, force: true })
})

const scopeOf = () => ({ kind: 'school' as const, id: seeded.schoolId, grade: '4' })

async function onTheCommandLine() {
  const school = await opened.workspace.read
    .selectFrom('school')
    .select('name')
    .where('id', '=', seeded.schoolId)
    .executeTakeFirstOrThrow()
  return analyzeCommand.run({
    backend: opened.backend,
    words: ['mastery'],
    flags: { school: school.name, grade: '4', test: 'Unit benchmark', window: 'Winter' },
    call: { signal: new AbortController().signal, progress: () => undefined },
  })
}

async function inWord(): Promise<string> {
  const path = join(folder, 'packet.docx')
  await opened.client.reports.write({
    choices: {
      kind: 'data-meeting-packet',
      scope: scopeOf(),
      administrationId: seeded.winter,
      audience: 'team',
    },
    saveTo: opened.backend.files.grant(path, 'save'),
  })
  return docxText(docxParts(new Uint8Array(await readFile(path))))
}

test('mastery by standard: window, command line and Word say the same', async () => {
  const asked = { scope: scopeOf(), administrationId: seeded.winter }
  const window = await opened.client.analysis.mastery(asked)
  const line = await onTheCommandLine()
  const word = await inWord()

  // The command line prints the very object that the window is given.
  expect(JSON.parse(JSON.stringify(line.json))).toEqual(JSON.parse(JSON.stringify(window)))
  expect(window.standards.length).toBeGreaterThan(3)
  for (const { code, studentsAtCut, atCut } of window.standards) {
    const share = formatPercent(atCut.value ?? 0)
    const { low, high } = atCut.interval ?? { low: 0, high: 0 }
    const ends = [low, high].map((end) => Math.round(end * 100))
    expect(line.text).toContain(`${share}, interval ${ends[0]}% to ${ends[1]}%, n = ${atCut.n}`)
    const row = word.slice(word.indexOf(code))
    expect(word).toContain(`${studentsAtCut} of ${atCut.n}`)
    expect(row).toMatch(
      new RegExp(`${studentsAtCut} of ${atCut.n}\\s*${share}\\s*${ends[0]}–${ends[1]}`, 'u'),
    )
  }

  // What is drawn and read in the window is made from the same object.
  const chart = intervalBars(
    {
      comparisonLabel: null,
      rows: window.standards.map((one) => ({
        code: one.code,
        title: one.title,
        count: one.studentsAtCut,
        share: one.atCut as Estimate,
        comparison: null,
        isThinEvidence: one.isThin,
      })),
    },
    { theme: chartThemes.light, width: 600 },
  )
  for (const [index, { studentsAtCut, atCut }] of window.standards.entries()) {
    const { interval } = atCut as Estimate
    expect(chart.table.rows[index]?.slice(2, 5)).toEqual([
      `${studentsAtCut} of ${atCut.n}`,
      formatPercent(atCut.value ?? 0),
      interval ? formatShareInterval(interval) : '–',
    ])
  }
})

test('a changed cut changes all of them together', async () => {
  const asked = { scope: { ...scopeOf(), group: null }, administrationId: seeded.winter }
  const window = await opened.client.analysis.mastery({ ...asked, cut: 0.6 })
  const direct = await masteryOf(opened.workspace.read, { ...asked, cut: 0.6 })
  expect(window.standards.map(({ studentsAtCut }) => studentsAtCut)).toEqual(
    direct.standards.map(({ studentsAtCut }) => studentsAtCut),
  )
  const usual = await opened.client.analysis.mastery(asked)
  const all = (result: typeof usual) =>
    result.standards.reduce((sum, { studentsAtCut }) => sum + studentsAtCut, 0)
  expect(all(window)).toBeGreaterThan(all(usual))
})
