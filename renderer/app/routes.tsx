/** Every address of the app, and the places in the rail. */
import { BookOpen, CalendarDays, ChartScatter, FileText, Settings2, Sun, Users } from 'lucide-react'
import type { LucideIcon } from 'lucide-react'
import { analysisRoutes } from '#renderer/features/analysis/routes.ts'
import { caseloadFileRoutes } from '#renderer/features/caseload-file/routes.ts'
import { caseloadRoutes } from '#renderer/features/caseload/routes.ts'
import { cyclesRoutes } from '#renderer/features/cycles/routes.ts'
import { debriefsRoutes } from '#renderer/features/debriefs/routes.ts'
import { goalsRoutes } from '#renderer/features/goals/routes.ts'
import { importsRoutes } from '#renderer/features/imports/routes.ts'
import { lessonRunsRoutes } from '#renderer/features/lesson-runs/routes.ts'
import { libraryRoutes } from '#renderer/features/library/routes.ts'
import { lessonsRoutes } from '#renderer/features/lessons/routes.ts'
import { itemBankRoutes } from '#renderer/features/item-bank/routes.ts'
import { observationsRoutes } from '#renderer/features/observations/routes.ts'
import { reportsRoutes } from '#renderer/features/reports/routes.ts'
import { scheduleRoutes } from '#renderer/features/schedule/routes.ts'
import { schoolsRoutes } from '#renderer/features/schools/routes.ts'
import { sessionsRoutes } from '#renderer/features/sessions/routes.ts'
import { settingsRoutes } from '#renderer/features/settings/routes.ts'
import { smallGroupsRoutes } from '#renderer/features/small-groups/routes.ts'
import { standardsRoutes } from '#renderer/features/standards/routes.ts'
import { studentsRoutes } from '#renderer/features/students/routes.ts'
import { timeRoutes } from '#renderer/features/time/routes.ts'
import { todayRoutes } from '#renderer/features/today/routes.ts'
import type { Route } from './route-types.ts'

/** The first that fits wins, so a fixed address stands before a pattern. */
export const routes: readonly Route[] = [
  ...todayRoutes,
  ...studentsRoutes,
  ...importsRoutes,
  ...itemBankRoutes,
  ...analysisRoutes,
  ...smallGroupsRoutes,
  ...reportsRoutes,
  ...debriefsRoutes,
  ...lessonRunsRoutes,
  ...lessonsRoutes,
  ...observationsRoutes,
  ...libraryRoutes,
  ...sessionsRoutes,
  ...standardsRoutes,
  ...caseloadFileRoutes,
  ...caseloadRoutes,
  ...timeRoutes,
  ...scheduleRoutes,
  ...cyclesRoutes,
  ...goalsRoutes,
  ...schoolsRoutes,
  ...settingsRoutes,
]

export type Place = {
  readonly label: string
  readonly path: string
  readonly icon: LucideIcon
  readonly shortcut: string
  /** Other addresses that belong to it. */
  readonly also?: readonly string[]
}

export const places: readonly Place[] = [
  { label: 'Today', path: '/today', icon: Sun, shortcut: 'Mod+1' },
  {
    label: 'Caseload',
    path: '/caseload',
    icon: Users,
    shortcut: 'Mod+2',
    also: ['/cycles', '/goals'],
  },
  { label: 'Schedule', path: '/schedule', icon: CalendarDays, shortcut: 'Mod+3' },
  {
    label: 'Lessons',
    path: '/lessons',
    icon: BookOpen,
    shortcut: 'Mod+4',
    also: ['/debriefs', '/library', '/observations', '/standards'],
  },
  { label: 'Student data', path: '/data', icon: ChartScatter, shortcut: 'Mod+5' },
  { label: 'Reports', path: '/reports', icon: FileText, shortcut: 'Mod+6' },
]

export const settingsPlace: Place = {
  label: 'Settings',
  path: '/settings',
  icon: Settings2,
  shortcut: 'Mod+,',
}
