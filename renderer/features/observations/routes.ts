/** Addresses of observations: the list, a new one, sets of look-fors, one observation. */
import { route } from '#renderer/app/route-types.ts'

export const observationsRoutes = [
  route(
    '/observations',
    async () => (await import('./list/ObservationsPage.tsx')).ObservationsPage,
  ),
  route(
    '/observations/new',
    async () => (await import('./new/NewObservationPage.tsx')).NewObservationPage,
  ),
  route(
    '/observations/look-fors',
    async () => (await import('./look-fors/LookForsPage.tsx')).LookForsPage,
  ),
  route(
    '/observations/:id',
    async () => (await import('./page/ObservationPage.tsx')).ObservationPage,
  ),
] as const
