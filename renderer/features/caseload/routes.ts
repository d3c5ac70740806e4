/** Addresses of the caseload, of one teacher, and of the record behind. */
import { route } from '#renderer/app/route-types.ts'

export const caseloadRoutes = [
  route('/caseload', async () => (await import('./CaseloadPage.tsx')).CaseloadPage),
  route(
    '/caseload/duplicates',
    async () => (await import('./merge/DuplicatesPage.tsx')).DuplicatesPage,
  ),
  route('/caseload/:id/record', async () => (await import('./record/RecordPage.tsx')).RecordPage),
  route('/caseload/:id/merge', async () => (await import('./merge/MergePage.tsx')).MergePage),
  route('/caseload/:id', async () => (await import('./TeacherPage.tsx')).TeacherPage),
  route('/caseload/:id/:tab', async () => (await import('./TeacherPage.tsx')).TeacherPage),
] as const
