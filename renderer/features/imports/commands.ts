/** What one can do with files of student data, for menu, palette and shortcuts. */
import { Bookmark, Columns3, FileInput, ListChecks, Undo2 } from 'lucide-react'
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
    id: 'imports.place-columns',
    label: 'Say what each column is',
    group: 'Student data',
    icon: Columns3,
    keywords: 'map mapping by hand layout',
    run: 'page',
  },
  {
    id: 'imports.check-columns',
    label: 'Check all rows',
    group: 'Student data',
    icon: ListChecks,
    shortcut: 'Mod+Enter',
    run: 'page',
  },
  {
    id: 'imports.save-recipe',
    label: 'Save as recipe',
    group: 'Student data',
    icon: Bookmark,
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
