/** What analysis offers to the contract, to reports and to the command line. */
export { analysisHandlers } from './handlers.ts'
export { administrationById, listAdministrations } from './administrations.ts'
export { listScopes, scopeLabel } from './scopes.ts'
export { masteryOf, mostStudentsListed, type MasteryInput } from './mastery.ts'
export { growthOf, type GrowthInput } from './growth.ts'
export { itemsOf, type ItemsInput } from './items.ts'
export {
  misconceptionGroups,
  type GroupedStudent,
  type MisconceptionGroup,
  type MisconceptionGroups,
} from './misconceptions.ts'
export { standardOf, standardsInUse, titleOfStandard, type StandardInUse } from './standards.ts'
export { testsOfTeacher, type TestOfTeacher } from './tests-of-teacher.ts'
