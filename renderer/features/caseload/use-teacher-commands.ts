/** The commands that act on the teacher who is shown: on the record, the page, or beside the grid. */
import { navigate } from '#renderer/app/location.ts'
import { useCommand } from '#renderer/app/page-commands.ts'
import { archiveTeacher, removeTeacher, restoreTeacher } from './teacher-actions.ts'
import type { NamedTeacher } from './teacher-actions.ts'

export function useTeacherCommands(teacher: NamedTeacher): void {
  const isArchived = teacher.archivedOn !== null
  useCommand('caseload.edit-record', () => navigate(`/caseload/${teacher.id}/record`))
  useCommand('caseload.merge', () => navigate(`/caseload/${teacher.id}/merge`))
  useCommand('caseload.archive-teacher', () => void archiveTeacher(teacher), { isOn: !isArchived })
  useCommand('caseload.restore-teacher', () => void restoreTeacher(teacher), { isOn: isArchived })
  useCommand('caseload.remove-teacher', () => void removeTeacher(teacher))
}
