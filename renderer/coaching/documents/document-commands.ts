/** What can be done with attached documents, wherever they are listed. */
import { Eye, FileDown, FileOutput, Link2, Paperclip, Trash2 } from 'lucide-react'
import { canWrite, hasWorkspace } from '#renderer/app/command-types.ts'
import type { Command } from '#renderer/app/command-types.ts'
import type { RowCommand } from '#renderer/ui/RowList/row-types.ts'

export const documentRowCommands = {
  open: {
    id: 'documents.open',
    label: 'Open document',
    rowLabel: 'Open',
    icon: FileOutput,
    rowKey: 'Enter',
  },
  saveCopy: {
    id: 'documents.save-copy',
    label: 'Save a copy of the document',
    rowLabel: 'Save a copy',
    icon: FileDown,
    rowKey: 'S',
  },
  disclose: {
    id: 'documents.disclose',
    label: 'Choose who may see the document',
    rowLabel: 'Who may see it',
    icon: Eye,
    rowKey: 'D',
  },
  place: {
    id: 'documents.place',
    label: 'Choose what the document belongs to',
    rowLabel: 'Belongs to',
    icon: Link2,
    rowKey: 'B',
  },
  remove: {
    id: 'documents.remove',
    label: 'Remove document',
    rowLabel: 'Remove',
    icon: Trash2,
    rowKey: 'Delete',
  },
} as const satisfies Readonly<Record<string, RowCommand>>

/** Opening writes a copy for the other program, but nothing of the coach's. */
const reads: readonly string[] = [documentRowCommands.open.id, documentRowCommands.saveCopy.id]

export const documentCommands: readonly Command[] = [
  {
    id: 'documents.attach',
    label: 'Attach files',
    group: 'Caseload',
    icon: Paperclip,
    keywords: 'document upload add picture pdf',
    isEnabled: canWrite,
    run: 'page',
  },
  ...Object.values(documentRowCommands).map(({ id, label, icon, rowKey }): Command => ({
    ...{ id, label, icon, rowKey },
    group: 'Caseload',
    isEnabled: reads.includes(id) ? hasWorkspace : canWrite,
    run: 'page',
  })),
]
