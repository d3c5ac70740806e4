/** Undo and redo, named after what they would take back or do again. */
import { Redo2, Undo2 } from 'lucide-react'
import { canWrite } from '#renderer/app/command-types.ts'
import type { Command, CommandContext } from '#renderer/app/command-types.ts'
import { notify } from '#renderer/app/notify.tsx'
import { isTyping } from '#renderer/app/shortcuts.ts'

/** The native menu's accelerator also fires in a text field: there the text is meant. */
const undoText = (command: 'undo' | 'redo'): boolean =>
  isTyping(document.activeElement) && document.execCommand(command)

async function undo({ client }: CommandContext): Promise<void> {
  if (undoText('undo')) return
  const entry = await client?.history.undo({})
  if (entry) notify(`Undone: ${entry.label}`)
}

async function redo({ client }: CommandContext): Promise<void> {
  if (undoText('redo')) return
  const entry = await client?.history.redo()
  if (entry) notify(`Done again: ${entry.label}`)
}

export const historyCommands: readonly Command[] = [
  {
    id: 'history.undo',
    label: ({ undoLabel }) => (undoLabel ? `Undo ${undoLabel}` : 'Undo'),
    group: 'Edit',
    icon: Undo2,
    shortcut: 'Mod+Z',
    isEnabled: (context) => canWrite(context) && context.undoLabel !== null,
    run: undo,
  },
  {
    id: 'history.redo',
    label: ({ redoLabel }) => (redoLabel ? `Redo ${redoLabel}` : 'Redo'),
    group: 'Edit',
    icon: Redo2,
    shortcut: 'Mod+Shift+Z',
    isEnabled: (context) => canWrite(context) && context.redoLabel !== null,
    run: redo,
  },
]
