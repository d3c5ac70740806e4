/** What one can do with debriefs. */
import { CircleHelp, MessagesSquare } from 'lucide-react'
import { canWrite } from '#renderer/app/command-types.ts'
import type { Command } from '#renderer/app/command-types.ts'
import { debriefAddress } from './debrief-address.ts'

export const debriefsCommands: readonly Command[] = [
  {
    id: 'debriefs.begin',
    label: 'Begin a debrief',
    group: 'Lessons',
    icon: MessagesSquare,
    shortcut: 'Mod+D',
    keywords: 'reflect questions next try after the lesson observation',
    isEnabled: (context) => canWrite(context) && debriefAddress(context.path) !== null,
    run: ({ path, navigate }) => {
      const address = debriefAddress(path)
      if (address !== null) navigate(address)
    },
  },
  {
    id: 'debriefs.add-question',
    label: 'Add a question to the debrief',
    group: 'Lessons',
    icon: CircleHelp,
    shortcut: 'Mod+Enter',
    isEnabled: canWrite,
    run: 'page',
  },
]
