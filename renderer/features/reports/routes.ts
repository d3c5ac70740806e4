/** Addresses of the reports: all kinds with the ledger, and one packet in the making. */
import { route } from '#renderer/app/route-types.ts'

export const reportsRoutes = [
  route('/reports', async () => (await import('./ReportsPage.tsx')).ReportsPage),
  route('/reports/batch', async () => (await import('./batch/BatchPage.tsx')).BatchPage),
  route('/reports/packet', async () => (await import('./packet/PacketPage.tsx')).PacketPage),
  route(
    '/reports/monthly-log',
    async () => (await import('./monthly-log/MonthlyLogPage.tsx')).MonthlyLogPage,
  ),
  route(
    '/reports/cycle-summary',
    async () => (await import('./cycle-summary/CycleSummaryPage.tsx')).CycleSummaryPage,
  ),
  route(
    '/reports/observation-letter',
    async () => (await import('./observation-letter/LetterPage.tsx')).LetterPage,
  ),
  route(
    '/reports/program-evaluation',
    async () => (await import('./program-evaluation/ProgramPage.tsx')).ProgramPage,
  ),
  route(
    '/reports/teacher-data-profile',
    async () => (await import('./teacher-data-profile/ProfilePage.tsx')).ProfilePage,
  ),
  route(
    '/reports/lesson-packet',
    async () => (await import('./lesson-packet/LessonPacketPage.tsx')).LessonPacketPage,
  ),
  route(
    '/reports/plc-agenda',
    async () => (await import('./plc-agenda/PlcAgendaPage.tsx')).PlcAgendaPage,
  ),
  route('/reports/issued/:id', async () => (await import('./issued/IssuedPage.tsx')).IssuedPage),
] as const
