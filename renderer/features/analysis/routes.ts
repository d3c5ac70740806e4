/** Addresses of the analyses. What is looked at stands in the query: see `address.ts`. */
import { route } from '#renderer/app/route-types.ts'

export const analysisRoutes = [
  route(
    '/data/distribution',
    async () => (await import('./distribution/DistributionPage.tsx')).DistributionPage,
  ),
  route('/data/mastery', async () => (await import('./mastery/MasteryPage.tsx')).MasteryPage),
  route('/data/growth', async () => (await import('./growth/GrowthPage.tsx')).GrowthPage),
  route('/data/groups-gaps', async () => (await import('./gaps/GapsPage.tsx')).GapsPage),
  route('/data/items', async () => (await import('./items/ItemsPage.tsx')).ItemsPage),
  route('/data/impact', async () => (await import('./impact/ImpactPage.tsx')).ImpactPage),
] as const
