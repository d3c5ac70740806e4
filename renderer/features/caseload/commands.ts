/** What one can do with teachers. */
import { EyeOff, Search, UserPlus, UserX } from 'lucide-react'
import { canWrite } from '#renderer/app/command-types.ts'
import type { Command } from '#renderer/app/command-types.ts'

export const caseloadCommands: readonly Command[] = [
  {
    id: 'caseload.add-teacher',
    label: 'Add teacher',
    group: 'Caseload',
    icon: UserPlus,
    shortcut: 'N',
    keywords: 'new coachee',
    isEnabled: canWrite,
    run: (context) => context.navigate('/caseload?add=teacher'),
  },
  {
    id: 'caseload.remove-teacher',
    label: 'Remove this teacher from the caseload',
    group: 'Caseload',
    icon: UserX,
    keywords: 'delete',
    isEnabled: canWrite,
    run: 'page',
  },
  {
    id: 'caseload.search-timeline',
    label: 'Search the timeline',
    group: 'Caseload',
    icon: Search,
    keywords: 'find notes words',
    run: 'page',
  },
  {
    id: 'caseload.hide-private',
    label: 'Hide or show private notes',
    group: 'View',
    icon: EyeOff,
    shortcut: 'H',
    keywords: 'eye privacy',
    run: 'page',
  },
]
