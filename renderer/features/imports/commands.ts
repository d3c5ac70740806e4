/** What one can do with files of student data, for menu, palette and shortcuts. */
import { FileInput, Undo2 } from 'lucide-react'
import { canWrite } from '#renderer/app/command-types.ts'
import type { Command } from '#renderer/app/command-types.ts'
import { chooseImport } from './open-import.ts'

export const importsCommands: readonly Command[] = [
  {
    id: 'imports.choose-file',
    label: 'Import a file…',
    group: 'Student data',
    icon: FileInput,
    shortcut: 'Mod+I',
    keywords: 'csv assessment results upload',
    isEnabled: canWrite,
    run: ({ navigate }) => chooseImport(navigate),
  },
  {
    id: 'imports.add',
    label: 'Add the previewed rows',
    group: 'Student data',
    icon: FileInput,
    shortcut: 'Mod+Enter',
    isEnabled: canWrite,
    run: 'page',
  },
  {
    id: 'imports.undo-import',
    label: 'Undo this import',
    group: 'Student data',
    icon: Undo2,
    isEnabled: canWrite,
    run: 'page',
  },
]
