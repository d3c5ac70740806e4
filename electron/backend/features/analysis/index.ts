/** What analysis offers to the contract, to reports and to the command line. */
export { analysisHandlers } from './handlers.ts'
export { administrationById, listAdministrations } from './scope/administrations.ts'
export { listGroupChoices } from './scope/group-choices.ts'
export { sittingDays, type SittingDays } from './scope/sitting-days.ts'
export { listScopes, scopeLabel } from './scope/scopes.ts'
export { masteryOf, mostStudentsListed, type MasteryInput } from './mastery/mastery.ts'
export { gapsOf, type GapsInput } from './gaps/gaps.ts'
export { distributionOf, type DistributionInput } from './distribution/distribution.ts'
export { levelsOverTime } from './distribution/over-time.ts'
export { growthOf, type GrowthInput } from './growth/growth.ts'
export { impactResult } from './impact/impact.ts'
export { impactCycles } from './impact/memberships.ts'
export type { ImpactInput } from './impact/setting.ts'
export { itemsOf, type ItemsInput } from './items/items.ts'
export { chosenMisconceptions, type ChosenMisconceptions } from './items/chosen-misconceptions.ts'
export { studentIdeas } from './items/student-ideas.ts'
export { itemAnswers, type ItemAnswers } from './items/item-answers.ts'
export {
  classesOf,
  misconceptionGroups,
  type GroupedStudent,
  type MisconceptionGroup,
  type MisconceptionGroups,
  type Place,
} from './items/misconceptions.ts'
export { itemsPerStandard, studentScores, type StudentScore } from './mastery/standard-scores.ts'
export { methodsUsed } from './methods.ts'
export { sittingsInScope, untestedInScope, type Sample } from './scope/in-scope.ts'
export { standardsInUse } from './scope/standards.ts'
export { namedStudents, type NamedStudent } from './scope/students.ts'
export { testsOfTeacher, type TestOfTeacher } from './scope/tests-of-teacher.ts'
export {
  counted,
  fewestToConclude,
  inWords,
  listed,
  shareWithInterval,
  students,
  testDays,
} from './wording.ts'
