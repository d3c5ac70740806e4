/** A week of the coach: sessions by day and time, bells, days off, and times that are taken already. */
import { z } from 'zod'
import { schoolId, sessionId, teacherId } from '../domain/ids.ts'
import { sessionModes, sessionStatuses } from '../domain/session-types.ts'
import { job, mutation, query } from '../rpc/define.ts'
import { fileFailure, fileToken, isoDate, needsWorkspace, writes } from './common.ts'

/** `HH:MM` on the wall clock of this computer. */
export const clockTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/)

export const scheduledSession = z.object({
  id: sessionId,
  on: isoDate,
  /** Null while no time is agreed. */
  startsAt: clockTime.nullable(),
  minutes: z.number(),
  type: z.string(),
  mode: z.enum(sessionModes),
  status: z.enum(sessionStatuses),
  teachers: z.array(z.object({ id: teacherId, name: z.string() })),
  schoolId: schoolId.nullable(),
  school: z.string().nullable(),
})
export type ScheduledSession = z.infer<typeof scheduledSession>

const busyTime = z.object({
  on: isoDate,
  startsAt: clockTime,
  /** `24:00` when it goes on past midnight. */
  endsAt: z.string(),
  isAllDay: z.boolean(),
  title: z.string(),
  calendar: z.string(),
})
export type BusyTime = z.infer<typeof busyTime>

export const scheduleWeek = z.object({
  monday: isoDate,
  days: z.array(
    z.object({
      on: isoDate,
      /** Without a school it is off everywhere. */
      daysOff: z.array(z.object({ name: z.string(), schoolId: schoolId.nullable() })),
    }),
  ),
  sessions: z.array(scheduledSession),
  busy: z.array(busyTime),
  bells: z.array(
    z.object({
      schoolId,
      school: z.string(),
      name: z.string(),
      /** 1 is Monday. */
      weekdays: z.array(z.number()),
      periods: z.array(z.object({ name: z.string(), startsAt: clockTime, endsAt: clockTime })),
    }),
  ),
})
export type ScheduleWeek = z.infer<typeof scheduleWeek>

export const scheduleContract = {
  /** The week that `day` is in, from Monday. */
  week: query({ input: z.object({ day: isoDate }), output: scheduleWeek, errors: needsWorkspace }),
  /** Moves a session. @returns what the coach should know about the new place, as sentences. */
  move: mutation({
    input: z.object({ id: sessionId, on: isoDate, startsAt: clockTime.nullable() }),
    output: z.object({ notes: z.array(z.string()) }),
    errors: {
      ...writes,
      SESSION_MISSING: z.undefined(),
      DAY_OFF: z.object({ day: isoDate, name: z.string() }),
    },
  }),
  /** Writes sessions as a calendar file: no notes, no cycle, and names only when asked for. */
  saveCalendar: job({
    input: z.object({
      saveTo: fileToken,
      sessionIds: z.array(sessionId).min(1).max(2_000),
      hasNames: z.boolean(),
    }),
    output: z.object({ fileName: z.string(), sessions: z.number(), withoutTime: z.number() }),
    errors: { ...needsWorkspace, ...fileFailure },
  }),
  /** Takes busy times from a calendar file; the calendar of the same name is replaced as a whole. */
  importCalendar: job({
    input: z.object({
      fileToken,
      /** False stores "Busy" in place of every title. */
      hasTitles: z.boolean(),
    }),
    output: z.object({
      calendar: z.string(),
      times: z.number(),
      /** Entries of the file that are not within the school year, or are marked as free or canceled. */
      skipped: z.number(),
      unreadable: z.number(),
    }),
    errors: { ...writes, ...fileFailure },
  }),
  calendars: query({
    input: z.void(),
    output: z.array(
      z.object({
        calendar: z.string(),
        times: z.number(),
        from: isoDate,
        to: isoDate,
      }),
    ),
    errors: needsWorkspace,
  }),
  removeCalendar: mutation({
    input: z.object({ calendar: z.string() }),
    output: z.void(),
    errors: writes,
  }),
} as const
