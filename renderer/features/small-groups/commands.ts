/** What one can do with small groups. */
import { BookmarkPlus, BookOpen, ClipboardCopy, Download, RefreshCw, Users } from 'lucide-react'
import { canWrite, hasWorkspace } from '#renderer/app/command-types.ts'
import type { Command } from '#renderer/app/command-types.ts'

export const smallGroupsCommands: readonly Command[] = [
  {
    id: 'groups.open',
    label: 'Small groups',
    group: 'Student data',
    icon: Users,
    keywords: 'make groups instruction misconception reteach intervention kept',
    isEnabled: hasWorkspace,
    run: ({ navigate }) => navigate('/data/groups'),
  },
  {
    id: 'groups.keep',
    label: 'Keep groups',
    group: 'Student data',
    icon: BookmarkPlus,
    keywords: 'small groups save class',
    isEnabled: canWrite,
    run: 'page',
  },
  {
    id: 'groups.again',
    label: 'Propose groups again',
    group: 'Student data',
    icon: RefreshCw,
    keywords: 'small groups locked anew',
    isEnabled: canWrite,
    run: 'page',
  },
  {
    id: 'groups.plan-lesson',
    label: 'Plan a lesson for these groups',
    group: 'Student data',
    icon: BookOpen,
    keywords: 'small groups modeling reteach',
    isEnabled: canWrite,
    run: 'page',
  },
  {
    id: 'groups.copy',
    label: 'Copy groups as a table',
    group: 'Student data',
    icon: ClipboardCopy,
    keywords: 'small groups clipboard word',
    isEnabled: hasWorkspace,
    run: 'page',
  },
  {
    id: 'groups.save',
    label: 'Save groups as CSV',
    group: 'Student data',
    icon: Download,
    keywords: 'small groups export table spreadsheet',
    isEnabled: hasWorkspace,
    run: 'page',
  },
]
