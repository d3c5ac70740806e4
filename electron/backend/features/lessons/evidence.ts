/** What tests say of the class of a lesson: its weak standards, and the wrong ideas that were chosen. */
import type { Administration, Scope } from '#shared/contracts/analysis/scope.ts'
import type { Mastery } from '#shared/contracts/analysis/mastery.ts'
import type { EvidenceTest, LessonEvidence } from '#shared/contracts/lessons/evidence.ts'
import type { ReadDb } from '../../database/connection.ts'
import {
  chosenMisconceptions,
  listAdministrations,
  masteryOf,
  scopeLabel,
  sittingDays,
} from '../analysis/index.ts'
import { linesOf, type LessonRecord } from './columns.ts'
import { lessonRecord } from './expected.ts'
import { thinkingLibrary } from '../../standards/thinking-of.ts'
import { questionsFor } from './thinking.ts'

/** As the analyses have it unless somebody says otherwise. */
const cut = 0.8
const mostStandards = 8
const noTest = 'No test of these students is here yet.'
const noStandards = 'None of their tests measures single standards.'

export async function lessonEvidence(read: ReadDb, id: number): Promise<LessonEvidence> {
  const record = await lessonRecord(read, id)
  return evidenceOf(read, {
    scope: scopeOf(record),
    administrationId: record.administrationId,
    standards: linesOf(record.standards),
  })
}

/** The narrowest that is known. A plan for nobody in particular has no class to look at. */
export function scopeOf(record: LessonRecord): Scope | null {
  const { classId, teacherId, cycleId, schoolId, grade } = record
  const group = null
  if (classId !== null) return { kind: 'class', id: classId, grade: null, group }
  if (teacherId !== null) return { kind: 'teacher', id: teacherId, grade, group }
  if (cycleId !== null) return { kind: 'cycle', id: cycleId, grade, group }
  if (schoolId !== null) return { kind: 'school', id: schoolId, grade, group }
  return record.administrationId === null ? null : { kind: 'district', id: null, grade, group }
}

type Asked = {
  readonly scope: Scope | null
  /** The test that the plan came from; null: the latest. */
  readonly administrationId: number | null
  /** Standards of the lesson: always among those shown. */
  readonly standards: readonly string[]
}

export async function evidenceOf(read: ReadDb, asked: Asked): Promise<LessonEvidence> {
  const { scope } = asked
  if (scope === null) return none('', 'Choose a teacher or a class to see what its tests say.')
  const label = await scopeLabel(read, scope)
  const tests = await testsOf(read, { ...asked, scope })
  if (tests.length === 0) return none(label, noTest)
  const standards = await weakStandards(read, scope, { tests, asked })
  const misconceptions = await misconceptionsSeen(read, scope, tests)
  return {
    scopeLabel: label,
    standards,
    misconceptions,
    why: standards === null ? noStandards : '',
  }
}

const none = (label: string, why: string): LessonEvidence => ({
  scopeLabel: label,
  standards: null,
  misconceptions: null,
  why,
})

type Test = { readonly administration: Administration; readonly test: EvidenceTest }

/** The test that was named first, then the latest; only those that somebody in scope sat. */
async function testsOf(
  read: ReadDb,
  { scope, administrationId }: Asked & { readonly scope: Scope },
): Promise<readonly Test[]> {
  const all = await listAdministrations(read)
  const named = all.filter(({ id }) => Number(id) === administrationId)
  const tests: Test[] = []
  for (const administration of new Set([...named, ...all])) {
    const { id, assessment, window } = administration
    const days = await sittingDays(read, { scope, administration })
    if (days.n > 0) tests.push({ administration, test: { id, assessment, window, ...days } })
  }
  return tests
}

async function weakStandards(
  read: ReadDb,
  scope: Scope,
  { tests, asked }: { readonly tests: readonly Test[]; readonly asked: Asked },
): Promise<LessonEvidence['standards']> {
  const measured = await firstMeasured(read, scope, tests)
  if (measured === null) return null
  const { test, standards, limits } = measured
  const weak = standards.filter(
    ({ code }, index) => index < mostStandards || asked.standards.includes(code),
  )
  return { test, cut, weak, limits }
}

type Measured = Pick<Mastery, 'standards' | 'limits'> & { readonly test: EvidenceTest }

/** Weakest first, of the first of the tests that measures single standards. */
async function firstMeasured(
  read: ReadDb,
  scope: Scope,
  tests: readonly Test[],
): Promise<Measured | null> {
  for (const { administration, test } of tests) {
    const asked = { scope, administrationId: administration.id, cut }
    const { standards, limits } = await masteryOf(read, asked)
    if (standards.length > 0) return { test, standards, limits }
  }
  return null
}

/** Every standard that the latest test of these students measures, and why there is none. */
export async function measuredStandards(
  read: ReadDb,
  scope: Scope,
): Promise<{
  readonly scopeLabel: string
  readonly measured: Measured | null
  readonly cut: number
  readonly why: string
}> {
  const label = await scopeLabel(read, scope)
  const tests = await testsOf(read, { scope, administrationId: null, standards: [] })
  const measured = await firstMeasured(read, scope, tests)
  return {
    ...{ scopeLabel: label, measured, cut },
    why: measured ? '' : tests.length === 0 ? noTest : noStandards,
  }
}

async function misconceptionsSeen(
  read: ReadDb,
  scope: Scope,
  tests: readonly Test[],
): Promise<LessonEvidence['misconceptions']> {
  for (const { administration, test } of tests) {
    if (!administration.hasItems) continue
    const { n, chosen } = await chosenMisconceptions(read, {
      scope,
      administrationId: administration.id,
    })
    if (chosen.length === 0) continue
    const library = await thinkingLibrary(read)
    return {
      test: { ...test, n },
      chosen: chosen.map(({ items, standards, ...row }) => ({
        ...row,
        items: [...items],
        standards: [...standards],
        ...questionsFor(row.misconception, library),
      })),
    }
  }
  return null
}
