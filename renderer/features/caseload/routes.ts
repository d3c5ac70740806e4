/** Addresses of the caseload and of one teacher. */
import { route } from '#renderer/app/route-types.ts'

export const caseloadRoutes = [
  route('/caseload', async () => (await import('./CaseloadPage.tsx')).CaseloadPage),
  route('/caseload/:id', async () => (await import('./TeacherPage.tsx')).TeacherPage),
  route('/caseload/:id/:tab', async () => (await import('./TeacherPage.tsx')).TeacherPage),
] as const
