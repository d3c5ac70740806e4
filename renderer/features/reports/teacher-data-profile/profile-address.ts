/** What a profile is about, as it stands in the address: `?teacher=3&test=2&before=1`. */
import { wholeNumber } from '#renderer/app/student-data.ts'
import { studentNames } from '#shared/contracts/reports/for-whom.ts'
import { teacherDataProfileChoices } from '#shared/contracts/reports/teacher-data-profile.ts'
import type { TeacherDataProfileChoices } from '#shared/contracts/reports/teacher-data-profile.ts'

export type ProfileAddress = {
  readonly teacher: number | null
  readonly test: number | null
  /** Null: not chosen; 0: left out on purpose. */
  readonly before: number | null
  readonly items: number | null
  /** Kept small groups in place of proposed ones. */
  readonly groups: number | null
  readonly names: TeacherDataProfileChoices['names']
  readonly audience: TeacherDataProfileChoices['audience']
}

const { audience } = teacherDataProfileChoices.shape

type Usual = { readonly names: ProfileAddress['names']; readonly audience: string }

/** @param usual what holds where the address says nothing */
export function parseProfileAddress(
  search: string,
  usual: Usual = { names: 'codes', audience: 'teacher' },
): ProfileAddress {
  const query = new URLSearchParams(search)
  return {
    teacher: wholeNumber(query.get('teacher')),
    test: wholeNumber(query.get('test')),
    before: countOf(query.get('before')),
    items: countOf(query.get('items')),
    groups: wholeNumber(query.get('groups')),
    names: studentNames.catch(usual.names).parse(query.get('names')),
    audience: audience.catch('teacher').parse(query.get('audience') ?? usual.audience),
  }
}

export function formatProfileAddress(address: ProfileAddress): string {
  const { names, audience: to, ...ids } = address
  const query = new URLSearchParams()
  for (const [name, id] of Object.entries(ids)) if (id !== null) query.set(name, String(id))
  query.set('names', names)
  query.set('audience', to)
  return `/reports/teacher-data-profile?${query.toString()}`
}

/** 0 stands for "left out on purpose". */
const countOf = (text: string | null): number | null => (text === '0' ? 0 : wholeNumber(text))
