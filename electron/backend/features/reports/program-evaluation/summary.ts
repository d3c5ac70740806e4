/** The first page: what was done and what can be said of it, by rule from the numbers. */
import type { Run } from '#shared/contracts/report-model.ts'
import { isLeftOutOf } from './left-out.ts'
import type { Section } from '../student-results/facts.ts'
import { printDifferenceRange, printMean, sizeInWords } from '../student-results/growth-figures.ts'
import { windowName } from '../student-results/names.ts'
import { counted, listed, printCount, printHours, printShare } from '../text/print.ts'
import { lead } from '../text/runs.ts'
import { plain } from './blocks.ts'
import type { Evaluation } from './facts.ts'
import { heldComparison, isShown } from './shown.ts'

/** Says nothing of a part that is left out. */
export function summary(evaluation: Evaluation): Section {
  const said: readonly (readonly [part: string, Run[] | null])[] = [
    ['reach', reached(evaluation)],
    ['coach-time', spent(evaluation)],
    ['alignment', aligned(evaluation)],
    ['student-outcomes', grew(evaluation)],
    ['student-outcomes', coached(evaluation)],
  ]
  const paragraphs = said.flatMap(([part, runs]) =>
    runs === null || isLeftOutOf(evaluation, part) ? [] : [runs],
  )
  if (paragraphs.length === 0) return plain()
  return plain({ kind: 'callout', title: 'Summary', paragraphs, part: 'summary' })
}

function reached({ facts: { reach, time } }: Evaluation): Run[] {
  const { total, models, cycles } = reach
  const ran = cycles.open + cycles.closed
  const way =
    ran === 0
      ? 'No coaching cycle ran.'
      : `${counted(ran, 'coaching cycle')} ran in ${counted(models.length, 'model')}, and ${cycles.closed} of them ${cycles.closed === 1 ? 'was' : 'were'} completed.`
  return lead(
    `${total.served} of ${counted(total.teachers, 'teacher')} were served.`,
    `${counted(time.spent.sessions, 'session')} were held, ${printHours(time.spent.total)} hours of coaching work in all. ${way}`,
  )
}

function spent({ facts: { time } }: Evaluation): Run[] | null {
  const largest = time.categories
    .toSorted((a, b) => b.spent.total - a.spent.total)
    .slice(0, 2)
    .map(({ name, spent: { total } }) => `${name} (${printShare(total / time.spent.total)})`)
  if (largest.length === 0) return null
  return lead('Where the time went.', `Most of it: ${listed(largest)}.`)
}

function aligned({ facts: { priorities } }: Evaluation): Run[] | null {
  if (priorities.length === 0) return null
  const served = priorities.filter(({ spent: { sessions } }) => sessions > 0).length
  return lead(
    `${served} of ${counted(priorities.length, 'school priority', 'school priorities')} had coaching time.`,
    'Sessions count for a priority when their goal serves it.',
  )
}

function grew(evaluation: Evaluation): Run[] | null {
  const { outcomes } = evaluation.facts
  if (outcomes === null) return null
  const { growth, teachers } = outcomes
  const { overall, unit } = growth
  const { difference, before, after } = overall
  if (!isShown(overall, teachers, evaluation) || !difference.interval) return null
  const start =
    difference.interval.low > 0
      ? 'Students grew.'
      : difference.interval.high < 0
        ? 'Students lost ground.'
        : 'Whether students grew cannot be told from chance.'
  return lead(
    start,
    `${growth.measure} of the ${printCount(difference.n)} students with both scores: from ${printMean(before, unit)} in ${windowName(growth.before)} to ${printMean(after, unit)} in ${windowName(growth.after)}, ${(difference.value ?? 0) < 0 ? 'down' : 'up'} ${sizeInWords(difference, unit)} (95% interval ${printDifferenceRange(difference, unit)}). All students are in this, coached or not.`,
  )
}

function coached(evaluation: Evaluation): Run[] | null {
  const { outcomes } = evaluation.facts
  if (outcomes === null) return null
  const open = outcomes.comparisons.filter(
    ({ impact }) => heldComparison(impact, evaluation) === null,
  )
  const told = open.filter(({ impact }) => impact.headline !== null)
  const courses = outcomes.comparisons.length
  if (told.length === 0) {
    return lead(
      'These data cannot tell what the coaching did for students’ scores.',
      courses === 0
        ? 'No teacher in a cycle taught a course with both tests.'
        : `In none of ${counted(courses, 'course')} is there a comparison that may be made and printed; the reasons are under student outcomes.`,
    )
  }
  const best = told.map(({ course, impact }) => `${course}: ${impact.evidence.sentence}`)
  return lead('Coached and comparison classes.', best.join(' '))
}
