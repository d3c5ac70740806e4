/** Groups and gaps of one scope: how each group did, how far apart they are, and whether that changed. */
import type { z } from 'zod'
import type { analysisContract } from '#shared/contracts/analysis.ts'
import type { Gaps, GroupedBy } from '#shared/contracts/analysis/gaps.ts'
import type { StudentId } from '#shared/domain/ids.ts'
import type { ReadDb } from '../../../database/connection.ts'
import { standardsOf } from '../../../standards/standards-of.ts'
import { measureLabel } from '../growth/growth-measure.ts'
import { methodsUsed } from '../methods.ts'
import { administrationById } from '../scope/administrations.ts'
import type { Sample } from '../scope/in-scope.ts'
import { scopeLabel } from '../scope/scopes.ts'
import { namedStudents } from '../scope/students.ts'
import { pairsOrReason, withChange, type Later } from './change.ts'
import { groupingChoices, groupingLabel, knownValues } from './choices.ts'
import { gapOf, summaryOf, type ComputedGap, type GroupScores } from './gap-rules.ts'
import { gapLimits, gapSentences } from './gap-sentences.ts'
import { groupingOf, type Grouping } from './group-rules.ts'
import { measureOf, windowScores, type WindowScores } from './group-scores.ts'
import { valuesOfTested, valuesOfUntested, type GroupValues } from './group-values.ts'
import { severalGroups } from './several-groups.ts'

export type GapsInput = z.output<typeof analysisContract.gaps.input>

/**
 * A student is in the group that he or she was in on the day of the test.
 * @throws {CallError} `NOT_FOUND` when scope, test or measure is not there
 */
export async function gapsOf(read: ReadDb, input: GapsInput): Promise<Gaps> {
  const { scope, cut } = input
  const label = await scopeLabel(read, scope)
  const administration = await administrationById(read, input.administrationId)
  const choices = await groupingChoices(read, scope)
  const by = input.by ?? choices[0] ?? { kind: 'grade', attribute: null }
  const measure = measureOf(administration, input.measure)
  const sample: Sample = { scope, administration }
  const window = await groupedWindow(read, sample, { by, measure })
  const { groups, grouping, groupOf, scores } = window
  const earlier = input.beforeId === null ? null : await administrationById(read, input.beforeId)
  const later: Later = { ...window, cut, gaps: gapsBetween(groups, by, cut) }
  const changed = await changedGaps(read, later, {
    ...{ sample, by, code: input.measure },
    before: earlier && { scope, administration: earlier },
  })
  const facts = {
    ...{ administration, before: earlier, by, byLabel: groupingLabel(by), unit: window.unit, cut },
    groups: groups.map((group) => summaryOf(group, cut)),
    gaps: [...changed.gaps],
    withoutValue: scores.filter(({ id }) => groupOf(id) === null).length,
    noChange: changed.reason,
  }
  const several = severalGroups(later.gaps.length > 0 ? groups : [])
  return {
    ...facts,
    scopeLabel: label,
    choices,
    measure: measureLabel(measure, window.unit, await standardsOf(read)),
    measures: administration.measures,
    students: await namedScores(read, window),
    details: [...several.details],
    sentences: gapSentences(facts),
    limits: gapLimits(facts, {
      hasRest: grouping.hasRest,
      grades: scope.grade === null ? window.grades : 1,
      tooLittle: window.tooLittle.length,
    }),
    methods: methodsUsed(estimatesOf(facts), several.methods),
  }
}

type GroupedWindow = WindowScores & {
  readonly grouping: Grouping
  readonly groups: readonly GroupScores[]
  readonly groupOf: (id: StudentId) => string | null
  /** How many grades were tested. */
  readonly grades: number
}

type Asked = { readonly by: GroupedBy; readonly measure: ReturnType<typeof measureOf> }

async function groupedWindow(
  read: ReadDb,
  sample: Sample,
  { by, measure }: Asked,
): Promise<GroupedWindow> {
  const window = await windowScores(read, sample, measure)
  const { values, grades } = await valuesOfTested(read, sample, by)
  const untested = await valuesOfUntested(read, sample, by)
  const known = by.attribute === null ? [] : await knownValues(read, by.attribute)
  const tested = window.scores.map(({ id }) => values.get(id) ?? null)
  const grouping = groupingOf(by, [...tested, ...untested], known)
  const groupOf = (id: StudentId) => grouping.groupOf(values.get(id) ?? null)
  return {
    ...window,
    grouping,
    groupOf,
    groups: groupsOf(window, grouping, { values, untested }),
    grades,
  }
}

function groupsOf(
  { scores, tooLittle }: WindowScores,
  { groups, groupOf }: Grouping,
  { values, untested }: { values: GroupValues; untested: readonly (string | null)[] },
): readonly GroupScores[] {
  const own = Map.groupBy(scores, ({ id }) => groupOf(values.get(id) ?? null))
  const without = [...untested, ...tooLittle.map((id) => values.get(id) ?? null)].map(groupOf)
  return groups.map(({ key, label }) => ({
    ...{ key, label, scores: own.get(key) ?? [] },
    missing: without.filter((group) => group === key).length,
  }))
}

/** Grades take different tests and are taught different standards: no gap between them means anything. */
function gapsBetween(
  groups: readonly GroupScores[],
  by: GroupedBy,
  cut: number,
): readonly ComputedGap[] {
  if (by.kind === 'grade' || groups.length < 2) return []
  const firsts = groups.length === 2 ? groups.slice(0, 1) : groups
  return firsts.map((first) =>
    gapOf(
      first,
      groups.filter((one) => one !== first),
      cut,
    ),
  )
}

type ChangeInput = {
  readonly sample: Sample
  readonly before: Sample | null
  readonly by: GroupedBy
  readonly code: string | null
}
type Changed = { readonly gaps: readonly ComputedGap[]; readonly reason: string | null }

async function changedGaps(
  read: ReadDb,
  later: Later,
  { sample, before, by, code }: ChangeInput,
): Promise<Changed> {
  const none = { gaps: later.gaps, reason: null }
  if (before === null || later.gaps.length === 0) return none
  const paired = await pairsOrReason(read, { before, after: sample }, code)
  if (typeof paired === 'string') return { ...none, reason: paired }
  const gaps = await withChange(paired, later, () => {
    const measure = measureOf(before.administration, code)
    return groupedWindow(read, before, { by, measure })
  })
  return typeof gaps === 'string' ? { ...none, reason: gaps } : { gaps, reason: null }
}

async function namedScores(
  read: ReadDb,
  { scores, groupOf }: GroupedWindow,
): Promise<Gaps['students']> {
  const names = await namedStudents(
    read,
    scores.map(({ id }) => id),
  )
  return scores
    .flatMap(({ id, value }) => {
      const student = names.get(id)
      const group = groupOf(id)
      return student && group !== null ? [{ student, group, value }] : []
    })
    .toSorted((a, b) => a.student.sortName.localeCompare(b.student.sortName, 'en'))
    .map(({ student: { id, name, code }, group, value }) => ({ id, name, code, group, value }))
}

const estimatesOf = ({ groups, gaps }: Pick<Gaps, 'groups' | 'gaps'>) =>
  [
    ...groups.flatMap(({ mean, atCut }) => [mean, atCut]),
    ...gaps.flatMap(({ points, hedgesG, share, change }) => [
      ...[points, hedgesG, share],
      change?.points ?? null,
    ]),
  ].filter((estimate) => estimate !== null)
