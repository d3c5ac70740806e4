/** Which reports for which teachers, as it stands in the address: `?kind=cycle-summary&teachers=3,8&names=names`. */
import { wholeNumber } from '#renderer/app/student-data.ts'
import { batchChoices, batchKind } from '#shared/contracts/reports/batch.ts'
import type { BatchChoices } from '#shared/contracts/reports/batch.ts'
import { studentNames } from '#shared/contracts/reports/for-whom.ts'
import type { TeacherRow } from '#shared/contracts/caseload.ts'

export type BatchAddress = {
  readonly kind: BatchChoices['kind']
  /** Chosen one by one, for instance in the caseload; null: by school and tag. */
  readonly teachers: readonly number[] | null
  readonly school: number | null
  readonly tag: string | null
  readonly names: BatchChoices['names']
  readonly audience: BatchChoices['audience']
}

const { audience } = batchChoices.shape

export function parseBatchAddress(search: string): BatchAddress {
  const query = new URLSearchParams(search)
  const teachers = (query.get('teachers') ?? '')
    .split(',')
    .map(wholeNumber)
    .filter((id) => id !== null)
  return {
    kind: batchKind.catch('teacher-data-profile').parse(query.get('kind')),
    teachers: teachers.length > 0 ? [...new Set(teachers)] : null,
    school: wholeNumber(query.get('school')),
    tag: query.get('tag') || null,
    names: studentNames.catch('codes').parse(query.get('names')),
    audience: audience.catch('teacher').parse(query.get('audience')),
  }
}

export function formatBatchAddress(address: BatchAddress): string {
  const { kind, teachers, school, tag, names, audience: to } = address
  const query = new URLSearchParams({
    ...(kind !== 'teacher-data-profile' && { kind }),
    ...(teachers !== null && { teachers: teachers.join(',') }),
    ...(school !== null && { school: String(school) }),
    ...(tag !== null && { tag }),
    ...(names !== 'codes' && { names }),
    ...(to !== 'teacher' && { audience: to }),
  })
  const text = query.toString().replaceAll('%2C', ',')
  return text === '' ? '/reports/batch' : `/reports/batch?${text}`
}

/** Those of the caseload whom the address means. */
export function teachersMeant(
  all: readonly TeacherRow[],
  { teachers, school, tag }: BatchAddress,
): readonly TeacherRow[] {
  if (teachers !== null) return all.filter(({ id }) => teachers.includes(id))
  return all.filter(
    (one) =>
      (school === null || one.schools.some(({ id }) => id === school)) &&
      (tag === null || one.tags.includes(tag)),
  )
}
