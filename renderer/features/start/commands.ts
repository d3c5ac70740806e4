/** The three ways to begin, carried out by the start screen. */
import { FlaskConical, FolderOpen, FolderPlus } from 'lucide-react'
import type { Command } from '#renderer/app/command-types.ts'

export const startCommands: readonly Command[] = [
  {
    id: 'start.sample',
    label: 'Open the sample caseload',
    group: 'File',
    icon: FlaskConical,
    keywords: 'demo try',
    run: 'page',
  },
  {
    id: 'start.new',
    label: 'Start my own workspace',
    group: 'File',
    icon: FolderPlus,
    keywords: 'new create',
    run: 'page',
  },
  {
    id: 'start.open',
    label: 'Open a workspace…',
    group: 'File',
    icon: FolderOpen,
    shortcut: 'Mod+O',
    run: 'page',
  },
]
