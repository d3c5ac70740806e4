/** The teacher data profile as a kind of report. */
import type { TeacherDataProfileChoices } from '#shared/contracts/reports/teacher-data-profile.ts'
import type { ReportKind } from '../report-kind.ts'
import { countsOn } from '../together/counts.ts'
import { gatherResults } from '../student-results/gather.ts'
import { profileModel, resultChoices } from './model.ts'

export const teacherDataProfile: ReportKind<TeacherDataProfileChoices> = {
  name: 'Teacher data profile',
  audience: 'teacher',
  description:
    'One teacher’s classes: who took which tests, mastery by standard and class, growth, items, groups for instruction, what to talk about next.',
  countsIn: (choices) => {
    const { scope, administrationId, beforeId, itemsId } = resultChoices(choices)
    return countsOn(scope, [administrationId, beforeId, itemsId])
  },
  make: async (source, choices, call) => {
    const facts = await gatherResults(source, resultChoices(choices), call)
    return profileModel(facts, choices)
  },
}
