/** Addresses of the student data and of one import. */
import { route } from '#renderer/app/route-types.ts'

export const importsRoutes = [
  route('/data', async () => (await import('./StudentDataPage.tsx')).StudentDataPage),
  route('/data/import', async () => (await import('./ImportPage.tsx')).ImportPage),
  route('/data/decisions', async () => (await import('./DecisionsPage.tsx')).DecisionsPage),
] as const
