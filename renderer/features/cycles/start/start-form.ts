/** What a new cycle begins with: from nothing, a teacher, a goal, or a weak standard. Pure. */
import { z } from 'zod'
import type { Mastery } from '#shared/contracts/analysis/mastery.ts'
import type { NewGoal } from '#shared/contracts/goals.ts'
import { teacherId } from '#shared/domain/ids.ts'
import type { TeacherId } from '#shared/domain/ids.ts'
import { addDays } from '#shared/domain/days.ts'
import { modelPhases } from '#shared/domain/coaching-models.ts'
import { practiceCodes } from '#shared/domain/teaching-practices.ts'
import { parseCount, parseValue } from '#renderer/coaching/goals/goal-form.ts'
import { formatDay, formatPercent } from '#renderer/ui/format.ts'

export const startForm = z.object({
  teacherIds: z.array(teacherId),
  title: z.string(),
  model: z.string(),
  startsOn: z.string(),
  plannedEndOn: z.string(),
  focusStandards: z.array(z.string()),
  focusPractices: z.array(z.enum(practiceCodes)),
  goal: z.object({
    text: z.string(),
    measure: z.string(),
    unit: z.string(),
    baseline: z.string(),
    baselineOn: z.string(),
    baselineN: z.string(),
    target: z.string(),
  }),
})
export type StartForm = z.infer<typeof startForm>

/** Another first day takes the planned end along, as long as that is the usual one. */
export function withStart(form: StartForm, startsOn: string): StartForm {
  const isUsual = form.startsOn !== '' && form.plannedEndOn === addDays(form.startsOn, usualDays)
  const plannedEndOn = isUsual && startsOn !== '' ? addDays(startsOn, usualDays) : form.plannedEndOn
  return { ...form, startsOn, plannedEndOn }
}

/** Six weeks: long enough for a change, short enough to see its end. */
const usualDays = 42

export function emptyStart(today: string, teacherIds: readonly TeacherId[]): StartForm {
  return {
    teacherIds: [...teacherIds],
    title: '',
    model: Object.keys(modelPhases)[0] ?? '',
    startsOn: today,
    plannedEndOn: addDays(today, usualDays),
    focusStandards: [],
    focusPractices: [],
    goal: {
      text: '',
      measure: '',
      unit: '% of students',
      baseline: '',
      baselineOn: today,
      baselineN: '',
      target: '',
    },
  }
}

/** With the class's share at the cut as the baseline of a goal for the students. */
export function startFromStandard(
  blank: StartForm,
  code: string,
  mastery: Mastery | null,
): StartForm {
  const standard = mastery?.standards.find((each) => each.code === code)
  const title = standard?.title ?? code
  const start = { ...blank, title, focusStandards: [code] }
  if (!mastery || !standard) return start
  const cut = formatPercent(mastery.cut)
  const { administration } = mastery
  const { value, n } = standard.atCut
  return {
    ...start,
    goal: {
      text: `More students reach ${cut} of the points on ${code}: ${lowerFirst(title)}.`,
      measure: `${administration.assessment}, ${code}`,
      unit: `% of students at or above ${cut}`,
      baseline: value === null ? '' : String(Math.round(value * 1000) / 10),
      baselineOn: administration.endsOn ?? administration.startsOn ?? blank.goal.baselineOn,
      baselineN: value === null ? '' : String(n),
      target: '',
    },
  }
}

const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1)

/** `4 of 23 students on Jan 21: 17%, interval 7% to 37%.`, or why there is no number. */
export function baselineSentence(mastery: Mastery, code: string): string {
  const standard = mastery.standards.find((each) => each.code === code)
  if (!standard)
    return `There is no result of these students for ${code} yet, so the baseline is left empty.`
  const { value, n, interval, reason } = standard.atCut
  if (value === null) return reason ?? 'There is no share.'
  const day = mastery.administration.startsOn
  const range = interval
    ? `, interval ${formatPercent(interval.low)} to ${formatPercent(interval.high)}.`
    : `. ${reason ?? ''}`
  return `${standard.studentsAtCut} of ${n} students${day ? ` on ${formatDay(day)}` : ''}: ${formatPercent(value)}${range}`
}

/** By field; empty when the cycle can start. */
export function startProblems(form: StartForm): Readonly<Record<string, string>> {
  const problems: Record<string, string> = {}
  if (form.teacherIds.length === 0) problems['teacherIds'] = 'Choose a teacher'
  if (form.title.trim() === '') problems['title'] = 'Needed'
  if (form.startsOn === '') problems['startsOn'] = 'Needed'
  const { goal } = form
  if (goal.baseline.trim() !== '' && parseValue(goal.baseline) === null)
    problems['goal.baseline'] = 'A number, please'
  if (goal.target.trim() !== '' && parseValue(goal.target) === null)
    problems['goal.target'] = 'A number, please'
  if (goal.baselineN.trim() !== '' && parseCount(goal.baselineN) === null)
    problems['goal.baselineN'] = 'A whole number'
  return problems
}

/** The goal of the form; none where nothing was written. */
export function goalOfStart({ goal, plannedEndOn }: StartForm): readonly NewGoal[] {
  if (goal.text.trim() === '') return []
  const baseline = parseValue(goal.baseline)
  const target = parseValue(goal.target)
  return [
    {
      kind: 'student-achievement',
      text: goal.text.trim(),
      measure: goal.measure.trim(),
      unit: goal.unit.trim(),
      baseline:
        baseline === null || goal.baselineOn === ''
          ? null
          : { value: baseline, on: goal.baselineOn, n: parseCount(goal.baselineN) },
      target: target === null ? null : { value: target, on: plannedEndOn || null },
    },
  ]
}
