/** Address of the day. */
import { route } from '#renderer/app/route-types.ts'

export const todayRoutes = [
  route('/today', async () => (await import('./TodayPage.tsx')).TodayPage),
] as const
