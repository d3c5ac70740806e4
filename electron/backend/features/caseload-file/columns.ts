/** What the columns of a caseload file are called, by us and by others, and which is which. Pure. */
import type { DisclosureField } from '#shared/domain/disclosure.ts'
import { headerKey, namedColumns } from '../../files/reading/named-columns.ts'

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
): ColumnRule => ({ header, field, names: [headerKey(header), ...names] })

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

const known = namedColumns(
  Object.fromEntries(all.map((name) => [name, rosterColumns[name].names])) as Readonly<
    Record<RosterColumn, readonly string[]>
  >,
)

/** What each column is taken for; the first of several that would be the same. */
export const recogniseColumns = known.recognise

export const hasNames = (columns: readonly (RosterColumn | null)[]): boolean =>
  columns.includes('fullName') || (columns.includes('givenName') && columns.includes('familyName'))

export const headerScore = known.fits
