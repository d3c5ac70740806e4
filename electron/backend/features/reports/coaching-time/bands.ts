/** Teachers served by band of grades. A teacher served more than once counts once; one of two bands, in both. Pure. */
import type { HeldSession } from '../../time/index.ts'

export type Band = {
  readonly name: string
  readonly teachers: number
  readonly served: number
  readonly sessions: number
  /** Sessions with more than one teacher: PLC, data meeting, professional development and others. */
  readonly teamSessions: number
}

export type Teacher = {
  readonly id: number
  /** Of the classes taught in the month. */
  readonly grades: readonly string[]
}

const bandNames = ['K–2', '3–5', '6–8', '9–12', 'Other'] as const

const bandOf = (grade: string): (typeof bandNames)[number] => {
  if (/^(?:k|p)/iu.test(grade)) return 'K–2'
  const number = Number.parseInt(grade, 10)
  if (!(number >= 1)) return 'Other'
  return number <= 2 ? 'K–2' : number <= 5 ? '3–5' : number <= 8 ? '6–8' : '9–12'
}

/** Bands in which somebody teaches, lowest grades first. */
export function bandsOf(teachers: readonly Teacher[], sessions: readonly HeldSession[]): Band[] {
  return bandNames.flatMap((name) => {
    const own = teachers.filter(({ grades }) =>
      grades.length === 0 ? name === 'Other' : grades.some((grade) => bandOf(grade) === name),
    )
    return own.length === 0 ? [] : [bandFrom(name, own, sessions)]
  })
}

export function bandFrom(
  name: string,
  teachers: readonly Teacher[],
  sessions: readonly HeldSession[],
): Band {
  const ids = new Set(teachers.map(({ id }) => id))
  const theirs = sessions.filter(({ teacherIds }) => teacherIds.some((id) => ids.has(id)))
  const served = new Set(theirs.flatMap(({ teacherIds }) => teacherIds.filter((id) => ids.has(id))))
  return {
    name,
    teachers: ids.size,
    served: served.size,
    sessions: theirs.length,
    teamSessions: theirs.filter(({ teacherIds }) => teacherIds.length > 1).length,
  }
}
