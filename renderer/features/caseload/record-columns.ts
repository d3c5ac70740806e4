/** Columns of the teacher's record that are changed in their place: cadence, tags, status. */
import type { TeacherRow } from '#shared/contracts/caseload.ts'
import type { TeacherChanges } from '#shared/contracts/teacher-record.ts'
import { teacherStatus } from '#shared/contracts/teacher-record.ts'
import { plural } from '#renderer/ui/format.ts'
import type { CaseloadColumn } from './caseload-columns.tsx'
import { cadenceProblem, tagsIn } from './caseload-rules.ts'

/** Null where nothing can be written. */
export type ChangeTeacher =
  | ((teacher: TeacherRow, changes: TeacherChanges) => Promise<unknown>)
  | null

export const statusWords: Readonly<Record<TeacherRow['status'], string>> = {
  active: 'Active',
  paused: 'Paused',
  left: 'Left',
}

export const recordColumns = (change: ChangeTeacher): readonly CaseloadColumn[] => [
  {
    id: 'cadence',
    header: 'Cadence',
    kind: 'number',
    width: 84,
    align: 'right',
    isHidden: true,
    value: (teacher) => teacher.cadenceDays,
    cell: ({ cadenceDays }) => (cadenceDays === null ? '' : plural(cadenceDays, 'day')),
    ...(change && {
      edit: {
        text: ({ cadenceDays }) => String(cadenceDays ?? ''),
        hint: 'Days between contacts; empty where none is agreed',
        problem: cadenceProblem,
        save: (teacher, text) =>
          change(teacher, { contactCadenceDays: text.trim() === '' ? null : Number(text) }),
      },
    }),
  },
  {
    id: 'tags',
    header: 'Tags',
    kind: 'choice',
    width: 140,
    grow: 1,
    isHidden: true,
    value: (teacher) => teacher.tags,
    ...(change && {
      edit: {
        text: ({ tags }) => tags.join(', '),
        hint: 'Commas between tags',
        save: (teacher, text) => change(teacher, { tags: tagsIn(text) }),
      },
    }),
  },
  {
    id: 'status',
    header: 'Status',
    kind: 'choice',
    width: 84,
    isHidden: true,
    order: Object.values(statusWords),
    value: ({ status }) => statusWords[status],
    ...(change && {
      edit: {
        text: ({ status }) => status,
        choices: teacherStatus.options.map((value) => ({ value, label: statusWords[value] })),
        save: (teacher, text) => change(teacher, { status: teacherStatus.parse(text) }),
      },
    }),
  },
]
