/** Where the small groups of a lesson's class are. Pure. */
import type { LessonEvidence } from '#shared/contracts/lessons/evidence.ts'
import type { LessonPage } from '#shared/contracts/lessons/records.ts'

/** Null where there is no class, or no test with answers to group by. */
export function groupsAddress(page: LessonPage, { misconceptions }: LessonEvidence): string | null {
  const { classId, teacherId } = page.fields
  if (!misconceptions || (classId === null && teacherId === null)) return null
  const scope = classId === null ? `teacher:${teacherId}` : `class:${classId}`
  return `/data/groups?scope=${scope}&test=${misconceptions.test.id}`
}
