/** Mastery by standard of one scope on one administration. */
import type { analysisContract } from '#shared/contracts/analysis.ts'
import type { Mastery } from '#shared/contracts/analysis/mastery.ts'
import type { StudentId } from '#shared/domain/ids.ts'
import type { z } from 'zod'
import type { ReadDb } from '../../../database/connection.ts'
import { standardsOf } from '../../../standards/standards-of.ts'
import { administrationById } from '../scope/administrations.ts'
import { comparisonOf, comparisonsFor } from './comparison.ts'
import {
  sittingsInScope,
  testedByGrade,
  untestedInScope,
  type GradeCounts,
  type Sample,
  type Untested,
} from '../scope/in-scope.ts'
import { suspectedKeys } from '../items/item-options.ts'
import { masteryByStandard } from './mastery-rules.ts'
import { masteryLimits, masterySentences } from './mastery-sentences.ts'
import { methodsUsed } from '../methods.ts'
import { scopeLabel } from '../scope/scopes.ts'
import { countScores, itemsPerStandard, studentScores } from './standard-scores.ts'
import { studentRows } from './student-rows.ts'

export type MasteryInput = z.output<typeof analysisContract.mastery.input>

/** More students than this are not listed one by one: nobody reads such a picture, and it is large. */
export const mostStudentsListed = 400

/** @throws {CallError} `NOT_FOUND` when the scope or the administration is not there. */
export async function masteryOf(read: ReadDb, input: MasteryInput): Promise<Mastery> {
  const { scope, cut } = input
  const label = await scopeLabel(read, scope)
  const administration = await administrationById(read, input.administrationId)
  const sample: Sample = { scope, administration }
  const tested = await testedByGrade(read, sample)
  const untested = await untestedInScope(read, sample)
  const absentees = untested.filter(({ satElsewhere }) => !satElsewhere)
  const grades = [...tested.keys()].filter((grade) => grade !== null)
  const comparison =
    tested.size === 0
      ? null
      : await comparisonOf(read, sample, { grades, cut, beside: input.compare })
  const standards = masteryByStandard({
    scores: await countScores(read, sittingsInScope(sample), administration),
    comparison,
    tested,
    absent: countByGrade(absentees),
    items: await itemsPerStandard(read, administration),
    cut,
    titleOf: (await standardsOf(read)).titleOf,
  })
  const counts = {
    enrolled: totalOf(tested) + untested.length,
    tested: totalOf(tested),
    absent: absentees.length,
  }
  const facts = {
    ...counts,
    satElsewhere: untested.length - absentees.length,
    standards,
    comparisonLabel: comparison?.label ?? null,
    administration,
    suspectedKeys: administration.hasItems ? await suspectedKeys(read, sample) : [],
  }
  return {
    scopeLabel: label,
    administration,
    cut,
    ...counts,
    comparisonLabel: facts.comparisonLabel,
    comparisons: [...comparisonsFor(scope.kind)],
    doubtedItems: facts.suspectedKeys,
    standards,
    students: await listedStudents(read, sample, { standards, absentees, ...counts }),
    sentences: masterySentences(facts),
    limits: masteryLimits(facts),
    methods: methodsUsed(standards.flatMap(({ atCut, meanShare }) => [atCut, meanShare])),
  }
}

type ListInput = {
  readonly standards: Mastery['standards']
  readonly absentees: readonly Untested[]
  readonly tested: number
}

async function listedStudents(
  read: ReadDb,
  sample: Sample,
  { standards, absentees, tested }: ListInput,
): Promise<Mastery['students']> {
  if (tested > mostStudentsListed) return []
  const absent: readonly StudentId[] = absentees.map(({ studentId }) => studentId)
  const codes = standards.map(({ code }) => code)
  return studentRows(read, { scores: await studentScores(read, sample), absent, codes })
}

const countByGrade = (students: readonly Untested[]): GradeCounts =>
  new Map([...Map.groupBy(students, ({ grade }) => grade)].map(([grade, l]) => [grade, l.length]))

const totalOf = (counts: GradeCounts): number =>
  [...counts.values()].reduce((sum, count) => sum + count, 0)
