/** Address of small groups; what is grouped, or which set is open, stands in the query: see `address.ts`. */
import { route } from '#renderer/app/route-types.ts'

export const smallGroupsRoutes = [
  route('/data/groups', async () => (await import('./GroupsPage.tsx')).GroupsPage),
] as const
