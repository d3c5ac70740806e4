/** Reads a team's meeting: who takes part, what was agreed the last time, and the results it looks at. */
import type { PlcAgendaChoices } from '#shared/contracts/reports/plc-agenda.ts'
import { teamMeetings } from '#shared/domain/meetings/plc-meeting.ts'
import { CallError } from '#shared/rpc/errors.ts'
import type { ReportDb } from '../../../database/report-connection.ts'
import { masteryOf } from '../../analysis/index.ts'
import { aboutReport } from '../about.ts'
import type { ReportReader } from '../../../database/report-views.ts'
import { readerOf } from '../disclosure/audience-rules.ts'
import { daysKeptFrom } from '../disclosure/days-kept.ts'
import { unnamedTeachers } from '../disclosure/unnamed-teachers.ts'
import type { ReportSource } from '../report-kind.ts'
import type { MeetingStep, PlcFacts } from './facts.ts'

/** Share of the points of a standard from which a student is at mastery. */
const cut = 0.8

/** What was said and agreed in the meeting, those who take part know: the team reads it as its teachers do. */
export const readerOfMeeting = ({ audience }: Pick<PlcAgendaChoices, 'audience'>): ReportReader =>
  audience === 'team' ? 'teacher' : readerOf(audience)

/** @throws {CallError} `NOT_FOUND` when the meeting or the test is no longer there */
export async function gatherMeeting(
  source: ReportSource,
  choices: PlcAgendaChoices,
): Promise<PlcFacts> {
  const { read } = source
  const { sessionId, audience, data } = choices
  const reader = readerOfMeeting(choices)
  const session = await sessionWith(read, sessionId)
  // Who takes part knows the day; everyone else only of those who let it be seen.
  const kept = audience === 'team' ? new Set<number>() : await daysKeptFrom(read, reader)
  const people = await peopleOf(read, sessionId)
  const shown = audience === 'district' ? [] : people.filter(({ id }) => !kept.has(id))
  return {
    ...(await aboutReport(source)),
    meeting: session,
    people: shown.map(({ givenName, familyName }) => `${givenName} ${familyName}`),
    peopleHeld: people.length - shown.length,
    unnamed: await unnamedTeachers(
      read,
      shown.map(({ id }) => id),
      reader,
    ),
    before: await meetingBefore(read, session, people),
    steps: await stepsOf(read, sessionId, people),
    next: await meetingAfter(read, session),
    mastery: data && (await masteryOf(read, { ...data, cut })),
  }
}

type Meeting = PlcFacts['meeting'] & { readonly id: number }

async function sessionWith(read: ReportDb, id: number): Promise<Meeting> {
  const found = await read
    .selectFrom('session')
    .leftJoin('school', 'school.id', 'session.schoolId')
    .select(['session.id', 'session.type', 'session.heldOn as on', 'session.startsAt'])
    .select(['session.minutes', 'session.status', 'session.sharedNote as note'])
    .select(['session.meetingLink as link', 'session.schoolId', 'school.name as school'])
    .where('session.id', '=', id)
    .executeTakeFirst()
  if (!found)
    throw new CallError('NOT_FOUND', { data: { what: 'This meeting is no longer here.' } })
  return { ...found, isHeld: found.status === 'done' }
}

type Person = { readonly id: number }

const peopleOf = (read: ReportDb, sessionId: number) =>
  read
    .selectFrom('sessionParticipant')
    .innerJoin('teacher', 'teacher.id', 'sessionParticipant.teacherId')
    .select(['teacher.id', 'teacher.givenName', 'teacher.familyName'])
    .where('sessionId', '=', sessionId)
    .orderBy('familyName')
    .orderBy('givenName')
    .execute()

/** Team meetings with one of the people of this one. */
const sameTeam = (read: ReportDb, { id }: Meeting) =>
  read
    .selectFrom('session')
    .select(['session.id', 'session.heldOn as on', 'session.startsAt'])
    .where('session.id', '<>', id)
    .where('session.type', 'in', teamMeetings)
    .where('session.id', 'in', (of) =>
      of
        .selectFrom('sessionParticipant as other')
        .select('other.sessionId')
        .where('other.teacherId', 'in', (own) =>
          own
            .selectFrom('sessionParticipant as own')
            .select('own.teacherId')
            .where('own.sessionId', '=', id),
        ),
    )

async function meetingBefore(
  read: ReportDb,
  meeting: Meeting,
  people: readonly Person[],
): Promise<PlcFacts['before']> {
  const found = await sameTeam(read, meeting)
    .where('session.status', '=', 'done')
    .where('session.heldOn', '<', meeting.on)
    .orderBy('session.heldOn', 'desc')
    .executeTakeFirst()
  return found ? { on: found.on, steps: await stepsOf(read, found.id, people) } : null
}

async function meetingAfter(read: ReportDb, meeting: Meeting): Promise<PlcFacts['next']> {
  const found = await sameTeam(read, meeting)
    .where('session.status', '=', 'planned')
    .where('session.heldOn', '>', meeting.on)
    .orderBy('session.heldOn')
    .executeTakeFirst()
  return found ? { on: found.on, startsAt: found.startsAt } : null
}

/**
 * Those of the people who take part; a step of somebody else is not for this table. One that each teacher
 * has a copy of stands once, with all of them.
 */
async function stepsOf(
  read: ReportDb,
  sessionId: number,
  people: readonly Person[],
): Promise<MeetingStep[]> {
  const isHere = new Set(people.map(({ id }) => id))
  const all = await read
    .selectFrom('actionStep')
    .leftJoin('teacher', 'teacher.id', 'actionStep.teacherId')
    .select(['teacherId', 'text', 'owner', 'dueOn', 'actionStep.status', 'givenName', 'familyName'])
    .where('sessionId', '=', sessionId)
    .orderBy('actionStep.id')
    .execute()
  const rows = all.filter(({ teacherId }) => teacherId === null || isHere.has(teacherId))
  const same = Map.groupBy(rows, ({ text, owner, dueOn, status }) =>
    JSON.stringify([text, owner, dueOn, status]),
  )
  return [...same.values()].flatMap((copies) => {
    const [first] = copies
    if (!first || first.text === '') return []
    const names = copies.flatMap(({ givenName, familyName }) =>
      givenName === null ? [] : [`${givenName} ${familyName}`],
    )
    const { text, dueOn, status } = first
    return [{ text, dueOn, status, who: first.owner === 'coach' ? 'Coach' : whoOf(names) }]
  })
}

const whoOf = (names: readonly string[]): string =>
  names.length === 0 ? 'The team' : names.join(', ')
