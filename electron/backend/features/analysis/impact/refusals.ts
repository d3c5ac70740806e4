/** Why no statement about impact is made, and what it would take. One place, so that no case is forgotten. */
import type { ImpactResult } from '#shared/contracts/analysis/impact.ts'
import { fewestStudents, type Impact } from '#shared/statistics/impact.ts'
import { formatNumber } from '#shared/statistics/format.ts'
import { inFigures, students } from '../wording.ts'
import { courseLabel } from './courses.ts'
import type { Groups } from './groups.ts'
import type { Setting } from './setting.ts'

type Refusal = NonNullable<ImpactResult['refusal']>

/** Of the choices alone, before any statistic. Null where there is something to compare. */
export function refusalOfChoices(setting: Setting, groups: Groups): Refusal | null {
  return refusalOfTests(setting) ?? refusalOfTeachers(setting, groups)
}

function refusalOfTests({ before, after, days }: Setting): Refusal | null {
  if (before.id === after.id) {
    return {
      reason: 'Before and after are the same test.',
      needed: 'Choose one test given before the coaching and again after it.',
    }
  }
  if (before.assessmentId !== after.assessmentId) {
    return {
      reason: `${before.assessment} and ${after.assessment} are on different scales: their scores cannot be subtracted.`,
      needed: 'Choose two windows of one assessment.',
    }
  }
  if (days !== null && days.first < days.last) return null
  return {
    reason:
      days === null
        ? 'One of the two windows has no scores.'
        : `${before.window} was not given before ${after.window}.`,
    needed: 'Import the scores of the same test from before and after the coaching.',
  }
}

function refusalOfTeachers(
  { before, after, members }: Setting,
  { course, coached, coachedClasses, candidates, sittings }: Groups,
): Refusal | null {
  if (course === null) {
    return {
      reason: 'No member of these cycles has a class on record at the time of the two tests.',
      needed: 'Add their teaching assignments, or import a roster with classes.',
    }
  }
  if (coached.length === 0) {
    return {
      reason: `Nobody was coached in ${members.length === 1 ? 'this cycle' : 'these cycles'} between ${before.window} and ${after.window}: the work began after the second test, or was over before the first.`,
      needed: 'Choose another pair of windows, or wait for the next one.',
    }
  }
  const wanted = new Set(coachedClasses.map(({ classId }) => classId))
  const missed = ([before, after] as const).filter(
    (_, index) =>
      ![sittings.before, sittings.after][index]?.some(({ classId }) => wanted.has(classId)),
  )
  if (missed.length > 0) {
    const windows = missed.map(({ window }) => window).join(' and ')
    return {
      reason: `No student of the coached classes (${courseLabel(course)}) has a score in ${windows}.`,
      needed: `Import the ${windows} results of these classes, or choose other windows.`,
    }
  }
  return candidates.some(({ isCompared }) => isCompared) ? null : noComparison(candidates)
}

function noComparison(candidates: Groups['candidates']): Refusal {
  const open = candidates.some(({ status }) => status !== 'excluded')
  return {
    reason: open
      ? 'No comparison teacher is ticked.'
      : 'No comparison is left: every other teacher of this course was coached in this time too, or has no scores.',
    needed: open
      ? 'Tick at least one teacher, better several.'
      : 'A comparison needs students of the same grade and course who took the same test both times, of teachers who were not in a cycle in between. A waiting list for the next cycle makes one.',
  }
}

/** Of the statistics. */
export function refusalOfImpact({
  refusal,
  coached,
  comparison,
  baseline,
}: Impact): Refusal | null {
  if (refusal === null) return null
  if (refusal === 'too few students') {
    const [few, name] =
      coached.gain.n < fewestStudents ? [coached, 'coached'] : [comparison, 'comparison']
    return {
      reason: `${inFigures(few.gain.n) === '0' ? 'No student' : `Only ${students(few.gain.n)}`} of the ${name} group ${few.gain.n > 1 ? 'have' : 'has'} both scores: too few to compare.`,
      needed: `At least ${fewestStudents} students with both scores on each side; 30 and more are better.`,
    }
  }
  if (refusal === 'not comparable') {
    const g = formatNumber(Math.abs(baseline.gap.value ?? 0))
    return {
      reason: `The groups were ${g} standard deviations apart before the coaching. Above 0.25 they cannot be compared, with or without adjustment.`,
      needed:
        'Choose comparison teachers whose students started where the coached ones did, or add schools with such classes.',
    }
  }
  return {
    reason: 'The scores do not vary enough to compare anything.',
    needed: 'A test on which students differ: one that is not at its floor or ceiling.',
  }
}
