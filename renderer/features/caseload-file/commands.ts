/** The caseload as a file, in and out. */
import { FileInput, FileOutput, ListChecks } from 'lucide-react'
import { canWrite, hasWorkspace } from '#renderer/app/command-types.ts'
import type { Command } from '#renderer/app/command-types.ts'
import { chooseCaseloadFile } from './open-file.ts'

export const caseloadFileCommands: readonly Command[] = [
  {
    id: 'caseload-file.choose',
    label: 'Bring in a caseload file…',
    group: 'Caseload',
    icon: FileInput,
    keywords: 'import teachers csv excel list roster',
    isEnabled: canWrite,
    run: chooseCaseloadFile,
  },
  {
    id: 'caseload-file.commit',
    label: 'Bring in the previewed teachers',
    group: 'Caseload',
    icon: ListChecks,
    shortcut: 'Mod+Enter',
    isEnabled: canWrite,
    run: 'page',
  },
  {
    id: 'caseload-file.save',
    label: 'Save the caseload as a file',
    group: 'Caseload',
    icon: FileOutput,
    keywords: 'export teachers csv excel list',
    isEnabled: hasWorkspace,
    run: (context) => context.navigate('/caseload/save'),
  },
]
