/** What is known of a teacher and can be changed: the record itself and the teaching assignments. */
import { z } from 'zod'
import { choosableFields, disclosures } from '../domain/disclosure.ts'
import { assignmentId, classId, schoolId, teacherId } from '../domain/ids.ts'
import { mutation, query } from '../rpc/define.ts'
import { isoDate, needsWorkspace, writes } from './common.ts'

export const teacherStatuses = ['active', 'paused', 'left'] as const
export const teacherStatus = z.enum(teacherStatuses)
export const enrolledHows = ['volunteered', 'asked', 'assigned'] as const

const name = z.string().trim().min(1).max(80)
const line = z.string().trim().max(200)
const text = z.string().max(20_000)
const tag = z.string().trim().min(1).max(40)

/** Every field that a person fills in. Empty lines are null, empty texts stay empty. */
export const teacherFields = z.object({
  givenName: name,
  familyName: name,
  email: z.email().max(200).nullable(),
  yearsExperience: z.number().int().min(0).max(70).nullable(),
  certification: line.min(1).nullable(),
  enrolledHow: z.enum(enrolledHows).nullable(),
  contactCadenceDays: z.number().int().min(1).max(365).nullable(),
  supportWanted: text,
  strengths: text,
  /** The coach's own: never in a report. */
  readiness: text,
  concerns: text,
  tags: z.array(tag).max(50),
  status: teacherStatus,
})
export type TeacherFields = z.infer<typeof teacherFields>

export const teacherChanges = teacherFields.partial()
export type TeacherChanges = z.infer<typeof teacherChanges>

const assignment = z.object({
  id: assignmentId,
  classId,
  className: z.string(),
  schoolId,
  school: z.string(),
  course: z.string(),
  grade: z.string().nullable(),
  startsOn: isoDate,
  endsOn: isoDate.nullable(),
  /** Students in the class today, or on the last day of the assignment. */
  students: z.number(),
})
export type Assignment = z.infer<typeof assignment>

export const teacherRecord = teacherFields.extend({
  id: teacherId,
  // As stored: what an older file brought in is shown even where it would not be accepted now.
  email: z.string().nullable(),
  archivedOn: isoDate.nullable(),
  /** All of them, those that ended included; the latest start first. */
  assignments: z.array(assignment),
  /** Where this teacher's fields differ from `shared/domain/disclosure.ts`. */
  disclosureChoices: z.array(z.object({ field: z.string(), disclosure: z.enum(disclosures) })),
})
export type TeacherRecord = z.infer<typeof teacherRecord>

const dates = { startsOn: isoDate, endsOn: isoDate.nullable() }
const course = z.string().trim().min(1).max(80)
const grade = z.string().trim().min(1).max(10).nullable()

/** A class that is there already, for instance one taken over, or one of the teacher's own. */
const taught = z.union([z.object({ classId }), z.object({ schoolId, course, grade })])

const assignmentFailures = {
  ...writes,
  END_BEFORE_START: z.object({ startsOn: isoDate, endsOn: isoDate }),
  /** The same class is already the teacher's in these days. */
  ASSIGNMENT_EXISTS: z.object({ className: z.string() }),
} as const

const teacherMissing = { ...writes, TEACHER_MISSING: z.undefined() } as const

export const recordCalls = {
  record: query({
    input: z.object({ id: teacherId }),
    output: teacherRecord,
    errors: { ...needsWorkspace, TEACHER_MISSING: z.undefined() },
  }),
  /** Texts that are saved while they are typed come as one undo step per field. */
  updateTeacher: mutation({
    input: z.object({ id: teacherId, changes: teacherChanges }),
    output: z.void(),
    errors: teacherMissing,
  }),
  /** The same change for several teachers, as one undo step. */
  updateTeachers: mutation({
    input: z.object({
      ids: z.array(teacherId).min(1),
      changes: teacherChanges.pick({ status: true, contactCadenceDays: true, enrolledHow: true }),
      addTags: z.array(tag).default([]),
      removeTags: z.array(tag).default([]),
    }),
    output: z.void(),
    errors: teacherMissing,
  }),
  archiveTeacher: mutation({
    input: z.object({ id: teacherId }),
    output: z.void(),
    errors: teacherMissing,
  }),
  /** Several at once, as one undo step. */
  archiveTeachers: mutation({
    input: z.object({ ids: z.array(teacherId).min(1) }),
    output: z.void(),
    errors: teacherMissing,
  }),
  restoreTeacher: mutation({
    input: z.object({ id: teacherId }),
    output: z.void(),
    errors: teacherMissing,
  }),
  /** Several at once: a teacher of grades 6, 7 and 8 is three assignments and one undo step. */
  addAssignments: mutation({
    input: z.object({
      teacherId,
      assignments: z.array(z.intersection(taught, z.object(dates))).min(1),
    }),
    output: z.object({ ids: z.array(assignmentId) }),
    errors: { ...assignmentFailures, TEACHER_MISSING: z.undefined() },
  }),
  /**
   * A new course or grade holds for the class, so for everybody who teaches it. Another school is
   * another class when students or other teachers belong to this one.
   */
  updateAssignment: mutation({
    input: z.object({
      id: assignmentId,
      changes: z.object({ schoolId, course, grade, ...dates }).partial(),
    }),
    output: z.void(),
    errors: { ...assignmentFailures, ASSIGNMENT_MISSING: z.undefined() },
  }),
  removeAssignment: mutation({
    input: z.object({ id: assignmentId }),
    output: z.void(),
    errors: { ...writes, ASSIGNMENT_MISSING: z.undefined() },
  }),
  /** Who may see a field of this teacher; null goes back to what holds for everybody. */
  setDisclosure: mutation({
    input: z.object({
      id: teacherId,
      field: z.enum(choosableFields),
      disclosure: z.enum(disclosures).nullable(),
    }),
    output: z.void(),
    errors: teacherMissing,
  }),
  /** What can be taken over at a school. */
  classes: query({
    input: z.object({ schoolId }),
    output: z.array(
      z.object({
        id: classId,
        name: z.string(),
        course: z.string(),
        grade: z.string().nullable(),
        teachers: z.array(z.string()),
      }),
    ),
    errors: needsWorkspace,
  }),
} as const
