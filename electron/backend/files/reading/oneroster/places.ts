/** Schools, classes and terms of an export by their sourcedId. */
import { csvRows, isDeleted } from './csv-file.ts'
import type { Bundle } from './bundle.ts'

export type Class = {
  readonly title: string
  readonly courseId: string
  readonly schoolId: string
  readonly termIds: readonly string[]
}

export type Session = { readonly title: string; readonly startsOn: string; readonly endsOn: string }

export type Places = {
  readonly schools: ReadonlyMap<string, string>
  readonly classes: ReadonlyMap<string, Class>
  readonly courses: ReadonlyMap<string, string>
  readonly sessions: ReadonlyMap<string, Session>
}

export async function readPlaces(bundle: Bundle): Promise<Places> {
  const schools = new Map<string, string>()
  for await (const row of csvRows(await bundle.open('orgs')))
    if (!isDeleted(row)) schools.set(row('sourcedId'), row('name'))
  const courses = new Map<string, string>()
  for await (const row of csvRows(await bundle.open('courses')))
    courses.set(row('sourcedId'), row('title'))
  const sessions = new Map<string, Session>()
  for await (const row of csvRows(await bundle.open('academicsessions')))
    sessions.set(row('sourcedId'), {
      ...{ title: row('title'), startsOn: row('startDate'), endsOn: row('endDate') },
    })
  const classes = new Map<string, Class>()
  for await (const row of csvRows(await bundle.open('classes')))
    if (!isDeleted(row))
      classes.set(row('sourcedId'), {
        title: row('title'),
        courseId: row('courseSourcedId'),
        schoolId: row('schoolSourcedId'),
        termIds: row('termSourcedIds').split(/[,;]\s*/),
      })
  return { schools, classes, courses, sessions }
}

/** From the first day of a class's terms to the last. */
export function termOf({ sessions }: Places, own: Class | undefined): Omit<Session, 'title'> {
  const terms = (own?.termIds ?? []).flatMap((id) => sessions.get(id) ?? [])
  const starts = terms.map(({ startsOn }) => startsOn).filter(Boolean)
  const ends = terms.map(({ endsOn }) => endsOn).filter(Boolean)
  return { startsOn: starts.toSorted()[0] ?? '', endsOn: ends.toSorted().at(-1) ?? '' }
}
