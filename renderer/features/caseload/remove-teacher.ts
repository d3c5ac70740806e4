/** Takes a teacher off the caseload; the notification can bring her back. */
import type { TeacherRow } from '#shared/contracts/caseload.ts'
import { backend } from '#renderer/app/backend.ts'
import { navigate } from '#renderer/app/location.ts'
import { notifyError, notifyUndoable } from '#renderer/app/notify.tsx'
import { nameOf } from './caseload-rules.ts'

export async function removeTeacher(teacher: TeacherRow): Promise<void> {
  try {
    await backend().caseload.removeTeacher({ id: teacher.id })
    navigate('/caseload')
    await notifyUndoable(`Removed ${nameOf(teacher)}`)
  } catch (error) {
    notifyError(error)
  }
}
