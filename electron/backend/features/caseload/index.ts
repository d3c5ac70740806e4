export { caseloadHandlers } from './handlers.ts'
export { insertAssignment } from './record/assignments.ts'
export { newClass } from './record/classes.ts'
