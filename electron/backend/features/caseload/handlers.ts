/** The caseload calls of the contract. */
import type { caseloadContract } from '#shared/contracts/caseload.ts'
import type { FeatureHandlers } from '#shared/rpc/define.ts'
import { CallError } from '#shared/rpc/errors.ts'
import type { Backend } from '../../context.ts'
import { todayIn } from '../../database/today.ts'
import { listDuplicates, mergeMoves } from './merge/merge-preview.ts'
import { mergeTeachers } from './merge/merge-teachers.ts'
import { addSchool, addTeacher, removeTeacher } from './mutations.ts'
import { addAssignments, removeAssignment, updateAssignment } from './record/assignments.ts'
import { classesOf } from './record/classes.ts'
import { setDisclosure } from './record/disclosure.ts'
import { teacherRecord } from './record/teacher-record.ts'
import {
  archiveTeachers,
  restoreTeacher,
  updateTeacher,
  updateTeachers,
} from './record/update-teacher.ts'
import { listSchools } from './schools.ts'
import { teacherPage } from './teacher-page.ts'
import { teacherTimeline } from './timeline/timeline.ts'
import { listTeachers } from './teachers.ts'

export function caseloadHandlers(backend: Backend): FeatureHandlers<typeof caseloadContract> {
  /** @throws {CallError} `TEACHER_MISSING` where there is none. */
  const known = <Shape>(found: Shape | null): Shape => {
    if (found === null) throw new CallError('TEACHER_MISSING')
    return found
  }
  return {
    teachers: async (choice) => {
      const workspace = backend.workspace()
      const today = await todayIn(workspace)
      return listTeachers(workspace.read, today, { includeArchived: choice?.includeArchived })
    },
    schools: (choice) => listSchools(backend.workspace().read, choice ?? undefined),
    teacher: async ({ id }) => {
      const workspace = backend.workspace()
      return known(await teacherPage(workspace.read, { id, today: await todayIn(workspace) }))
    },
    record: async ({ id }) => {
      const workspace = backend.workspace()
      return known(await teacherRecord(workspace.read, { id, today: await todayIn(workspace) }))
    },
    timeline: async (input) => {
      const workspace = backend.workspace()
      return known(
        await teacherTimeline(workspace.read, input, { today: await todayIn(workspace) }),
      )
    },
    addSchool: (input) => addSchool(backend.workspace(), input),
    addTeacher: (input) => addTeacher(backend.workspace(), input),
    removeTeacher: (input) => removeTeacher(backend.workspace(), input),
    updateTeacher: (input) => updateTeacher(backend.workspace(), input),
    updateTeachers: (input) => updateTeachers(backend.workspace(), input),
    archiveTeacher: ({ id }) => archiveTeachers(backend.workspace(), [id]),
    archiveTeachers: ({ ids }) => archiveTeachers(backend.workspace(), ids),
    restoreTeacher: ({ id }) => restoreTeacher(backend.workspace(), id),
    addAssignments: (input) => addAssignments(backend.workspace(), input),
    updateAssignment: (input) => updateAssignment(backend.workspace(), input),
    removeAssignment: (input) => removeAssignment(backend.workspace(), input),
    setDisclosure: (input) => setDisclosure(backend.workspace(), input),
    duplicates: () => listDuplicates(backend.workspace().read),
    mergeMoves: ({ otherId }) => mergeMoves(backend.workspace().read, otherId),
    mergeTeachers: (input) => mergeTeachers(backend.workspace(), input),
    classes: ({ schoolId }) => classesOf(backend.workspace().read, schoolId),
  }
}
