/**
 * What was seen in a lesson, as the first draft of the session's shared note. Students are counted, not
 * named: a note may go further than the chart does. Private lines are a text of their own. Pure.
 */
export type RunFacts = {
  readonly title: string
  readonly segments: readonly {
    readonly name: string
    readonly minutes: number
    readonly seconds: number
  }[]
  readonly rows: readonly {
    readonly id: number
    readonly name: string
    readonly isAnticipated: boolean
  }[]
  readonly marks: readonly {
    readonly rowId: number
    readonly studentId: number | null
    readonly shareOrder: number | null
  }[]
  readonly lookFors: readonly { readonly id: number; readonly text: string }[]
  readonly notes: readonly {
    readonly lookForId: number | null
    readonly notedAt: string
    readonly text: string
    readonly isPrivate: boolean
  }[]
}

/** Markdown, as notes are. */
export function sharedNoteOf(run: RunFacts): string {
  const open = run.notes.filter(({ isPrivate }) => !isPrivate)
  return [
    minutesLine(run),
    part(
      'What students did',
      run.rows.flatMap((row) => seenLine(run, row)),
    ),
    part('Expected, and not seen', run.rows.filter((row) => isUnseen(run, row)).map(bulletOf)),
    part(
      'Shared, in this order',
      sharedRows(run).map((name, place) => `${place + 1}. ${name}`),
    ),
    part(
      'Looked for',
      run.lookFors.flatMap((lookFor) => lookForLines(open, lookFor)),
    ),
    part('Noticed', open.filter(({ lookForId }) => lookForId === null).map(lineOf)),
  ]
    .filter(Boolean)
    .join('\n\n')
}

export const privateNoteOf = ({ notes }: Pick<RunFacts, 'notes'>): string =>
  notes
    .filter(({ isPrivate, text }) => isPrivate && text !== '')
    .map(lineOf)
    .join('\n')

const part = (title: string, lines: readonly string[]): string =>
  lines.length === 0 ? '' : `**${title}**\n\n${lines.join('\n')}`

const bulletOf = ({ name }: { readonly name: string }): string => `- ${name}`

function minutesLine({ title, segments }: RunFacts): string {
  const taken = segments
    .filter(({ seconds }) => seconds > 0)
    .map(({ name, minutes, seconds }) => `${name} ${Math.round(seconds / 60)} of ${minutes}`)
  return taken.length === 0 ? title : `${title}\n\nMinutes: ${taken.join(', ')}.`
}

type Row = RunFacts['rows'][number]

const marksOf = ({ marks }: RunFacts, { id }: Row) => marks.filter(({ rowId }) => rowId === id)

const isUnseen = (run: RunFacts, row: Row): boolean =>
  row.isAnticipated && marksOf(run, row).length === 0

function seenLine(run: RunFacts, row: Row): readonly string[] {
  const marks = marksOf(run, row)
  if (marks.length === 0) return []
  const students = marks.filter(({ studentId }) => studentId !== null).length
  const counts = [
    students > 0 && `${students} ${students === 1 ? 'student' : 'students'}`,
    marks.length > students &&
      `${marks.length - students} ${marks.length - students === 1 ? 'group' : 'groups'}`,
  ].filter(Boolean)
  return [`- ${row.name}: ${counts.join(', ')}${row.isAnticipated ? '' : ' (not expected)'}`]
}

/** Ways that were chosen for sharing, each where it first comes. */
function sharedRows({ rows, marks }: RunFacts): readonly string[] {
  const ordered = marks
    .filter(({ shareOrder }) => shareOrder !== null)
    .toSorted((a, b) => (a.shareOrder ?? 0) - (b.shareOrder ?? 0))
  return [...new Set(ordered.map(({ rowId }) => rowId))].flatMap((id) => {
    const row = rows.find((one) => one.id === id)
    return row ? [row.name] : []
  })
}

type Note = RunFacts['notes'][number]

function lookForLines(
  notes: readonly Note[],
  { id, text }: RunFacts['lookFors'][number],
): readonly string[] {
  const own = notes.filter(({ lookForId }) => lookForId === id)
  if (own.length === 0) return []
  const seen = own.map((note) => [clockOf(note.notedAt), note.text].filter(Boolean).join(' '))
  return [`- ${text}: ${seen.join('; ')}`]
}

const lineOf = ({ notedAt, text }: Note): string => `- ${clockOf(notedAt)} ${text}`

/** `9:14` in this computer's time. */
function clockOf(stamp: string): string {
  const at = new Date(stamp)
  return `${at.getHours() % 12 || 12}:${String(at.getMinutes()).padStart(2, '0')}`
}
