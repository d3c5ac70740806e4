/** Calendar files in and out: busy times come in within the school year, sessions go out without notes. */
import { readFile, stat } from 'node:fs/promises'
import { basename, extname } from 'node:path'
import { addDays } from '#shared/domain/days.ts'
import { CallError } from '#shared/rpc/errors.ts'
import type { ReadDb } from '../../database/connection.ts'
import type { OpenWorkspace } from '../../database/open-workspace.ts'
import { saveFile } from '../../files/save-file.ts'
import { replaceCalendar } from './busy-times.ts'
import { readCalendar, type CalendarFile } from './calendar/read-calendar.ts'
import { writeCalendar, type CalendarSession } from './calendar/write-calendar.ts'

const MOST_BYTES = 20_000_000

/** @throws {CallError} `FILE_UNUSABLE` */
export async function importCalendar(
  workspace: OpenWorkspace,
  path: string,
  { hasTitles }: { readonly hasTitles: boolean },
) {
  const year = await workspace.read
    .selectFrom('workspaceInfo')
    .select(['schoolYearStartsOn', 'schoolYearEndsOn'])
    .executeTakeFirstOrThrow()
  const span = { from: year.schoolYearStartsOn, to: addDays(year.schoolYearEndsOn, 60) }
  const file = parse(path, await contentOf(path), span)
  const calendar = file.name ?? basename(path, extname(path))
  const entries = hasTitles ? file.entries : file.entries.map((e) => ({ ...e, title: 'Busy' }))
  await replaceCalendar(workspace, calendar, entries)
  return {
    calendar,
    times: entries.length,
    skipped: file.skipped,
    unreadable: file.unreadable,
  }
}

async function contentOf(path: string): Promise<string> {
  const { size } = await stat(path).catch(() => {
    throw unusable(path, 'It cannot be read. Check that it is still there, and choose it again.')
  })
  if (size > MOST_BYTES)
    throw unusable(path, 'It is larger than 20 MB. Export one calendar, or a shorter time.')
  return readFile(path, 'utf8').catch(() => {
    throw unusable(path, 'It cannot be read. Choose the calendar file itself (.ics).')
  })
}

function parse(
  path: string,
  text: string,
  span: { readonly from: string; readonly to: string },
): CalendarFile {
  try {
    return readCalendar(text, span)
  } catch (error) {
    if (!(error instanceof Error)) throw error
    throw unusable(path, 'It is not a calendar file. Export your calendar as .ics and choose that.')
  }
}

const unusable = (path: string, why: string): CallError =>
  new CallError('FILE_UNUSABLE', { data: { name: basename(path), why } })

type SaveOptions = {
  readonly sessionIds: readonly number[]
  readonly hasNames: boolean
  readonly now: Date
}

export async function saveCalendar(read: ReadDb, path: string, options: SaveOptions) {
  const sessions = await calendarSessions(read, options)
  const text = writeCalendar(sessions, options.now)
  await saveFile(path, (file) => file.writeFile(text))
  return {
    fileName: basename(path),
    sessions: sessions.length,
    withoutTime: sessions.filter(({ startsAt }) => startsAt === null).length,
  }
}

async function calendarSessions(
  read: ReadDb,
  { sessionIds, hasNames }: SaveOptions,
): Promise<readonly CalendarSession[]> {
  const rows = await read
    .selectFrom('session')
    .leftJoin('school', 'school.id', 'session.schoolId')
    .select([
      'session.id',
      'session.heldOn',
      'session.startsAt',
      'session.minutes',
      'session.type',
      'session.mode',
      'session.status',
      'session.meetingLink',
      'school.name as school',
    ])
    .where('session.id', 'in', sessionIds)
    .orderBy('session.heldOn')
    .orderBy('session.startsAt')
    .execute()
  const names = hasNames ? await namesOf(read, sessionIds) : new Map<number, string>()
  return rows.map((row) => ({
    id: row.id,
    on: row.heldOn,
    startsAt: row.startsAt,
    minutes: row.minutes,
    title: [row.type, names.get(row.id)].filter(Boolean).join(': '),
    place: row.mode === 'virtual' ? 'Virtual' : row.school,
    link: row.meetingLink,
    isCanceled: row.status === 'canceled',
  }))
}

async function namesOf(read: ReadDb, sessionIds: readonly number[]): Promise<Map<number, string>> {
  const rows = await read
    .selectFrom('sessionParticipant as participant')
    .innerJoin('teacher', 'teacher.id', 'participant.teacherId')
    .select(['participant.sessionId', 'teacher.givenName', 'teacher.familyName'])
    .where('participant.sessionId', 'in', sessionIds)
    .orderBy('participant.id')
    .execute()
  const grouped = Map.groupBy(rows, ({ sessionId }) => sessionId)
  return new Map(
    [...grouped].map(([id, of]) => [
      id,
      of.map(({ givenName, familyName }) => `${givenName} ${familyName}`).join(', '),
    ]),
  )
}
