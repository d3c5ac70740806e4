/** The schools calls of the contract. */
import type { schoolsContract } from '#shared/contracts/schools.ts'
import type { FeatureHandlers } from '#shared/rpc/define.ts'
import type { Backend } from '../../context.ts'
import { removeBellSchedule, saveBellSchedule } from './bells.ts'
import { removeDayOff, removeTerm, saveDayOff, saveTerm } from './calendar.ts'
import { movePriority, removePriority, savePriority } from './priorities.ts'
import { archiveSchool, removeSchool, restoreSchool, schoolRecord, updateSchool } from './school.ts'
import { readYear, setYear } from './year.ts'

export const schoolsHandlers = (backend: Backend): FeatureHandlers<typeof schoolsContract> => ({
  school: ({ id }) => schoolRecord(backend.workspace().read, id),
  year: ({ schoolId }) => readYear(backend.workspace().read, schoolId),
  setYear: (input) => setYear(backend.workspace(), input),
  updateSchool: (input) => updateSchool(backend.workspace(), input),
  archiveSchool: ({ id }) => archiveSchool(backend.workspace(), id),
  restoreSchool: ({ id }) => restoreSchool(backend.workspace(), id),
  removeSchool: ({ id }) => removeSchool(backend.workspace(), id),
  saveTerm: (input) => saveTerm(backend.workspace(), input),
  removeTerm: ({ id }) => removeTerm(backend.workspace(), id),
  saveDayOff: (input) => saveDayOff(backend.workspace(), input),
  removeDayOff: ({ id }) => removeDayOff(backend.workspace(), id),
  saveBellSchedule: (input) => saveBellSchedule(backend.workspace(), input),
  removeBellSchedule: ({ id }) => removeBellSchedule(backend.workspace(), id),
  savePriority: (input) => savePriority(backend.workspace(), input),
  movePriority: (input) => movePriority(backend.workspace(), input),
  removePriority: ({ id }) => removePriority(backend.workspace(), id),
})
