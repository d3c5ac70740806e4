/** Addresses of the catalogue, of a state's lists, and of bringing one in. */
import { route } from '#renderer/app/route-types.ts'

export const standardsRoutes = [
  route('/standards', async () => (await import('./catalogue/StandardsPage.tsx')).StandardsPage),
  route('/standards/lists', async () => (await import('./lists/ListsPage.tsx')).ListsPage),
  route('/standards/file', async () => (await import('./lists/ImportPage.tsx')).ImportPage),
  route(
    '/standards/lists/:id',
    async () => (await import('./crosswalk/CrosswalkPage.tsx')).CrosswalkPage,
  ),
] as const
