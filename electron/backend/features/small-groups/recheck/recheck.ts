/** A kept set beside a later test: for each student what was before, what is now, and whether it can be told. */
import { sql } from 'kysely'
import type { z } from 'zod'
import type { GroupRules } from '#shared/contracts/small-groups/board.ts'
import type { recheck } from '#shared/contracts/small-groups/recheck.ts'
import { clearestFirst } from '#shared/domain/small-groups/strongest-need.ts'
import type { ReadDb } from '../../../database/connection.ts'
import {
  administrationById,
  methodsUsed,
  namedStudents,
  type NamedStudent,
  type Sample,
} from '../../analysis/index.ts'
import { classLabels } from '../board/classes.ts'
import { shownBy } from '../board/words.ts'
import { keptScope } from '../kept/kept-scope.ts'
import {
  groupRows,
  rulesOf,
  setRow,
  storedMembers,
  type SetRow,
  type StoredMember,
} from '../kept/stored-set.ts'
import { testName } from '../proposal.ts'
import { ideaResults, type Results } from '../results/idea-results.ts'
import { signsOf } from '../results/member-result.ts'
import { standardResults } from '../results/standard-results.ts'
import { count, movedShare, outcomeOf, type TwoTests } from './recheck-rules.ts'
import { recheckLimits, recheckSentences } from './recheck-sentences.ts'

type Recheck = z.input<typeof recheck>
type Which = { readonly id: number; readonly administrationId: number | null }

/** @throws {CallError} `GROUP_SET_MISSING`, `NOT_FOUND` when the later test is no longer there */
export async function recheckSet(read: ReadDb, { id, administrationId }: Which): Promise<Recheck> {
  const row = await setRow(read, id)
  const tests = await laterTests(read, row)
  const testId = administrationId ?? tests[0]?.id ?? null
  const later = testId === null ? null : await laterResults(read, { row, testId })
  const groups = later === null ? [] : await recheckedGroups(read, { row, later })
  const outcomes = groups.flatMap(({ students }) => students.map(({ outcome }) => outcome))
  const moved = movedShare(outcomes)
  const facts = {
    basis: row.basis,
    test: later?.name ?? null,
    isSameTest: later?.isSameTest ?? false,
    outcomes,
    moved,
  }
  return {
    tests,
    testId,
    moved,
    movedCount: count(outcomes, 'moved'),
    groups,
    sentences: recheckSentences(facts),
    limits: recheckLimits(facts),
    methods: methodsUsed(later === null ? [] : [moved]),
  }
}

/** Tests with a result of a student of the set, on a later day; the latest first. */
async function laterTests(read: ReadDb, row: SetRow): Promise<Recheck['tests']> {
  const { rows } = await sql<{ id: number; assessment: string; window: string; on: string }>`
    SELECT administration.id, assessment.name AS assessment, administration.window,
      MAX(sitting.testedOn) AS "on"
    FROM (SELECT studentId FROM smallGroupMember WHERE setId = ${row.id}) AS member
    CROSS JOIN sitting ON sitting.studentId = member.studentId
    JOIN administration ON administration.id = sitting.administrationId
    JOIN assessment ON assessment.id = administration.assessmentId
    WHERE sitting.testedOn > ${row.testedOn ?? row.keptOn}
      AND administration.id IS NOT ${row.administrationId}
    GROUP BY administration.id ORDER BY "on" DESC, administration.id DESC`.execute(read)
  return rows.map(({ id, assessment, window, on }) => ({
    id,
    name: testName(assessment, window),
    on,
  }))
}

type Later = {
  readonly name: string
  readonly isSameTest: boolean
  readonly results: Results
}

type LaterTest = { readonly row: SetRow; readonly testId: number }

async function laterResults(read: ReadDb, { row, testId }: LaterTest): Promise<Later> {
  const administration = await administrationById(read, testId)
  const sample: Sample = { scope: keptScope(row), administration }
  const first = await read
    .selectFrom('administration')
    .select('assessmentId')
    .where('id', '=', row.administrationId ?? 0)
    .executeTakeFirst()
  return {
    name: testName(administration.assessment, administration.window),
    isSameTest: first?.assessmentId === administration.assessmentId,
    results:
      row.basis === 'misconception'
        ? await ideaResults(read, sample)
        : await standardResults(read, sample, { standard: null }),
  }
}

type Checked = { readonly row: SetRow; readonly later: Later }

async function recheckedGroups(read: ReadDb, { row, later }: Checked): Promise<Recheck['groups']> {
  const rules = rulesOf(row)
  const members = await storedMembers(read, row.id)
  const names = await namedStudents(
    read,
    members.map(({ studentId }) => studentId),
  )
  const groups = await groupRows(read, row.id)
  const classes = await classLabels(read, new Set(groups.map(({ classId }) => classId)), null)
  return groups.map(({ id, name, need, classId }) => {
    const students = members
      .filter(({ groupId }) => groupId === id)
      .map((member) =>
        recheckedStudent(member, { need, rules, later, named: names.get(member.studentId) }),
      )
    const outcomes = students.map(({ outcome }) => outcome)
    return {
      id,
      name,
      need,
      classLabel:
        classes.length > 1 ? (classes.find((one) => one.id === classId)?.label ?? null) : null,
      moved: movedShare(outcomes),
      movedCount: count(outcomes, 'moved'),
      students,
    }
  })
}

type StudentFacts = {
  readonly need: string | null
  readonly rules: GroupRules
  readonly later: Later
  readonly named: NamedStudent | undefined
}

/** In a group about no one need, by the student's own clearest one. */
function recheckedStudent(
  member: StoredMember,
  { need, rules, later, named }: StudentFacts,
): Recheck['groups'][number]['students'][number] {
  const own = need ?? clearestFirst(signsOf(member, rules), () => 0)[0]?.need ?? null
  const tests = bothTests(member, { need: own, later })
  const text = (shown: TwoTests['before']) =>
    shown === null || shown.possible === 0 ? '' : shownBy(shown, rules.basis)
  return {
    id: member.studentId,
    name: named?.name ?? '',
    code: named?.code ?? '',
    outcome: outcomeOf(tests, rules),
    before: text(tests.before),
    after: text(tests.after),
  }
}

function bothTests(
  member: StoredMember,
  { need, later }: { readonly need: string | null; readonly later: Later },
): TwoTests {
  const { byStudent, chances } = later.results
  const result = byStudent.get(member.studentId)
  const before = member.evidence.find((one) => one.need === need) ?? null
  if (!result) return { before, after: null }
  const possible = chances.get(member.studentId)?.get(need ?? '') ?? 0
  return {
    before,
    after: result.evidence.find((one) => one.need === need) ?? { points: 0, possible },
  }
}
