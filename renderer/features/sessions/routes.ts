/** Addresses of sessions: all of them, a new one, and one of them. */
import { route } from '#renderer/app/route-types.ts'

export const sessionsRoutes = [
  route('/sessions', async () => (await import('./list/SessionsPage.tsx')).SessionsPage),
  route('/sessions/new', async () => (await import('./NewSessionPage.tsx')).NewSessionPage),
  route('/sessions/:id', async () => (await import('./SessionPage.tsx')).SessionPage),
] as const
