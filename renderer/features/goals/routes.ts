/** Address of all goals. */
import { route } from '#renderer/app/route-types.ts'

export const goalsRoutes = [
  route('/goals', async () => (await import('./GoalsPage.tsx')).GoalsPage),
] as const
