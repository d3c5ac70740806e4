/** A goal as it is typed into the form, and what the form becomes. Pure. */
import { z } from 'zod'
import { goalKind } from '#shared/contracts/goals.ts'
import type { Goal, GoalKind, NewGoal } from '#shared/contracts/goals.ts'
import type { PriorityId } from '#shared/domain/ids.ts'
import { peersPrompts } from '#shared/domain/peers.ts'

const measured = z.object({ value: z.string(), on: z.string(), n: z.string() })

/** All as text, so that a draft keeps what is half typed. */
export const goalForm = z.object({
  kind: goalKind,
  text: z.string(),
  measure: z.string(),
  unit: z.string(),
  direction: z.enum(['up', 'down']),
  strategy: z.string(),
  priorityId: z.string(),
  baseline: measured,
  target: measured,
  result: measured,
  resultText: z.string(),
  peers: z.record(z.enum(peersPrompts), z.boolean()),
})
export type GoalForm = z.infer<typeof goalForm>

export const goalKindWords: Readonly<Record<GoalKind, string>> = {
  'student-achievement': 'Student achievement',
  'student-engagement': 'Student engagement',
  'teacher-practice': 'Teacher practice',
}

const noPeers = {
  isPowerful: false,
  isEasy: false,
  isCompelling: false,
  isReachable: false,
  isStudentFocused: false,
}

/** @param days what a new goal begins with: today, and the end of its cycle. */
export function emptyGoalForm(days: {
  readonly today: string
  readonly endsOn: string | null
}): GoalForm {
  return {
    kind: 'student-achievement',
    text: '',
    measure: '',
    unit: '% of students',
    direction: 'up',
    strategy: '',
    priorityId: '',
    baseline: { value: '', on: days.today, n: '' },
    target: { value: '', on: days.endsOn ?? '', n: '' },
    result: { value: '', on: '', n: '' },
    resultText: '',
    peers: noPeers,
  }
}

export function goalFormOf(goal: Goal): GoalForm {
  return {
    kind: goal.kind,
    text: goal.text,
    measure: goal.measure,
    unit: goal.unit,
    direction: goal.direction,
    strategy: goal.strategy,
    priorityId: goal.priorityId === null ? '' : String(goal.priorityId),
    baseline: textsOf(goal.baseline),
    target: textsOf(goal.target && { ...goal.target, n: null }),
    result: textsOf(goal.result),
    resultText: goal.resultText,
    peers: goal.peers,
  }
}

type Measured = { readonly value: number; readonly on: string | null; readonly n: number | null }
const textsOf = (measure: Measured | null) => ({
  value: measure === null ? '' : String(measure.value),
  on: measure?.on ?? '',
  n: measure?.n == null ? '' : String(measure.n),
})

/** `71`, `71%`, `7,5`; null where it is no number. */
export function parseValue(text: string): number | null {
  const plain = text.trim().replace(/\s*%$/, '').replace(',', '.')
  return /^-?\d+(\.\d+)?$/.test(plain) ? Number(plain) : null
}

/** A whole number of students; null where there is none. */
export function parseCount(text: string): number | null {
  return /^\d+$/.test(text.trim()) ? Number(text.trim()) : null
}

/** By field; empty when the form can be saved. */
export type GoalProblems = Readonly<Record<string, string>>

export function goalProblems(form: GoalForm): GoalProblems {
  const problems: Record<string, string> = {}
  if (form.text.trim() === '') problems['text'] = 'Needed'
  for (const name of ['baseline', 'target', 'result'] as const) {
    const { value, on, n } = form[name]
    if (value.trim() !== '' && parseValue(value) === null)
      problems[`${name}.value`] = 'A number, please'
    if (n.trim() !== '' && parseCount(n) === null) problems[`${name}.n`] = 'A whole number'
    if (name !== 'target' && value.trim() !== '' && on === '')
      problems[`${name}.on`] = 'When was it?'
  }
  return problems
}

/** Of a form without problems. */
export function goalOfForm(form: GoalForm): NewGoal {
  const { value: target } = form.target
  return {
    kind: form.kind,
    text: form.text.trim(),
    measure: form.measure.trim(),
    unit: form.unit.trim(),
    direction: form.direction,
    strategy: form.strategy,
    priorityId: form.priorityId === '' ? null : (Number(form.priorityId) as PriorityId),
    baseline: measuredOf(form.baseline),
    target:
      parseValue(target) === null
        ? null
        : { value: parseValue(target) ?? 0, on: form.target.on || null },
    result: measuredOf(form.result),
    resultText: form.resultText,
    peers: form.peers,
  }
}

function measuredOf({ value, on, n }: z.infer<typeof measured>) {
  const number = parseValue(value)
  return number === null || on === '' ? null : { value: number, on, n: parseCount(n) }
}
