/** What is typed into a step's form, as text, and back into what the contract takes. Pure. */
import { z } from 'zod'
import type { ActionStep, NewStep, StepChanges } from '#shared/contracts/steps.ts'
import { stepOwners } from '#shared/domain/action-steps.ts'

export const stepFields = z.object({
  text: z.string(),
  owner: z.enum(stepOwners),
  /** A teacher's id; empty for a step of the coach's own. */
  teacher: z.string(),
  dueOn: z.string(),
  checkBackOn: z.string(),
  evidence: z.string(),
})
export type StepFields = z.infer<typeof stepFields>

export const blankFields = (teacher: string): StepFields => ({
  text: '',
  owner: teacher === '' ? 'coach' : 'teacher',
  teacher,
  dueOn: '',
  checkBackOn: '',
  evidence: '',
})

export const fieldsOf = (step: ActionStep): StepFields => ({
  text: step.text,
  owner: step.owner,
  teacher: step.teacher ? String(step.teacher.id) : '',
  dueOn: step.dueOn ?? '',
  checkBackOn: step.checkBackOn ?? '',
  evidence: step.evidence,
})

/** Only what differs from the step as it is stored. */
export function changesIn(fields: StepFields, step: ActionStep): StepChanges {
  const before = fieldsOf(step)
  return {
    ...(fields.text !== before.text && { text: fields.text }),
    ...(fields.owner !== before.owner && { owner: fields.owner }),
    ...(fields.dueOn !== before.dueOn && { dueOn: dayOrNull(fields.dueOn) }),
    ...(fields.checkBackOn !== before.checkBackOn && {
      checkBackOn: dayOrNull(fields.checkBackOn),
    }),
    ...(fields.evidence !== before.evidence && { evidence: fields.evidence }),
  }
}

/** Where a new step belongs besides its teacher. */
export type StepPlace = Partial<Pick<NewStep, 'cycleId' | 'sessionId' | 'goalId'>>

export const newStepOf = (fields: StepFields, place: StepPlace) => ({
  text: fields.text,
  owner: fields.owner,
  teacherId: fields.teacher === '' ? null : Number(fields.teacher),
  dueOn: dayOrNull(fields.dueOn),
  checkBackOn: dayOrNull(fields.checkBackOn),
  ...place,
})

export const dayOrNull = (text: string): string | null => (text === '' ? null : text)
