/** Adding and removing templates; each says what was done and offers Undo. */
import { backend } from '#renderer/app/backend.ts'
import { notifyError, notifyUndoable } from '#renderer/app/notify.tsx'
import type { ReportTemplateRow } from '#shared/contracts/report-styles.ts'
import type { ReportTemplateId } from '#shared/domain/ids.ts'

/** @returns its id; null when the person cancelled or it was refused, which is said */
export async function addTemplate(): Promise<ReportTemplateId | null> {
  const [file] = await window.numberlineShell.chooseFiles({
    title: 'Add a template',
    multiple: false,
    filters: [
      { name: 'Word documents and templates', extensions: ['docx', 'dotx'] },
      { name: 'All files', extensions: ['*'] },
    ],
  })
  if (!file) return null
  try {
    const { id, name, leftOut } = await backend().reportStyles.addTemplate({ file: file.token })
    await notifyUndoable([`Added the template “${name}”.`, ...leftOut].join(' '))
    return id
  } catch (error) {
    notifyError(error)
    return null
  }
}

export async function removeTemplate({ id, name }: ReportTemplateRow): Promise<void> {
  try {
    await backend().reportStyles.removeTemplate({ id })
    await notifyUndoable(`Removed the template “${name}”`)
  } catch (error) {
    notifyError(error)
  }
}
