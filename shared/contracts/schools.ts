/** Schools and their year: what they are, terms, days off, bells and priorities. Without a school: the district. */
import { z } from 'zod'
import { bellScheduleId, dayOffId, priorityId, schoolId, termId } from '../domain/ids.ts'
import { mutation, query } from '../rpc/define.ts'
import { isoDate, needsWorkspace, writes } from './common.ts'

export const schoolSettings = ['urban', 'suburban', 'rural', 'alternative', 'virtual'] as const

const name = z.string().trim().min(1).max(120)
const line = z.string().trim().min(1).max(120).nullable()
const dates = { startsOn: isoDate, endsOn: isoDate }
const clockTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/)
/** Null: the whole district. */
const ofSchool = { schoolId: schoolId.nullable() }

export const schoolFields = z.object({
  name,
  code: line,
  /** Grades it has, for instance "K-5". */
  level: line,
  setting: z.enum(schoolSettings).nullable(),
  titleI: z.boolean(),
  principal: line,
  notes: z.string().max(20_000),
})
export type SchoolFields = z.infer<typeof schoolFields>

export const schoolRecord = schoolFields.extend({
  id: schoolId,
  archivedOn: isoDate.nullable(),
  /** What refers to it and keeps it from being removed, for instance "3 classes"; empty: it can go. */
  uses: z.array(z.string()),
})
export type SchoolRecord = z.infer<typeof schoolRecord>

const term = z.object({ id: termId, ...ofSchool, name, ...dates })
export type Term = z.infer<typeof term>
const dayOff = z.object({ id: dayOffId, ...ofSchool, name, ...dates })
export type DayOff = z.infer<typeof dayOff>
const period = z.object({
  name: z.string().trim().min(1).max(60),
  startsAt: clockTime,
  endsAt: clockTime,
})
const bellSchedule = z.object({
  id: bellScheduleId,
  schoolId,
  name,
  /** From 1, Monday, to 7. */
  weekdays: z.array(z.number().int().min(1).max(7)).max(7),
  periods: z.array(period).max(40),
})
export type BellSchedule = z.infer<typeof bellSchedule>
const priority = z.object({ id: priorityId, ...ofSchool, text: z.string().trim().min(1).max(500) })
export type Priority = z.infer<typeof priority>

/** Rules of `shared/domain/school-checks.ts` that were not kept; the form says so before it saves. */
const refused = { ...writes, CALENDAR_REFUSED: z.object({ sentence: z.string() }) } as const
const gone = { ENTRY_MISSING: z.undefined() } as const
const schoolMissing = { ...writes, SCHOOL_MISSING: z.undefined() } as const

/** Without an id it is added. */
const saved = <Id extends z.ZodType, Fields extends z.ZodRawShape>(id: Id, fields: Fields) =>
  mutation({
    input: z.object({ id: id.nullable(), ...fields }),
    output: z.object({ id }),
    errors: { ...refused, ...gone },
  })
const removed = <Id extends z.ZodType>(id: Id) =>
  mutation({ input: z.object({ id }), output: z.void(), errors: { ...writes, ...gone } })

export const schoolsContract = {
  school: query({
    input: z.object({ id: schoolId }),
    output: schoolRecord,
    errors: { ...needsWorkspace, SCHOOL_MISSING: z.undefined() },
  }),
  /** The school's own and the district's; `shared/domain/school-calendar.ts` says which holds on a day. */
  year: query({
    input: z.object(ofSchool),
    output: z.object({
      schoolYear: z.object(dates),
      terms: z.array(term),
      daysOff: z.array(dayOff),
      bellSchedules: z.array(bellSchedule),
      /** Of this school year, in the coach's order, the district's first. */
      priorities: z.array(priority),
    }),
    errors: needsWorkspace,
  }),
  setYear: mutation({ input: z.object(dates), output: z.void(), errors: refused }),
  updateSchool: mutation({
    input: z.object({ id: schoolId, changes: schoolFields.partial() }),
    output: z.void(),
    errors: { ...schoolMissing, SCHOOL_EXISTS: z.object({ name: z.string() }) },
  }),
  /** Archived schools are no longer offered; teachers, classes and sessions keep them. */
  archiveSchool: mutation({
    input: z.object({ id: schoolId }),
    output: z.void(),
    errors: schoolMissing,
  }),
  restoreSchool: mutation({
    input: z.object({ id: schoolId }),
    output: z.void(),
    errors: schoolMissing,
  }),
  /** With its calendar, bells and priorities; refused while anything else refers to it. */
  removeSchool: mutation({
    input: z.object({ id: schoolId }),
    output: z.void(),
    errors: {
      ...schoolMissing,
      SCHOOL_IN_USE: z.object({ name: z.string(), uses: z.array(z.string()) }),
    },
  }),
  saveTerm: saved(termId, { ...ofSchool, name, ...dates }),
  removeTerm: removed(termId),
  saveDayOff: saved(dayOffId, { ...ofSchool, name, ...dates }),
  removeDayOff: removed(dayOffId),
  /** With all of its periods. */
  saveBellSchedule: saved(bellScheduleId, bellSchedule.omit({ id: true }).shape),
  removeBellSchedule: removed(bellScheduleId),
  savePriority: saved(priorityId, priority.omit({ id: true }).shape),
  /** One place up or down among those of the same school. */
  movePriority: mutation({
    input: z.object({ id: priorityId, by: z.literal([-1, 1]) }),
    output: z.void(),
    errors: { ...writes, ...gone },
  }),
  removePriority: removed(priorityId),
} as const
