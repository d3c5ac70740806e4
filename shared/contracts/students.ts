/** Students: who they are, where they were when, their groups and scores; one record of two, two of one. */
import { z } from 'zod'
import { administrationId, studentGroupId, studentId } from '../domain/ids.ts'
import { mutation, query } from '../rpc/define.ts'
import { isoDate, needsWorkspace, writes } from './common.ts'

const person = z.object({
  id: studentId,
  /** Says nothing about the person; shown where names are hidden. */
  code: z.string(),
  givenName: z.string(),
  familyName: z.string(),
  localId: z.string().nullable(),
  stateId: z.string().nullable(),
  bornOn: isoDate.nullable(),
})
export type StudentPerson = z.infer<typeof person>

const group = z.object({
  id: studentGroupId,
  /** For instance "English learner", as the district words it. */
  attribute: z.string(),
  value: z.string(),
  startsOn: isoDate,
  /** The last day; null while it holds. */
  endsOn: isoDate.nullable(),
})
export type StudentGroup = z.infer<typeof group>

/** Grade, school, class and teachers are those of today, or of the last enrolment. */
const studentRow = person.extend({
  grade: z.string().nullable(),
  school: z.string().nullable(),
  class: z.string().nullable(),
  teachers: z.array(z.string()),
  groups: z.array(group.omit({ id: true })),
  tests: z.number(),
  scores: z.number(),
  lastTestedOn: isoDate.nullable(),
})
export type StudentRow = z.infer<typeof studentRow>

const enrolment = z.object({
  id: z.number(),
  school: z.string(),
  class: z.string().nullable(),
  grade: z.string().nullable(),
  startsOn: isoDate,
  endsOn: isoDate.nullable(),
})

const studentSitting = z.object({
  id: z.number(),
  administrationId,
  /** "Unit test, Fall 2025-26" */
  test: z.string(),
  testedOn: isoDate,
  /** Of the class on the day of the test. */
  teachers: z.array(z.string()),
  scores: z.array(
    z.object({
      measure: z.string(),
      /** As the vendor has them; null where only a level or a word is there. */
      points: z.number().nullable(),
      possible: z.number().nullable(),
      level: z.string().nullable(),
      missing: z.string().nullable(),
    }),
  ),
  responses: z.number(),
})
export type StudentSitting = z.infer<typeof studentSitting>

/** Under which ids and names files find this student besides the record's own. */
const alias = z.object({ id: z.number(), localId: z.string() })
const former = z.object({
  id: z.number(),
  code: z.string(),
  localId: z.string().nullable(),
  stateId: z.string().nullable(),
  givenName: z.string(),
  familyName: z.string(),
})

const studentPage = person.extend({
  enrolments: z.array(enrolment),
  groups: z.array(group),
  sittings: z.array(studentSitting),
  aliases: z.array(alias),
  formers: z.array(former),
})
export type StudentPage = z.infer<typeof studentPage>

export const mergeChoice = z.enum(['keep', 'other'])
export type MergeChoice = z.infer<typeof mergeChoice>

const sittingSide = z.object({ testedOn: isoDate, values: z.number() })

/** One test that both records have with other values: one of the two is kept. */
const mergeConflict = z.object({
  administrationId,
  test: z.string(),
  keep: sittingSide,
  other: sittingSide,
  /** What differs, the first few: values as the file has them, null where a side has none. */
  differs: z.array(
    z.object({
      measure: z.string(),
      keep: z.string().nullable(),
      other: z.string().nullable(),
    }),
  ),
})
export type MergeConflict = z.infer<typeof mergeConflict>

const gone = { NOT_FOUND: z.object({ what: z.string() }) } as const

export const studentsContract = {
  list: query({ input: z.void(), output: z.array(studentRow), errors: needsWorkspace }),
  student: query({
    input: z.object({ id: studentId }),
    output: studentPage,
    errors: { ...needsWorkspace, ...gone },
  }),
  /** Attributes and their values as they stand in the workspace, to choose from. */
  groupWords: query({
    input: z.void(),
    output: z.array(z.object({ attribute: z.string(), values: z.array(z.string()) })),
    errors: needsWorkspace,
  }),
  /** Adds a membership, or changes one. */
  saveGroup: mutation({
    input: group.extend({ id: studentGroupId.nullable(), studentId }),
    output: z.void(),
    errors: {
      ...writes,
      ...gone,
      ENDS_BEFORE: z.undefined(),
      /** There is one of this attribute from that day on already. */
      GROUP_TAKEN: z.object({ attribute: z.string(), startsOn: isoDate }),
    },
  }),
  removeGroup: mutation({
    input: z.object({ id: studentGroupId }),
    output: z.void(),
    errors: { ...writes, ...gone },
  }),
  /** Pairs of records that may be one student, those that were said to be two left out. */
  duplicates: query({
    input: z.void(),
    output: z.array(z.object({ first: person, second: person, why: z.array(z.string()) })),
    errors: needsWorkspace,
  }),
  /** What merging would do: what moves, and what has to be chosen. */
  mergePreview: query({
    input: z.object({ keepId: studentId, otherId: studentId }),
    output: z.object({
      keep: person,
      other: person,
      moves: z.array(z.object({ what: z.string(), count: z.number() })),
      conflicts: z.array(mergeConflict),
    }),
    errors: { ...needsWorkspace, ...gone },
  }),
  /** The other record goes; what it has moves, and files with its ids find the one that is kept. */
  merge: mutation({
    input: z.object({
      keepId: studentId,
      otherId: studentId,
      name: mergeChoice,
      /** Whose test is kept, by administration; the kept record's where none is named. */
      tests: z.record(z.string(), mergeChoice),
    }),
    output: z.void(),
    errors: { ...writes, ...gone, SAME_STUDENT: z.undefined() },
  }),
  /** Moves chosen tests and ids to another record, or to a new one. */
  split: mutation({
    input: z.object({
      id: studentId,
      sittings: z.array(z.number()),
      aliases: z.array(z.number()),
      formers: z.array(z.number()),
      /** Null: a new record. */
      to: studentId.nullable(),
    }),
    output: z.object({ id: studentId }),
    errors: {
      ...writes,
      ...gone,
      SAME_STUDENT: z.undefined(),
      NOTHING_CHOSEN: z.undefined(),
      /** The other record has these tests already. */
      SITTING_TAKEN: z.object({ tests: z.array(z.string()) }),
    },
  }),
} as const
