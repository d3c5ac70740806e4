/**
 * The sample's Fall benchmark: what analysis says of each teacher's students equals a plain count
 * over the rows of the file, which names the teacher itself. Nothing of the analysis is used to count.
 */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { importFile } from '#backend/features/imports/index.ts'
import type { Administration } from '#shared/contracts/analysis/scope.ts'
import { openTestWorkspace, resourcesFolder, type TestWorkspace } from '#test/support/workspace.ts'

type Row = Readonly<
  Record<
    'Student ID' | 'School' | 'Teacher' | 'Standard' | 'Points Earned' | 'Points Possible',
    string
  >
>

let test: TestWorkspace
let fall: Administration
let rows: readonly Row[]
beforeAll(async () => {
  test = await openTestWorkspace({ sample: true })
  const found = (await test.client.analysis.administrations()).find(
    ({ window }) => window === 'Fall',
  )
  if (!found) throw new Error('The sample has no Fall benchmark')
  fall = found
  const text = await readFile(join(resourcesFolder, 'sample', 'fall-benchmark.csv'), 'utf8')
  rows = parse(text, { columns: true, bom: true })
}, 60_000)
afterAll(() => test.close())

/** Counts like "4.NF.A.2: 4 of 23", without the analysis: whole numbers only, 80% as 10·points ≥ 8·possible. */
function counted(list: readonly Row[]): readonly string[] {
  const scored = list.filter((row) => /^\d+$/.test(row['Points Earned']))
  const lines = [...Map.groupBy(scored, (row) => row.Standard)].map(([code, own]) => {
    const atCut = own.filter(
      (row) => 10 * Number(row['Points Earned']) >= 8 * Number(row['Points Possible']),
    )
    return `${code}: ${atCut.length} of ${own.length}`
  })
  return lines.toSorted()
}

describe('the sample’s Fall benchmark', () => {
  it('has everyone of the file', () => {
    expect(fall.students).toBe(new Set(rows.map((row) => row['Student ID'])).size)
    expect(fall).toMatchObject({ assessment: 'District benchmark', hasItems: false })
  })

  it('gives each teacher the students whom the file gives', async () => {
    const scopes = await test.client.analysis.scopes()
    const teachers = scopes.filter(({ kind }) => kind === 'teacher')
    expect(teachers).toHaveLength(24)
    for (const { id, label } of teachers) {
      const result = await test.client.analysis.mastery({
        scope: { kind: 'teacher', id },
        administrationId: fall.id,
      })
      const lines = result.standards
        .filter(({ atCut }) => atCut.n > 0)
        .map(({ code, studentsAtCut, atCut }) => `${code}: ${studentsAtCut} of ${atCut.n}`)
      expect(lines.toSorted(), label).toEqual(counted(rows.filter((row) => row.Teacher === label)))
      expect(result.tested + result.absent, label).toBeLessThanOrEqual(result.enrolled)
    }
  })

  it('gives each school and the district theirs', async () => {
    const scopes = await test.client.analysis.scopes()
    const places = scopes.filter(({ kind }) => kind === 'school' || kind === 'district')
    expect(places).toHaveLength(4)
    for (const { kind, id, label } of places) {
      const { standards, sentences, tested } = await test.client.analysis.mastery({
        scope: { kind, id },
        administrationId: fall.id,
      })
      const own = kind === 'district' ? rows : rows.filter((row) => row.School === label)
      const lines = standards.map(
        ({ code, studentsAtCut, atCut }) => `${code}: ${studentsAtCut} of ${atCut.n}`,
      )
      expect(lines.toSorted(), label).toEqual(counted(own))
      expect(tested, label).toBe(new Set(own.map((row) => row['Student ID'])).size)
      expect(sentences[0]).toMatch(/ (is|are) lowest: .*\d+ of \d+ students/)
    }
  })
})

describe('the sample’s quiz', () => {
  it('raises the key of the one item that is mis-keyed, and of no other', async () => {
    const path = join(resourcesFolder, 'sample', 'fractions-quiz.csv')
    const call = { signal: new AbortController().signal, progress: () => undefined }
    await importFile(test.backend, path, call)
    const quiz = (await test.client.analysis.administrations()).find(({ hasItems }) => hasItems)
    const { items, sentences, n } = await test.client.analysis.items({
      scope: { kind: 'district', id: null },
      administrationId: quiz?.id ?? 0,
    })
    expect(n).toBeGreaterThan(100)
    expect(items).toHaveLength(12)
    const doubted = items.filter(({ question }) => question?.startsWith('Check the key?'))
    // resources/sample/expected.json: keyed B, the right answer is C.
    expect(doubted.map(({ label, answerKey }) => [label, answerKey])).toEqual([['Q9', 'B']])
    expect(sentences[0]).toMatch(
      /^Check the key of item Q9: the \d+ students who chose C did better/,
    )
  })
})
