/** What is kept of an evaluation from one time to the next, and what is written for one of them. */
import { z } from 'zod'
import { programEvaluationChoices } from '#shared/contracts/reports/program-evaluation.ts'

const { audience } = programEvaluationChoices.shape

export const usual = z.object({
  audience: audience.unwrap(),
  recipient: z.string(),
  preparedBy: z.string(),
})
export type UsualChoices = z.output<typeof usual>
export const atFirst: UsualChoices = { audience: 'district', recipient: '', preparedBy: '' }

/** The survey counts stand as they were typed. */
export const words = z.object({
  questions: z.string(),
  description: z.string(),
  conclusions: z.string(),
  surveys: z.string(),
})
export type ProgramWords = z.output<typeof words>
export const noWords: ProgramWords = {
  questions: '',
  description: '',
  conclusions: '',
  surveys: '',
}
