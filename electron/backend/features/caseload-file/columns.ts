/** What the columns of a caseload file are called, by us and by others, and which is which. Pure. */
import { folded } from '#shared/domain/fold-text.ts'
import type { DisclosureField } from '#shared/domain/disclosure.ts'

type ColumnRule = {
  /** As we write it. */
  readonly header: string
  /** As others do, without case, blanks and signs. */
  readonly names: readonly string[]
  /** Whose class decides whether it goes out; null: it never does. */
  readonly field: DisclosureField | null
}

const column = (
  header: string,
  field: DisclosureField | null,
  ...names: readonly string[]
): ColumnRule => ({ header, field, names: [keyOf(header), ...names] })

export const rosterColumns = {
  givenName: column(
    'First name',
    'teacher.name',
    'first',
    'given',
    'givenname',
    'fname',
    'teacherfirstname',
    'firstnameteacher',
  ),
  familyName: column(
    'Last name',
    'teacher.name',
    'last',
    'familyname',
    'surname',
    'lname',
    'teacherlastname',
    'lastnameteacher',
  ),
  email: column(
    'E-mail',
    'teacher.email',
    'emailaddress',
    'mail',
    'teacheremail',
    'workemail',
    'schoolemail',
  ),
  school: column(
    'School',
    'teacher.assignments',
    'schoolname',
    'building',
    'campus',
    'site',
    'schoolsite',
    'location',
  ),
  course: column(
    'Course',
    'teacher.assignments',
    'coursename',
    'coursetitle',
    'subject',
    'subjects',
    'contentarea',
    'teaches',
  ),
  grade: column(
    'Grade',
    'teacher.assignments',
    'grades',
    'gradelevel',
    'gradelevels',
    'gradestaught',
    'gr',
  ),
  section: column(
    'Section',
    'teacher.assignments',
    'classname',
    'class',
    'classsection',
    'sectionname',
  ),
  startsOn: column(
    'From',
    'teacher.assignments',
    'start',
    'startdate',
    'startson',
    'since',
    'teachesitsince',
    'begindate',
  ),
  endsOn: column('To', 'teacher.assignments', 'end', 'enddate', 'endson', 'until'),
  status: column('Status', 'teacher.cadence'),
  contactCadenceDays: column(
    'Contact every (days)',
    'teacher.cadence',
    'contactevery',
    'cadence',
    'contactcadence',
    'cadencedays',
  ),
  yearsExperience: column(
    'Years of experience',
    'teacher.experience',
    'yearsexperience',
    'experience',
    'years',
    'yearsteaching',
  ),
  certification: column(
    'Certification',
    'teacher.experience',
    'certifications',
    'certificate',
    'license',
    'endorsement',
  ),
  enrolledHow: column('How enrolled', 'teacher.enrolledHow', 'enrolled', 'enrollment'),
  tags: column('Tags', 'teacher.tags', 'tag', 'labels'),
  supportWanted: column('Support wanted', 'teacher.supportWanted', 'support'),
  strengths: column('Strengths', 'teacher.strengths', 'strength'),
  readiness: column('Readiness', null),
  concerns: column('Concerns', null, 'concern'),
  /** Both names in one cell; we do not write it. */
  fullName: column(
    'Teacher',
    null,
    'name',
    'teachername',
    'fullname',
    'staffname',
    'teachers',
    'coachee',
    'employeename',
  ),
} as const satisfies Readonly<Record<string, ColumnRule>>
export type RosterColumn = keyof typeof rosterColumns

const all = Object.keys(rosterColumns) as readonly RosterColumn[]

/** What goes into a file, in this order. */
export const savedColumns = all.filter((name) => rosterColumns[name].field !== null)

/** `First Name`, `first_name` and `FIRST-NAME` are one. */
function keyOf(header: string): string {
  return folded(header).replaceAll(/[^a-z0-9]/g, '')
}

/** What each column is taken for; the first of several that would be the same. */
export function recogniseColumns(header: readonly string[]): readonly (RosterColumn | null)[] {
  const taken = new Set<RosterColumn>()
  return header.map((name) => {
    const key = keyOf(name)
    const found = all.find((one) => rosterColumns[one].names.includes(key)) ?? null
    if (found === null || taken.has(found)) return null
    taken.add(found)
    return found
  })
}

export const hasNames = (columns: readonly (RosterColumn | null)[]): boolean =>
  columns.includes('fullName') || (columns.includes('givenName') && columns.includes('familyName'))

/** How well a row would do as the header: the share of its filled cells that are names of columns. */
export function headerScore(cells: readonly string[]): number {
  const filled = cells.filter((cell) => cell.trim() !== '')
  const known = recogniseColumns(filled).filter((one) => one !== null)
  return filled.length === 0 ? 0 : known.length / filled.length
}
