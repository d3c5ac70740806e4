/** Addresses of the students. */
import { route } from '#renderer/app/route-types.ts'

export const studentsRoutes = [
  route(
    '/data/students/duplicates',
    async () => (await import('./merge/DuplicatesPage.tsx')).DuplicatesPage,
  ),
  route('/data/students/:id/merge', async () => (await import('./merge/MergePage.tsx')).MergePage),
  route('/data/students/:id/split', async () => (await import('./SplitPage.tsx')).SplitPage),
  route('/data/students', async () => (await import('./StudentsPage.tsx')).StudentsPage),
] as const
