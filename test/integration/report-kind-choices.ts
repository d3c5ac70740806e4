/** Choices for one report of every kind, on the sample with its test scores. */
import {
  reportChoices,
  type ReportChoices,
  type ReportKindName,
} from '#shared/contracts/reports.ts'
import type { TestWorkspace } from '#test/support/workspace.ts'
import type { Seeded } from './report-seed.ts'

const names = { audience: 'teacher', names: 'names' } as const

/** Those that show the most of what is there. @param more by kind, besides */
export async function choicesOfKinds(
  { client }: TestWorkspace,
  seeded: Seeded,
  more: (kind: ReportKindName) => object,
): Promise<Record<ReportKindName, ReportChoices>> {
  const teachers = await client.caseload.teachers()
  const teacherId = teachers.find(({ familyName }) => familyName === 'Rivera')?.id
  const cycles = await client.cycles.list({})
  const cycleId = cycles.find(({ title }) => title === 'Fractions on the number line')?.id
  const meeting = (await client.sessions.list({})).find(
    ({ type, status }) => type === 'PLC' && status === 'done',
  )
  const windows = { beforeId: seeded.fall, afterId: seeded.winter }
  const tests = { administrationId: seeded.winter, beforeId: seeded.fall, itemsId: seeded.quiz }
  const scope = { kind: 'school', id: seeded.schoolId, grade: '4', group: null }
  const period = { from: '2025-08-18', to: '2026-06-05' }
  const given: Record<ReportKindName, object> = {
    'cycle-summary': { cycleId, ...windows, ...names },
    'data-meeting-packet': { scope, ...tests, ...names, audience: 'team' },
    'lesson-packet': { lessonId: 1, ...names },
    'monthly-log': { month: '2026-01' },
    'observation-letter': { observationId: 1, evidence: 'script', counts: 'in', ...names },
    'plc-agenda': { sessionId: meeting?.id, form: 'minutes' },
    'program-evaluation': { period, ...windows },
    'teacher-data-profile': { teacherId, ...tests, ...names },
  }
  const parsed = Object.entries(given).map(([kind, own]) => [
    kind,
    reportChoices.parse({ kind, ...own, ...more(kind as ReportKindName) }),
  ])
  return Object.fromEntries(parsed) as Record<ReportKindName, ReportChoices>
}
