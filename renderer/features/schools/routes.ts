/** Addresses of the school year and the schools, within the settings. */
import { route } from '#renderer/app/route-types.ts'

export const schoolsRoutes = [
  route('/settings/year', async () => (await import('./YearPage.tsx')).YearPage),
  route('/settings/schools', async () => (await import('./SchoolsPage.tsx')).SchoolsPage),
  route('/settings/schools/:id', async () => (await import('./SchoolPage.tsx')).SchoolPage),
] as const
