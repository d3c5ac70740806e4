/** Documents as rows that can be acted on: opened, copied out, shared more widely, removed. */
import { useState } from 'react'
import type { AttachedDocument } from '#shared/contracts/documents.ts'
import { backend } from '#renderer/app/backend.ts'
import { notify, notifyError, notifyUndoable } from '#renderer/app/notify.tsx'
import { useWorkspace } from '#renderer/app/workspace.ts'
import type { ListRow, RowAction } from '#renderer/ui/RowList/row-types.ts'
import { DisclosureForm } from './DisclosureForm.tsx'
import { documentRowCommands as commands } from './document-commands.ts'
import { DocumentRow } from './DocumentRow.tsx'
import { PlaceForm } from './PlaceForm.tsx'
import { proposedName } from './document-words.ts'

type Form = 'disclosure' | 'place'

export function useDocumentRows(documents: readonly AttachedDocument[]): readonly ListRow[] {
  const { isReadOnly } = useWorkspace()
  const [edited, setEdited] = useState<{ readonly id: number; readonly form: Form } | null>(null)
  const onClose = (): void => setEdited(null)
  return documents.map((document): ListRow => {
    const { id, name, canOpen, isThere } = document
    const disclose = {
      ...commands.disclose,
      isQuick: true,
      run: () => setEdited({ id, form: 'disclosure' }),
    }
    const place = { ...commands.place, run: () => setEdited({ id, form: 'place' }) }
    const open = { ...commands.open, run: () => openDocument(document) }
    const save = { ...commands.saveCopy, isQuick: true, run: () => saveCopy(document) }
    const actions: readonly RowAction[] = [
      ...(isThere ? [save] : []),
      ...(isReadOnly ? [] : [disclose, place, { ...commands.remove, run: () => remove(document) }]),
    ]
    return {
      key: `document-${id}`,
      name,
      content: <DocumentRow document={document} />,
      actions,
      // What cannot be opened can be saved; what is gone can only be removed.
      ...(isThere && { open: canOpen && !isReadOnly ? open : { ...save, rowKey: 'Enter' } }),
      ...(edited?.id === id && {
        editor:
          edited.form === 'place' ? (
            <PlaceForm document={document} onClose={onClose} />
          ) : (
            <DisclosureForm document={document} onClose={onClose} />
          ),
      }),
    }
  })
}

function openDocument({ id }: AttachedDocument): void {
  backend().documents.open({ id }).catch(notifyError)
}

function saveCopy({ id, name }: AttachedDocument): void {
  const save = async (): Promise<void> => {
    const place = await window.numberlineShell.chooseSave({
      title: 'Save a copy',
      defaultName: proposedName(name),
      filters: [],
    })
    if (!place) return
    const { fileName } = await backend().documents.saveCopy({ id, saveTo: place.token })
    notify(`Saved a copy as ${fileName}`)
  }
  save().catch(notifyError)
}

function remove({ id, name }: AttachedDocument): void {
  backend()
    .documents.remove({ id })
    .then(() => notifyUndoable(`Removed ${name}`))
    .catch(notifyError)
}
