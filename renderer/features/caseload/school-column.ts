/** The column of schools, by which the caseload is grouped: a group says what is known of its school. */
import { plural } from '#renderer/ui/format.ts'
import type { CaseloadColumn } from './caseload-columns.tsx'
import { schoolNote } from './caseload-rules.ts'
import type { School } from './caseload-rules.ts'

export const schoolColumn = (schools: readonly School[]): CaseloadColumn => ({
  id: 'school',
  header: 'School',
  kind: 'choice',
  width: 170,
  isHidden: true,
  order: schools.map(({ name }) => name),
  noValue: 'No school today',
  value: (teacher) => teacher.schools.map(({ name }) => name),
  groupNote: (name, teachers) => {
    const school = schools.find((candidate) => candidate.name === name)
    return [plural(teachers.length, 'teacher'), ...schoolNote(school, teachers)].join(' · ')
  },
})
