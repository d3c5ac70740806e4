/** Addresses of a lesson in the room and of one that was taught. */
import { route } from '#renderer/app/route-types.ts'

export const lessonRunsRoutes = [
  route('/lessons/:id/room', async () => (await import('./room/RoomPage.tsx')).RoomPage, {
    fillsWindow: true,
  }),
  route(
    '/lessons/:id/taught/:runId',
    async () => (await import('./taught/TaughtPage.tsx')).TaughtPage,
  ),
] as const
