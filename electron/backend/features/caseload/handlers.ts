/** The caseload calls of the contract. */
import type { caseloadContract } from '#shared/contracts/caseload.ts'
import type { FeatureHandlers } from '#shared/rpc/define.ts'
import { CallError } from '#shared/rpc/errors.ts'
import type { Backend } from '../../context.ts'
import { todayIn } from '../../database/today.ts'
import { addSchool, addTeacher, removeTeacher } from './mutations.ts'
import { listSchools } from './schools.ts'
import { teacherPage } from './teacher-page.ts'
import { listTeachers } from './teachers.ts'

export function caseloadHandlers(backend: Backend): FeatureHandlers<typeof caseloadContract> {
  return {
    teachers: async () => {
      const workspace = backend.workspace()
      return listTeachers(workspace.read, await todayIn(workspace))
    },
    schools: () => listSchools(backend.workspace().read),
    teacher: async ({ id }) => {
      const workspace = backend.workspace()
      const page = await teacherPage(workspace.read, { id, today: await todayIn(workspace) })
      if (!page) throw new CallError('TEACHER_MISSING')
      return page
    },
    addSchool: (input) => addSchool(backend.workspace(), input),
    addTeacher: (input) => addTeacher(backend.workspace(), input),
    removeTeacher: (input) => removeTeacher(backend.workspace(), input),
  }
}
