/** Address of the time page. */
import { route } from '#renderer/app/route-types.ts'

export const timeRoutes = [
  route('/time', async () => (await import('./TimePage.tsx')).TimePage),
] as const
