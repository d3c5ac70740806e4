/** Addresses of bringing a caseload file in, and of saving one. */
import { route } from '#renderer/app/route-types.ts'

export const caseloadFileRoutes = [
  route('/caseload/file', async () => (await import('./BringInPage.tsx')).BringInPage),
  route('/caseload/save', async () => (await import('./SavePage.tsx')).SavePage),
] as const
