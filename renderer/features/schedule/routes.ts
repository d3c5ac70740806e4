/** Address of the week. */
import { route } from '#renderer/app/route-types.ts'

export const scheduleRoutes = [
  route('/schedule', async () => (await import('./SchedulePage.tsx')).SchedulePage),
] as const
