/** The students contract. */
import type { studentsContract } from '#shared/contracts/students.ts'
import type { FeatureHandlers } from '#shared/rpc/define.ts'
import type { Backend } from '../../context.ts'
import { todayIn } from '../../database/today.ts'
import { listDuplicates } from './duplicates.ts'
import { groupWords, removeGroup, saveGroup } from './groups.ts'
import { listStudents } from './list.ts'
import { mergePreview } from './merge/preview.ts'
import { mergeStudents } from './merge/merge-students.ts'
import { splitStudent } from './split.ts'
import { studentPage } from './student-page.ts'

export const studentsHandlers = (backend: Backend): FeatureHandlers<typeof studentsContract> => ({
  list: async () => listStudents(backend.workspace().read, await todayIn(backend.workspace())),
  student: ({ id }) => studentPage(backend.workspace().read, id),
  groupWords: () => groupWords(backend.workspace().read),
  saveGroup: (group) => saveGroup(backend.workspace(), group),
  removeGroup: ({ id }) => removeGroup(backend.workspace(), id),
  duplicates: () => listDuplicates(backend.workspace().read),
  mergePreview: (pair) => mergePreview(backend.workspace(), pair),
  merge: (choices) => mergeStudents(backend.workspace(), choices),
  split: (choices) => splitStudent(backend.workspace(), choices),
})
