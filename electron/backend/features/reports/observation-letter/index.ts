/** The letter to a teacher after a visit as a kind of report. */
import type { ObservationLetterChoices } from '#shared/contracts/reports/observation-letter.ts'
import type { ReportKind } from '../report-kind.ts'
import { gatherLetter } from './gather.ts'
import { letterModel } from './model.ts'

export const observationLetter: ReportKind<ObservationLetterChoices> = {
  name: 'Observation letter',
  audience: 'teacher',
  description:
    'After a visit: thanks, the agreed focus, evidence with its time, students’ thinking, a strength, a wondering, the next step. No evaluation.',
  make: async (source, choices) => letterModel(await gatherLetter(source, choices), choices),
}
