/** Taking a teacher off the lists, bringing back, and removing; each says so and offers Undo. */
import type { TeacherId } from '#shared/domain/ids.ts'
import { backend } from '#renderer/app/backend.ts'
import { navigate } from '#renderer/app/location.ts'
import { notify, notifyError, notifyUndoable } from '#renderer/app/notify.tsx'
import { nameOf } from './caseload-rules.ts'

export type NamedTeacher = {
  readonly id: TeacherId
  readonly givenName: string
  readonly familyName: string
  readonly archivedOn: string | null
}

export async function removeTeacher(teacher: NamedTeacher): Promise<void> {
  try {
    await backend().caseload.removeTeacher({ id: teacher.id })
    navigate('/caseload')
    await notifyUndoable(`Removed ${nameOf(teacher)}`)
  } catch (error) {
    notifyError(error)
  }
}

export async function archiveTeacher(teacher: NamedTeacher): Promise<void> {
  try {
    await backend().caseload.archiveTeacher({ id: teacher.id })
    await notifyUndoable(`Archived ${nameOf(teacher)}`)
  } catch (error) {
    notifyError(error)
  }
}

export async function restoreTeacher(teacher: NamedTeacher): Promise<void> {
  try {
    await backend().caseload.restoreTeacher({ id: teacher.id })
    notify(`${nameOf(teacher)} is back on the caseload`)
  } catch (error) {
    notifyError(error)
  }
}
