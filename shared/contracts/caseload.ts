/** Teachers and schools as the caseload shows them, and one teacher's page. */
import { z } from 'zod'
import { classId, cycleId, schoolId, teacherId } from '../domain/ids.ts'
import { mutation, query } from '../rpc/define.ts'
import { isoDate, needsWorkspace, writes } from './common.ts'
import { actionStep } from './steps.ts'
import { mergeCalls } from './teacher-merge.ts'
import { recordCalls, teacherStatus } from './teacher-record.ts'
import { goal } from './goals.ts'
import { timelineCalls } from './teacher-timeline.ts'

export const school = z.object({
  id: schoolId,
  name: z.string(),
  code: z.string().nullable(),
  /** Grades it has, for instance "K-5". */
  level: z.string().nullable(),
  setting: z.enum(['urban', 'suburban', 'rural', 'alternative', 'virtual']).nullable(),
  titleI: z.boolean(),
  principal: z.string().nullable(),
  archivedOn: isoDate.nullable(),
})

const cycleNow = z.object({
  id: cycleId,
  title: z.string(),
  model: z.string(),
  phases: z.array(z.object({ name: z.string(), state: z.enum(['past', 'now', 'ahead']) })),
  phase: z.string().nullable(),
  plannedEndOn: isoDate.nullable(),
})

export const teacherRow = z.object({
  id: teacherId,
  givenName: z.string(),
  familyName: z.string(),
  /** Schools of the assignments that hold today, the first one leading. */
  schools: z.array(z.object({ id: schoolId, name: z.string() })),
  courses: z.array(z.string()),
  grades: z.array(z.string()),
  tags: z.array(z.string()),
  status: teacherStatus,
  /** Archived teachers leave the lists and keep everything. */
  archivedOn: isoDate.nullable(),
  cycle: cycleNow.nullable(),
  lastContactOn: isoDate.nullable(),
  cadenceDays: z.number().nullable(),
  daysSinceContact: z.number().nullable(),
  isPastCadence: z.boolean(),
  nextSession: z.object({ on: isoDate, type: z.string() }).nullable(),
  /** Minutes of sessions done in the calendar month of today. */
  minutesThisMonth: z.number(),
  openSteps: z.number(),
  overdueSteps: z.number(),
})
export type TeacherRow = z.infer<typeof teacherRow>

const sessionEntry = z.object({
  id: z.number(),
  on: isoDate,
  startsAt: z.string().nullable(),
  minutes: z.number(),
  type: z.string(),
  mode: z.string(),
  status: z.enum(['planned', 'done', 'canceled']),
  cycleId: cycleId.nullable(),
})

export const teacherPage = z.object({
  teacher: teacherRow,
  email: z.string().nullable(),
  yearsExperience: z.number().nullable(),
  certification: z.string().nullable(),
  enrolledHow: z.string().nullable(),
  strengths: z.string(),
  classes: z.array(
    z.object({
      id: classId,
      name: z.string(),
      course: z.string(),
      grade: z.string().nullable(),
      school: z.string(),
      startsOn: isoDate,
      endsOn: isoDate.nullable(),
      students: z.number(),
    }),
  ),
  cycles: z.array(
    z.object({
      id: cycleId,
      title: z.string(),
      model: z.string(),
      startsOn: isoDate,
      plannedEndOn: isoDate.nullable(),
      status: z.string(),
      endedOn: isoDate.nullable(),
      result: z.string(),
      focusStandards: z.array(z.string()),
      phases: z.array(
        z.object({ name: z.string(), startsOn: isoDate.nullable(), endsOn: isoDate.nullable() }),
      ),
      goals: z.array(goal),
      lookFors: z.array(z.string()),
    }),
  ),
  /** Goals that no cycle has taken up. */
  ownGoals: z.array(goal),
  /** Latest first, without their notes: those of ten years are long. */
  sessions: z.array(sessionEntry),
  /** The latest shared note of a session that was held, in Markdown. */
  lastNote: z.object({ on: isoDate, text: z.string() }).nullable(),
  /** How many sessions have a private note. */
  privateNotes: z.number(),
  /** Those of the teacher, and those of a whole team whose cycle goes on. */
  actionSteps: z.array(actionStep),
})
export type TeacherPage = z.infer<typeof teacherPage>

/** Lists leave out what is archived, unless they are asked for it. */
const listed = z.void().or(z.object({ includeArchived: z.boolean() }))

export const caseloadContract = {
  teachers: query({ input: listed, output: z.array(teacherRow), errors: needsWorkspace }),
  schools: query({ input: listed, output: z.array(school), errors: needsWorkspace }),
  teacher: query({
    input: z.object({ id: teacherId }),
    output: teacherPage,
    errors: { ...needsWorkspace, TEACHER_MISSING: z.undefined() },
  }),
  addSchool: mutation({
    input: z.object({ name: z.string().trim().min(1).max(120) }),
    output: z.object({ id: schoolId }),
    errors: { ...writes, SCHOOL_EXISTS: z.object({ name: z.string() }) },
  }),
  /** Adds a teacher with one class that starts on `startsOn`. */
  addTeacher: mutation({
    input: z.object({
      givenName: z.string().trim().min(1).max(80),
      familyName: z.string().trim().min(1).max(80),
      schoolId,
      course: z.string().trim().min(1).max(80),
      grade: z.string().trim().max(10).nullable(),
      startsOn: isoDate,
    }),
    output: z.object({ id: teacherId }),
    errors: writes,
  }),
  removeTeacher: mutation({
    input: z.object({ id: teacherId }),
    output: z.void(),
    errors: { ...writes, TEACHER_MISSING: z.undefined() },
  }),
  ...recordCalls,
  ...timelineCalls,
  ...mergeCalls,
} as const
