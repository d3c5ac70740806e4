/** Addresses of the board, the list, one cycle, and what leads to a new one. */
import { route } from '#renderer/app/route-types.ts'

export const cyclesRoutes = [
  route('/cycles', async () => (await import('./board/BoardPage.tsx')).BoardPage),
  route('/cycles/list', async () => (await import('./list/CycleListPage.tsx')).CycleListPage),
  route('/cycles/new', async () => (await import('./start/StartCyclePage.tsx')).StartCyclePage),
  route('/cycles/models', async () => (await import('./models/ModelsPage.tsx')).ModelsPage),
  route('/cycles/:id', async () => (await import('./page/CyclePage.tsx')).CyclePage),
] as const
