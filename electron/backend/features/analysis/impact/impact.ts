/** Coached against comparison: from the chosen cycles to what may be said, in the order of the page. */
import type { ImpactResult } from '#shared/contracts/analysis/impact.ts'
import { formatNumber, formatP } from '#shared/statistics/format.ts'
import { impactOf as statisticsOf, type Impact } from '#shared/statistics/impact.ts'
import { strengthOfEvidence } from '#shared/statistics/strength-of-evidence.ts'
import type { ReadDb } from '../../../database/connection.ts'
import { methodsUsed } from '../methods.ts'
import { dosageOf } from './dosage.ts'
import { evidenceInWords } from './evidence-words.ts'
import { groupResult } from './group-result.ts'
import { readGroupScores, type GroupScores } from './group-scores.ts'
import { readGroups, type Groups } from './groups.ts'
import { classWindows } from './impact-students.ts'
import { impactLimits, impactSentences, sized } from './impact-sentences.ts'
import { cycleChoices, middleDays } from './memberships.ts'
import { refusalOfChoices, refusalOfImpact } from './refusals.ts'
import { readSetting, type ImpactInput, type Setting } from './setting.ts'

const noScores: GroupScores = {
  measure: '',
  measures: [],
  unit: 'percent of points',
  students: { unit: 'percent of points', coached: [], comparison: [], moved: 0 },
}

/**
 * A student counts where both scores were earned in classes of the same group, on the same
 * standards. Refusals are part of the result: the page still shows whom it would compare.
 * @throws {CallError} `NOT_FOUND` when a test, the cycles or the measure are not there
 */
export async function impactResult(read: ReadDb, input: ImpactInput): Promise<ImpactResult> {
  const setting = await readSetting(read, input)
  const groups = await readGroups(read, setting, input)
  const scores = (await readGroupScores(read, setting, { input, groups })) ?? noScores
  const { students, unit, measure, measures } = scores
  const impact = statisticsOf(classWindows(students.coached), classWindows(students.comparison))
  const { before, after, days } = setting
  const chosen = new Set(input.cycleIds)
  const cycles = cycleChoices(setting.memberships, middleDays(before, after)).filter(({ id }) =>
    chosen.has(id),
  )
  return {
    cycles,
    before,
    after,
    courses: groups.courses,
    course: groups.course,
    measure,
    measures: [...measures],
    unit,
    candidates: groups.candidates.map(({ ownClasses: _, ...candidate }) => candidate),
    coached: groupResult(impact.coached, students.coached, groups.coachedClasses),
    comparison: groupResult(impact.comparison, students.comparison, groups.comparisonClasses),
    dosage: await dosageOf(read, input.cycleIds, days),
    ...statements({ setting, groups, scores, impact }),
  }
}

type Everything = {
  readonly setting: Setting
  readonly groups: Groups
  readonly scores: GroupScores
  readonly impact: Impact
}

/** Without a refusal the headline; with one, no statement about impact anywhere in the result. */
function statements({ setting, groups, scores, impact }: Everything) {
  const refusal = refusalOfChoices(setting, groups) ?? refusalOfImpact(impact)
  const said = refusal === null ? impact : { ...impact, headline: null }
  const { coached, comparison } = scores.students
  const everyone = [...coached, ...comparison]
  const beganBefore = groups.coached.some((one) => one.beganBefore)
  const evidence = evidenceInWords(strengthOfEvidence({ impact: said, beganBefore }), said)
  const facts = {
    impact: said,
    evidence: evidence.sentence,
    unit: scores.unit,
    windows: [setting.before.window, setting.after.window] as const,
    refusal,
    coached: groups.coached,
    notCoached: notCoached(setting, groups),
    comparisonWithSessions: groups.candidates.filter(
      ({ isCompared, sessions }) => isCompared && sessions > 0,
    ).length,
    moved: scores.students.moved,
    lost: {
      oneScore: everyone.filter(({ left }) => left.startsWith('only')).length,
      otherForm: everyone.filter(({ left }) => left === 'other form').length,
    },
  }
  const { designEffect, headline, baseline } = said
  return {
    baseline,
    headline,
    refusal,
    clustering: {
      intraclassCorrelation: impact.intraclassCorrelation,
      designEffect: designEffect.estimate,
      isAssumed: designEffect.isAssumed,
      used: designEffect.intraclassCorrelation,
      effectiveN: designEffect.effectiveN,
    },
    evidence,
    details: headline === null ? [] : detailsOf(said, scores.unit),
    sentences: impactSentences(facts),
    limits: impactLimits(facts),
    methods: methodsUsed([
      baseline.gap,
      ...(headline === null ? [] : [headline.alone, headline.points, headline.standardized]),
      designEffect.estimate,
      impact.coached.before,
      impact.coached.gain,
    ]),
  }
}

function notCoached({ members }: Setting, { coached }: Groups): readonly string[] {
  const counted = new Set(coached.map(({ teacherId }) => teacherId))
  const rest = members.filter(({ teacherId }) => !counted.has(teacherId))
  return [...new Set(rest.map(({ teacher }) => teacher))]
}

function detailsOf(
  { differences, adjusted, headline }: Impact,
  unit: ImpactResult['unit'],
): ImpactResult['details'] {
  const { test } = headline?.kind === 'adjusted' ? adjusted : differences
  const other = headline?.kind === 'adjusted' ? differences.estimate : adjusted.estimate
  const name = headline?.kind === 'adjusted' ? 'Difference of the gains' : 'At equal first scores'
  return [
    ...(test.value === null || test.p === null
      ? []
      : [
          { label: 't, students one by one', value: formatNumber(test.value) },
          { label: 'df', value: formatNumber(test.df[0] ?? 0) },
          { label: 'p', value: formatP(test.p) },
        ]),
    { label: name, value: sized(other, unit) },
  ]
}
