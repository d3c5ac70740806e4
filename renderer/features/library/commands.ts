/** What one can do with the library of strategies and misconceptions. */
import { BookPlus, Lightbulb, ListPlus, Plus, Trash2 } from 'lucide-react'
import { canWrite, hasWorkspace } from '#renderer/app/command-types.ts'
import type { Command } from '#renderer/app/command-types.ts'

export const libraryCommands: readonly Command[] = [
  {
    id: 'library.browse',
    label: 'Go to strategies',
    group: 'Go',
    icon: Lightbulb,
    keywords: 'library misconceptions routines talk moves',
    isEnabled: hasWorkspace,
    run: ({ navigate }) => navigate('/library'),
  },
  {
    id: 'library.add',
    label: 'Add a strategy of your own',
    group: 'Lessons',
    icon: Plus,
    keywords: 'misconception library entry',
    isEnabled: canWrite,
    run: ({ navigate }) => navigate('/library/new'),
  },
  {
    id: 'library.plan',
    label: 'Plan a lesson with this entry',
    group: 'Lessons',
    icon: BookPlus,
    shortcut: 'Mod+Enter',
    isEnabled: canWrite,
    run: 'page',
  },
  {
    id: 'library.use',
    label: 'Use this entry in a lesson',
    group: 'Lessons',
    icon: ListPlus,
    isEnabled: canWrite,
    run: 'page',
  },
  {
    id: 'library.remove',
    label: 'Remove this entry from the library',
    group: 'Lessons',
    icon: Trash2,
    isEnabled: canWrite,
    run: 'page',
  },
]
