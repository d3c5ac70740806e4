/** Addresses of a new debrief and of one. */
import { route } from '#renderer/app/route-types.ts'

export const debriefsRoutes = [
  route('/debriefs/new', async () => (await import('./NewDebriefPage.tsx')).NewDebriefPage),
  route('/debriefs/:id', async () => (await import('./DebriefPage.tsx')).DebriefPage),
] as const
