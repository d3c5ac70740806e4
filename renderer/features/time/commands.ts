/** What one can do with time: look where it went, and change the plan for it. */
import { Hourglass, SlidersHorizontal } from 'lucide-react'
import { canWrite, hasWorkspace } from '#renderer/app/command-types.ts'
import type { Command } from '#renderer/app/command-types.ts'

export const timeCommands: readonly Command[] = [
  {
    id: 'time.open',
    label: 'Where the time went',
    group: 'Go',
    icon: Hourglass,
    keywords: 'hours log plan categories time',
    isEnabled: hasWorkspace,
    run: (context) => context.navigate('/time'),
  },
  {
    id: 'time.edit-plan',
    label: 'Plan hours and categories',
    group: 'Caseload',
    icon: SlidersHorizontal,
    keywords: 'weekly time split percent',
    isEnabled: canWrite,
    run: (context) => context.navigate('/time?edit=plan'),
  },
]
