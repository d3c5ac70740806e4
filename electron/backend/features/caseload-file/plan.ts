/** What a caseload file would do, row by row; nothing is stored. The same plan is shown and applied. Pure. */
import type {
  CaseloadAccounting,
  CaseloadEntry,
  CaseloadProblem,
} from '#shared/contracts/caseload-file.ts'
import { dayInWords } from '#shared/domain/days.ts'
import { folded } from '#shared/domain/fold-text.ts'
import { parseGrade } from '#shared/domain/grades.ts'
import { findSchool, nothingClaimed, planClass, type ClassPlan } from './class-plans.ts'
import { planFields, type StoredFields } from './field-changes.ts'
import { findPeople, type Person } from './people.ts'
import type { Snapshot } from './snapshot.ts'
import { courseOf, type ReadRows, type WantedClass, type WantedRow } from './wanted-rows.ts'

export type PersonPlan = {
  readonly teacherId: number | null
  readonly familyName: string
  readonly fields: StoredFields
  readonly classes: readonly Exclude<
    ClassPlan,
    { readonly kind: 'keep' | 'repeated' | 'refused' }
  >[]
  readonly entry: CaseloadEntry
}

export type CaseloadPlan = {
  readonly people: readonly PersonPlan[]
  readonly newSchools: readonly string[]
  readonly problems: readonly CaseloadProblem[]
  readonly accounting: CaseloadAccounting
}

type Change = CaseloadEntry['changes'][number]
type Outcome = 'new' | 'changed' | 'unchanged'

export function planCaseload(
  { rows, problems: unread }: ReadRows,
  snapshot: Snapshot,
  rowsRead: number,
): CaseloadPlan {
  const { people, problems: unclear } = findPeople(rows, snapshot.teachers)
  const problems = [...unread, ...unclear]
  const outcomes = new Map<number, Outcome>()
  const plans = people.flatMap(
    (person) => planPerson(person, { snapshot, problems, outcomes }) ?? [],
  )
  const refused = new Set(
    problems.filter(({ outcome }) => outcome === 'refused').map(({ row }) => row),
  )
  const newSchools = schoolsToAdd(plans, snapshot)
  return {
    people: plans,
    newSchools,
    problems: [...problems, ...similarSchools(rows, newSchools, snapshot)].toSorted(
      (a, b) => a.row - b.row,
    ),
    accounting: account(outcomes, { rowsRead, refused }),
  }
}

type Around = {
  readonly snapshot: Snapshot
  readonly problems: CaseloadProblem[]
  readonly outcomes: Map<number, Outcome>
}

/** Rows with a class that cannot be are refused whole. @returns null when no row is left. */
function planPerson(person: Person, around: Around): PersonPlan | null {
  const { known } = person
  const planned = planRows(person, around)
  const rows = planned.map(({ row }) => row)
  const [first] = rows
  if (!first) return null
  const fields = planFields(rows, known)
  around.problems.push(...fields.problems)
  for (const { row, plans } of planned) {
    const isNew = plans.some(({ kind }) => kind === 'add') || (!known && row === first)
    const isChanged = plans.some(({ kind }) => kind === 'change') || fields.rows.has(row.row)
    around.outcomes.set(row.row, isNew ? 'new' : isChanged ? 'changed' : 'unchanged')
  }
  const classes = planned
    .flatMap(({ plans }) => plans)
    .filter((plan) => plan.kind === 'add' || plan.kind === 'change')
  const isName = ({ what }: Change): boolean => what === 'First name' || what === 'Last name'
  const named = known ? fields.changes : fields.changes.filter((change) => !isName(change))
  const changes = [...named, ...classes.map(classChange)]
  const { givenName, familyName } = known ?? first.fields
  return {
    teacherId: known?.id ?? null,
    familyName: fields.stored.familyName ?? familyName,
    fields: fields.stored,
    classes,
    entry: {
      rows: rows.map(({ row }) => row),
      name: `${givenName} ${familyName}`,
      outcome: known ? (changes.length > 0 ? 'changed' : 'unchanged') : 'new',
      changes,
    },
  }
}

type PlannedRow = { readonly row: WantedRow; readonly plans: readonly ClassPlan[] }

function planRows({ known, rows }: Person, { snapshot, problems }: Around): readonly PlannedRow[] {
  const claimed = nothingClaimed()
  return rows.flatMap((row) => {
    const plans = row.classes.map((wanted) =>
      planClass(wanted, known?.assignments ?? [], { snapshot, claimed }),
    )
    problems.push(...problemsOf(row.row, row.classes, plans))
    problems.push(...row.classes.flatMap((wanted) => otherClass(row.row, wanted, snapshot)))
    return plans.some(({ kind }) => kind === 'refused') ? [] : [{ row, plans }]
  })
}

function classChange(plan: Extract<ClassPlan, { readonly kind: 'add' | 'change' }>): Change {
  const days = ({ startsOn, endsOn }: { startsOn: string; endsOn: string | null }): string =>
    endsOn === null
      ? `from ${dayInWords(startsOn)}`
      : `${dayInWords(startsOn)} to ${dayInWords(endsOn)}`
  if (plan.kind === 'change') {
    const { course, school } = plan.assignment
    return { what: `${course}, ${school}`, from: days(plan.assignment), to: days(plan) }
  }
  const { course, grade, school, section } = plan.wanted
  // “Grade 4, grade 4” says it twice.
  const isSaid = grade === null || course === courseOf(grade)
  const what = [section ?? course, isSaid ? '' : `grade ${grade}`, school]
  return { what: 'Class', from: '', to: [...what, days(plan)].filter(Boolean).join(', ') }
}

function problemsOf(
  row: number,
  wanted: readonly WantedClass[],
  plans: readonly ClassPlan[],
): CaseloadProblem[] {
  return plans.flatMap((plan, index): CaseloadProblem[] => {
    const found = [wanted[index]?.course, wanted[index]?.school].filter(Boolean).join(', ')
    if (plan.kind === 'refused')
      return [{ row, column: 'To', found, why: plan.why, outcome: 'refused' }]
    if (plan.kind !== 'repeated') return []
    const why =
      'An earlier row has the same class. If these are two, name each in a column “Section”.'
    return [{ row, column: 'Course', found, why, outcome: 'noted' }]
  })
}

/** A class that is there keeps its course and grade: they are its students' as well. */
function otherClass(
  row: number,
  wanted: WantedClass,
  { schools, classes }: Snapshot,
): CaseloadProblem[] {
  const { section, course, grade } = wanted
  if (section === null) return []
  const schoolId = findSchool(schools, wanted.school)?.id
  const there = classes.find(
    (one) => one.schoolId === schoolId && folded(one.name) === folded(section),
  )
  if (!there) return []
  const isOtherCourse = wanted.isCourseGiven && folded(there.course) !== folded(course)
  const isOtherGrade =
    grade !== null && grade !== there.grade && grade !== parseGrade(there.grade ?? '')
  if (!isOtherCourse && !isOtherGrade) return []
  const words = [there.course, there.grade && `grade ${there.grade}`].filter(Boolean).join(', ')
  const why = `The class is there as ${words}. That stays; change it in the record of its teacher.`
  return [{ row, column: 'Section', found: section, why, outcome: 'noted' }]
}

function schoolsToAdd(plans: readonly PersonPlan[], { schools }: Snapshot): readonly string[] {
  const added = new Map<string, string>()
  for (const { classes } of plans)
    for (const plan of classes) {
      if (plan.kind !== 'add' || findSchool(schools, plan.wanted.school)) continue
      const key = folded(plan.wanted.school)
      if (!added.has(key)) added.set(key, plan.wanted.school)
    }
  return [...added.values()]
}

/** `Harbor Bend` beside `Harbor Bend Elementary`: perhaps one school under two names. */
function similarSchools(
  rows: ReadRows['rows'],
  newSchools: readonly string[],
  { schools }: Snapshot,
): CaseloadProblem[] {
  return newSchools.flatMap((name): CaseloadProblem[] => {
    const a = folded(name)
    const similar = schools.find(({ name: other }) => {
      const b = folded(other)
      return a.startsWith(`${b} `) || b.startsWith(`${a} `)
    })
    const row = rows.find(({ classes }) => classes.some(({ school }) => folded(school) === a))
    if (!similar || !row) return []
    const why = `It is added as a new school. If it is “${similar.name}”, write it so and bring the file in again.`
    return [{ row: row.row, column: 'School', found: name, why, outcome: 'noted' }]
  })
}

function account(
  outcomes: ReadonlyMap<number, Outcome>,
  { rowsRead, refused }: { readonly rowsRead: number; readonly refused: ReadonlySet<number> },
): CaseloadAccounting {
  const count = (wanted: Outcome): number =>
    [...outcomes].filter(([row, outcome]) => outcome === wanted && !refused.has(row)).length
  return {
    rowsRead,
    rowsNew: count('new'),
    rowsChanged: count('changed'),
    rowsUnchanged: count('unchanged'),
    rowsRefused: refused.size,
  }
}
