/** Address of the settings. */
import { route } from '#renderer/app/route-types.ts'

export const settingsRoutes = [
  route('/settings', async () => (await import('./SettingsPage.tsx')).SettingsPage),
] as const
