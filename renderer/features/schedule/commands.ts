/** What one can do with the week. */
import { CalendarCheck, CalendarCog, ChevronLeft, ChevronRight } from 'lucide-react'
import type { Command } from '#renderer/app/command-types.ts'

export const scheduleCommands: readonly Command[] = [
  {
    id: 'schedule.this-week',
    label: 'Show this week',
    group: 'Go',
    icon: CalendarCheck,
    shortcut: 'T',
    keywords: 'schedule today calendar',
    run: 'page',
  },
  {
    id: 'schedule.previous',
    label: 'Show the week before',
    group: 'Go',
    icon: ChevronLeft,
    shortcut: '[',
    run: 'page',
  },
  {
    id: 'schedule.next',
    label: 'Show the week after',
    group: 'Go',
    icon: ChevronRight,
    shortcut: ']',
    run: 'page',
  },
  {
    id: 'schedule.calendars',
    label: 'Calendar files: save sessions, import busy times',
    group: 'Caseload',
    icon: CalendarCog,
    keywords: 'ics ical outlook google export',
    run: 'page',
  },
]
