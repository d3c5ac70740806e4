/** The program evaluation as a kind of report. */
import type { ProgramEvaluationChoices } from '#shared/contracts/reports/program-evaluation.ts'
import type { ReportKind } from '../report-kind.ts'
import { countsOn } from '../together/counts.ts'
import { gatherProgram } from './gather.ts'
import { programModel } from './model.ts'

export const programEvaluation: ReportKind<ProgramEvaluationChoices> = {
  name: 'Program evaluation',
  audience: 'district',
  description:
    'A year or semester of coaching: alignment, reach and dosage, coach time, surveys, practice, student outcomes with comparison and limits, conclusions, appendices.',
  countsIn: ({ schoolId: id, beforeId, afterId }) =>
    countsOn({ kind: id === null ? 'district' : 'school', id, grade: null, group: null }, [
      beforeId,
      afterId,
    ]),
  make: async (source, choices, call) =>
    programModel(await gatherProgram(source, choices, call), choices),
}
