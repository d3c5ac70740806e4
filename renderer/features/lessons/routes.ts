/** Addresses of the library, a new lesson and one lesson. */
import { route } from '#renderer/app/route-types.ts'

export const lessonsRoutes = [
  route('/lessons', async () => (await import('./library/LessonsPage.tsx')).LessonsPage),
  route('/lessons/new', async () => (await import('./new/NewLessonPage.tsx')).NewLessonPage),
  route('/lessons/:id', async () => (await import('./page/LessonPage.tsx')).LessonPage),
] as const
