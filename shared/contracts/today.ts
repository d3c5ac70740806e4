/** What the day asks for: the week's sessions, what is due, who waits, what ends, what is unfinished. */
import { z } from 'zod'
import { cycleId, goalId, schoolId, sessionId, teacherId } from '../domain/ids.ts'
import { sessionModes, sessionStatuses } from '../domain/session-types.ts'
import { query } from '../rpc/define.ts'
import { isoDate, needsWorkspace } from './common.ts'
import { actionStep } from './steps.ts'

const person = z.object({ id: teacherId, givenName: z.string(), familyName: z.string() })

/** What can be said truly about how far a planned session is prepared. */
export const preparation = z.enum([
  'look-fors ready',
  'no look-fors',
  'goal to agree',
  'evidence ready',
  'evidence to write up',
  'packet to make',
  'packet made',
])
export type Preparation = z.infer<typeof preparation>

const plannedOrHeld = z.object({
  id: sessionId,
  on: isoDate,
  /** `HH:MM` on the wall clock; null while no time is agreed. */
  startsAt: z.string().nullable(),
  minutes: z.number(),
  type: z.string(),
  mode: z.enum(sessionModes),
  status: z.enum(sessionStatuses),
  teachers: z.array(person),
  school: z.object({ id: schoolId, name: z.string() }).nullable(),
  cycle: z.object({ id: cycleId, title: z.string() }).nullable(),
})

export const weekSession = plannedOrHeld.extend({ preparation: preparation.nullable() })
export type WeekSession = z.infer<typeof weekSession>

export const weekDay = z.object({
  on: isoDate,
  sessions: z.array(weekSession),
  /** Days off that fall on it; without a school it is off everywhere. */
  daysOff: z.array(z.object({ name: z.string(), school: z.string().nullable() })),
})
export type WeekDay = z.infer<typeof weekDay>

export const waitingTeacher = person.extend({
  cadenceDays: z.number(),
  /** Null: no contact yet. */
  daysSinceContact: z.number().nullable(),
  nextSession: z.object({ id: sessionId, on: isoDate, type: z.string() }).nullable(),
})
export type WaitingTeacher = z.infer<typeof waitingTeacher>

/** What a cycle lacks before it ends. */
const missing = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('goal') }),
  z.object({ kind: z.literal('result') }),
  /** `lastOn` null: nothing was measured since the baseline. */
  z.object({ kind: z.literal('data point'), lastOn: isoDate.nullable() }),
  z.object({
    kind: z.literal('target'),
    value: z.number(),
    target: z.number(),
    unit: z.string(),
  }),
  /** All is recorded: it can be closed. */
  z.object({ kind: z.literal('nothing') }),
])
export type CycleMissing = z.infer<typeof missing>

export const endingCycle = z.object({
  id: cycleId,
  title: z.string(),
  /** Who is in it today, by name. */
  members: z.array(person),
  plannedEndOn: isoDate,
  /** The goal that it is about; null when there is none or all have their result. */
  goalId: goalId.nullable(),
  missing,
})
export type EndingCycle = z.infer<typeof endingCycle>

/** A closed cycle to which the coach wanted to come back. */
export const followUp = z.object({
  id: cycleId,
  title: z.string(),
  /** Who was in it at the end, by name. */
  members: z.array(person),
  followUpOn: isoDate,
  endedOn: isoDate.nullable(),
})
export type FollowUp = z.infer<typeof followUp>

/** A session of the last weeks that is not complete: `lacks` says in words what it still needs. */
const unfinishedSession = plannedOrHeld.extend({ lacks: z.string() })
export type UnfinishedSession = z.infer<typeof unfinishedSession>

export const todayOverview = z.object({
  today: isoDate,
  /** Monday to Friday; a weekend day only when it is today or has sessions. */
  week: z.array(weekDay),
  /** Overdue, and due by `dueUntil`: the end of the week, but at least two weekdays ahead. */
  steps: z.array(actionStep),
  dueUntil: isoDate,
  /** Longest past the agreed day first. */
  waiting: z.array(waitingTeacher),
  /** With how many teachers a cadence is agreed at all. */
  agreed: z.number(),
  ending: z.array(endingCycle),
  /** By their day; late ones stay until they are done or moved. */
  followUps: z.array(followUp),
  /** Latest first. */
  unfinished: z.array(unfinishedSession),
})
export type TodayOverview = z.infer<typeof todayOverview>

export const todayContract = {
  overview: query({ input: z.void(), output: todayOverview, errors: needsWorkspace }),
  /** For the rail: how many steps and check-backs `overview` shows, and how many of them are late. */
  due: query({
    input: z.void(),
    output: z.object({ steps: z.number(), overdue: z.number() }),
    errors: needsWorkspace,
  }),
} as const
