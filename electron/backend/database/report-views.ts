/**
 * What a report can read. On its connection these tables are views: columns that are the coach's own do
 * not exist, and the others hold only what the report's reader may see. Pure SQL from the catalogue in
 * shared/domain/disclosure.ts.
 */
import {
  disclosureFields,
  disclosures,
  isDisclosureField,
  mayShow,
  type Disclosure,
  type DisclosureField,
} from '#shared/domain/disclosure.ts'

/** Who a document is for; what is only mine is for nobody. */
export type ReportReader = Exclude<Disclosure, 'mine'>

type Mask = {
  readonly field: DisclosureField
  readonly columns: readonly string[]
  /** SQL for what stands instead. */
  readonly empty: string
}

type MaskedTable = {
  /** SQL for the ids of the teachers whose row it is; `row` is the row. */
  readonly owners: string
  readonly masks: readonly Mask[]
}

const members = (cycleId: string): string =>
  `SELECT teacherId FROM main.cycleMember WHERE cycleId = ${cycleId}`

const text = (field: DisclosureField, ...columns: readonly string[]): Mask => ({
  field,
  columns,
  empty: `''`,
})
const value = (field: DisclosureField, ...columns: readonly string[]): Mask => ({
  field,
  columns,
  empty: 'NULL',
})

const maskedTables: Readonly<Record<string, MaskedTable>> = {
  teacher: {
    owners: 'SELECT row.id AS teacherId',
    masks: [
      { field: 'teacher.name', columns: ['givenName'], empty: `'Teacher'` },
      { field: 'teacher.name', columns: ['familyName'], empty: 'CAST(row.id AS TEXT)' },
      value('teacher.email', 'email'),
      value('teacher.experience', 'yearsExperience', 'certification'),
      value('teacher.cadence', 'contactCadenceDays'),
      value('teacher.enrolledHow', 'enrolledHow'),
      text('teacher.supportWanted', 'supportWanted'),
      text('teacher.strengths', 'strengths'),
      text('teacher.tags', 'tags'),
    ],
  },
  // Classes carry their teacher's name.
  class: {
    owners: 'SELECT teacherId FROM main.teachingAssignment WHERE classId = row.id',
    masks: [
      { field: 'teacher.name', columns: ['name'], empty: `row.course || ', class ' || row.id` },
    ],
  },
  coachingCycle: {
    owners: members('row.id'),
    masks: [
      // A title often names the teacher.
      { field: 'teacher.name', columns: ['title'], empty: `'Cycle ' || row.id` },
      text('cycle.coachReflection', 'coachReflection'),
      text('cycle.teacherReflection', 'teacherReflection'),
      text('cycle.result', 'result'),
    ],
  },
  lookFor: { owners: members('row.cycleId'), masks: [text('cycle.lookFors', 'text')] },
  debrief: {
    owners: 'SELECT row.teacherId WHERE row.teacherId IS NOT NULL',
    masks: [text('debrief.words', 'reflection', 'nextTry')],
  },
  debriefQuestion: {
    owners: `SELECT debrief.teacherId FROM main.debrief
      WHERE debrief.id = row.debriefId AND debrief.teacherId IS NOT NULL`,
    masks: [text('debrief.words', 'answer')],
  },
  goal: {
    owners: `SELECT row.teacherId WHERE row.teacherId IS NOT NULL UNION ${members('row.cycleId')}`,
    masks: [
      text('goal.text', 'text', 'measure', 'strategy'),
      text('goal.data', 'result'),
      value('goal.data', 'baselineValue', 'targetValue', 'resultValue'),
    ],
  },
  goalDataPoint: {
    owners: `SELECT goal.teacherId FROM main.goal WHERE goal.id = row.goalId AND goal.teacherId IS NOT NULL
      UNION SELECT member.teacherId FROM main.goal JOIN main.cycleMember AS member
        ON member.cycleId = goal.cycleId WHERE goal.id = row.goalId`,
    masks: [value('goal.data', 'value'), text('goal.data', 'note')],
  },
  session: {
    owners: 'SELECT teacherId FROM main.sessionParticipant WHERE sessionId = row.id',
    masks: [text('session.strategies', 'strategies')],
  },
  actionStep: {
    owners: 'SELECT row.teacherId WHERE row.teacherId IS NOT NULL',
    masks: [text('step.text', 'text'), text('step.evidence', 'evidence')],
  },
}

/** Copies of what is masked elsewhere: rows as they were before a change, and drafts. */
const copies: Readonly<Record<string, readonly string[]>> = {
  historyChange: ['oldRow'],
  keptValue: ['value'],
}

/**
 * Rows that are there at all. An attachment goes as far as it was given; an observation as well, and no
 * further than its teacher chose, with all that hangs on it. The coach's asides are nobody else's, nor are
 * lines that were noted while a lesson was taught: what is to be said of it stands in the session's note.
 */
const observed = 'EXISTS (SELECT 1 FROM temp.observation AS seen WHERE seen.id = row.observationId)'
const filteredTables: Readonly<Record<string, (reader: ReportReader) => string>> = {
  attachment: (reader) => `row.disclosure IN (${allowed(reader)})`,
  lessonRunNote: () => 'FALSE',
  observation: (reader) => `row.disclosure IN (${allowed(reader)})
    AND NOT EXISTS (${chosenNarrower('SELECT row.teacherId', 'observation.notes', reader)})`,
  observationLine: () => `row.who <> 'aside' AND ${observed}`,
  observationLookFor: () => observed,
  observationMark: () => observed,
  observationStrategy: () => observed,
  observationVisitor: () => observed,
}

/** Fields that no choice can widen: `session.privateNote` is a column of that name. */
const neverShown = Object.keys(disclosureFields)
  .filter(isDisclosureField)
  .filter((field) => !disclosureFields[field].canChange)
  .map((field) => field.split('.'))

const hiddenColumns = (table: string): readonly string[] => [
  ...neverShown.flatMap(([of, column]) => (of === table && column ? [column] : [])),
  ...(copies[table] ?? []),
]

export const viewedTables: readonly string[] = [
  ...new Set([
    ...Object.keys(maskedTables),
    ...Object.keys(copies),
    ...neverShown.map(([table = '']) => table),
    ...Object.keys(filteredTables),
  ]),
]

/** @param columns of the table, as the schema has them */
export function reportView(
  table: string,
  columns: readonly string[],
  reader: ReportReader,
): string {
  const hidden = new Set(hiddenColumns(table))
  const selected = columns
    .filter((column) => !hidden.has(column))
    .map((column) => `${shown(table, column, reader)} AS "${column}"`)
  const view = `CREATE TEMP VIEW "${table}" AS SELECT ${selected.join(', ')} FROM main."${table}" AS row`
  const filter = filteredTables[table]
  return filter ? `${view} WHERE ${filter(reader)}` : view
}

/** The column itself, or nothing where one of the row's teachers keeps it from this reader. */
function shown(table: string, column: string, reader: ReportReader): string {
  if (table === 'session' && column === 'sharedNote') return sharedNote(reader)
  const { owners, masks } = maskedTables[table] ?? { owners: '', masks: [] }
  const mask = masks.find(({ columns }) => columns.includes(column))
  if (!mask) return `row."${column}"`
  const { disclosure } = disclosureFields[mask.field]
  const isKept = `EXISTS (${narrower(owners, mask.field, reader)})`
  // Rows of nobody, such as the coach's own sessions, go by what holds for everybody.
  const isNobodys = mayShow(disclosure, reader) ? 'FALSE' : `NOT EXISTS (${owners})`
  return `CASE WHEN ${isKept} OR ${isNobodys} THEN ${mask.empty} ELSE row."${column}" END`
}

/** A note goes as far as it was given when it was written, and no further than its teachers chose since. */
function sharedNote(reader: ReportReader): string {
  const owners = maskedTables['session']?.owners ?? ''
  const chosen = chosenNarrower(owners, 'session.sharedNote', reader)
  return `CASE WHEN row.sharedDisclosure IN (${allowed(reader)}) AND NOT EXISTS (${chosen})
    THEN row.sharedNote ELSE '' END`
}

/** Rows for the teachers among the owners who chose to keep the field from this reader. */
function chosenNarrower(owners: string, field: DisclosureField, reader: ReportReader): string {
  return `SELECT 1 FROM (${owners}) AS owner JOIN main.disclosureChoice AS choice
    ON choice.teacherId = owner.teacherId AND choice.field = '${field}'
    WHERE choice.disclosure NOT IN (${allowed(reader)})`
}

/** Rows for the teachers among the owners who do not let this reader see the field. */
function narrower(owners: string, field: DisclosureField, reader: ReportReader): string {
  const { disclosure } = disclosureFields[field]
  return `SELECT 1 FROM (${owners}) AS owner LEFT JOIN main.disclosureChoice AS choice
    ON choice.teacherId = owner.teacherId AND choice.field = '${field}'
    WHERE COALESCE(choice.disclosure, '${disclosure}') NOT IN (${allowed(reader)})`
}

const allowed = (reader: ReportReader): string =>
  disclosures
    .filter((disclosure) => mayShow(disclosure, reader))
    .map((disclosure) => `'${disclosure}'`)
    .join(', ')
