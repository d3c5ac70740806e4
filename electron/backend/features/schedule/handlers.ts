/** The schedule calls of the contract. */
import type { scheduleContract } from '#shared/contracts/schedule.ts'
import type { FeatureHandlers } from '#shared/rpc/define.ts'
import type { Backend } from '../../context.ts'
import { listCalendars, removeCalendar } from './busy-times.ts'
import { importCalendar, saveCalendar } from './calendar-files.ts'
import { moveSession } from './move.ts'
import { readWeek } from './week.ts'

export const scheduleHandlers = (backend: Backend): FeatureHandlers<typeof scheduleContract> => ({
  week: ({ day }) => readWeek(backend.workspace().read, day),
  move: (input) => moveSession(backend.workspace(), input),
  saveCalendar: ({ saveTo, ...options }) => {
    const path = backend.files.path(saveTo, 'save')
    return saveCalendar(backend.workspace().read, path, { ...options, now: backend.now() })
  },
  importCalendar: ({ fileToken, hasTitles }) => {
    const path = backend.files.path(fileToken, 'open')
    return importCalendar(backend.workspace(), path, { hasTitles })
  },
  calendars: () => listCalendars(backend.workspace().read),
  removeCalendar: async ({ calendar }) => {
    await removeCalendar(backend.workspace(), calendar)
  },
})
