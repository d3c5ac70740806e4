/** Removing, archiving and restoring; each says what was done and offers Undo. */
import type { SchoolRecord } from '#shared/contracts/schools.ts'
import { backend } from '#renderer/app/backend.ts'
import { navigate } from '#renderer/app/location.ts'
import { notify, notifyError, notifyUndoable } from '#renderer/app/notify.tsx'
import type { Span, SpanKind } from './span-words.ts'

export const removeSpan = (kind: SpanKind, { id, name }: Span): Promise<void> =>
  undoable(`Removed ${name}`, () =>
    kind === 'term' ? backend().schools.removeTerm({ id }) : backend().schools.removeDayOff({ id }),
  )

export const removeBells = ({ id, name }: { readonly id: number; readonly name: string }) =>
  undoable(`Removed the bells “${name}”`, () => backend().schools.removeBellSchedule({ id }))

export const removePriority = ({ id }: { readonly id: number }): Promise<void> =>
  undoable('Removed a priority', () => backend().schools.removePriority({ id }))

export const archiveSchool = ({ id, name }: SchoolRecord): Promise<void> =>
  undoable(`Archived ${name}`, () => backend().schools.archiveSchool({ id }))

export async function restoreSchool({ id, name }: SchoolRecord): Promise<void> {
  try {
    await backend().schools.restoreSchool({ id })
    notify(`${name} is offered again`)
  } catch (error) {
    notifyError(error)
  }
}

/** Refused with a sentence while something refers to it. */
export const removeSchool = ({ id, name }: SchoolRecord): Promise<void> =>
  undoable(`Removed ${name}`, async () => {
    await backend().schools.removeSchool({ id })
    navigate('/settings/schools')
  })

/** Nothing happens when the person cancels. */
export async function chooseLogo({ id, name }: SchoolRecord): Promise<void> {
  const [file] = await window.numberlineShell.chooseFiles({
    title: `Choose the logo of ${name}`,
    multiple: false,
    filters: [{ name: 'Pictures', extensions: ['png', 'jpg', 'jpeg', 'svg'] }],
  })
  if (!file) return
  await undoable(`${name} has a logo`, () =>
    backend().reportStyles.setLogo({ schoolId: id, file: file.token }),
  )
}

export const removeLogo = ({ id, name }: SchoolRecord): Promise<void> =>
  undoable(`Removed the logo of ${name}`, () => backend().reportStyles.removeLogo({ schoolId: id }))

async function undoable(message: string, act: () => Promise<void>): Promise<void> {
  try {
    await act()
    await notifyUndoable(message)
  } catch (error) {
    notifyError(error)
  }
}
