/** What one can do with sessions, from anywhere and on the page of one. */
import {
  CalendarPlus,
  CalendarSync,
  CalendarX2,
  Check,
  ListChecks,
  Pause,
  Pencil,
  Play,
  Repeat,
  Square,
  Timer,
  Trash2,
} from 'lucide-react'
import { canWrite, hasWorkspace } from '#renderer/app/command-types.ts'
import type { Command } from '#renderer/app/command-types.ts'
import { openQuickLog } from '#renderer/app/quick-log.ts'

const onPage = (command: Omit<Command, 'group' | 'isEnabled' | 'run'>): Command => ({
  ...command,
  group: 'Caseload',
  isEnabled: canWrite,
  run: 'page',
})

export const sessionsCommands: readonly Command[] = [
  {
    id: 'sessions.log',
    label: 'Log session',
    group: 'Caseload',
    icon: Pencil,
    shortcut: 'Mod+L',
    keywords: 'quick log touchpoint note visit',
    isEnabled: canWrite,
    run: () => openQuickLog(),
  },
  {
    id: 'sessions.new',
    label: 'New session, all fields',
    group: 'Caseload',
    icon: CalendarPlus,
    shortcut: 'Mod+Shift+L',
    keywords: 'plan log form enter',
    isEnabled: canWrite,
    run: (context) => context.navigate('/sessions/new'),
  },
  {
    id: 'sessions.all',
    label: 'All sessions',
    group: 'Caseload',
    icon: ListChecks,
    keywords: 'list log touchpoints unfinished notes',
    isEnabled: hasWorkspace,
    run: (context) => context.navigate('/sessions'),
  },
  onPage({
    id: 'sessions.log-it',
    label: 'Log this session',
    icon: Check,
    shortcut: 'Mod+Enter',
    keywords: 'done held plan save',
  }),
  onPage({
    id: 'sessions.start-timer',
    label: 'Start the timer of this session',
    icon: Timer,
    keywords: 'clock',
  }),
  onPage({ id: 'sessions.pause-timer', label: 'Pause the timer', icon: Pause }),
  onPage({ id: 'sessions.continue-timer', label: 'Go on with the timer', icon: Play }),
  onPage({ id: 'sessions.stop-timer', label: 'Stop the timer', icon: Square, keywords: 'minutes' }),
  onPage({
    id: 'sessions.repeat-once',
    label: 'Repeat this session next week',
    icon: Repeat,
    keywords: 'again copy',
  }),
  onPage({
    id: 'sessions.repeat',
    label: 'Repeat this session until a day',
    icon: CalendarSync,
    keywords: 'again weekly copy',
  }),
  onPage({ id: 'sessions.cancel', label: 'Cancel this session', icon: CalendarX2 }),
  onPage({
    id: 'sessions.remove',
    label: 'Remove this session',
    icon: Trash2,
    keywords: 'delete',
  }),
]
