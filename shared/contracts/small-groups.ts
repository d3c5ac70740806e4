/** Small groups for instruction: proposed from a test, kept with class and day, adjusted, checked again. */
import { z } from 'zod'
import {
  administrationId,
  classId,
  smallGroupId,
  smallGroupSetId,
  studentId,
} from '../domain/ids.ts'
import { mutation, query } from '../rpc/define.ts'
import { missing, scope } from './analysis/scope.ts'
import { isoDate, needsWorkspace, writes } from './common.ts'
import { groupChoices, groupRules, keptSet, proposal } from './small-groups/board.ts'
import { recheck } from './small-groups/recheck.ts'

const name = z.string().trim().min(1).max(200)
const note = z.string().max(2000)
const setId = smallGroupSetId
const done = z.void()

/** More students than this have no place on one board. */
const tooMany = { TOO_MANY_STUDENTS: z.object({ students: z.number(), most: z.number() }) } as const
const setMissing = { GROUP_SET_MISSING: z.undefined() } as const
const adjusts = {
  ...writes,
  ...setMissing,
  GROUP_MISSING: z.undefined(),
  MEMBER_MISSING: z.undefined(),
} as const

export const smallGroupsContract = {
  /** Nothing is stored. The same choices give the same groups. */
  propose: query({ input: groupChoices, output: proposal, errors: { ...missing, ...tooMany } }),
  /** Sets that have a group of this class, or all; the latest first. */
  sets: query({
    input: z.object({ classId: classId.optional() }),
    output: z.array(
      z.object({
        id: setId,
        name: z.string(),
        keptOn: isoDate,
        test: z.string(),
        scope,
        classes: z.array(z.object({ id: classId, label: z.string() })),
        groups: z.number(),
        students: z.number(),
        /** What the groups are about, the largest first. */
        needs: z.array(z.string()),
      }),
    ),
    errors: needsWorkspace,
  }),
  set: query({
    input: z.object({ id: setId }),
    output: keptSet,
    errors: { ...needsWorkspace, ...setMissing },
  }),
  /** Keeps what `propose` gives for these choices. @returns the groups' ids in the order of the proposal. */
  keep: mutation({
    input: z.object({ choices: groupChoices, name: name.optional() }),
    output: z.object({ id: setId, groupIds: z.array(smallGroupId) }),
    errors: { ...writes, ...missing, ...tooMany },
  }),
  rename: mutation({ input: z.object({ id: setId, name }), output: done, errors: adjusts }),
  remove: mutation({ input: z.object({ id: setId }), output: done, errors: adjusts }),
  /** Into a group, into a new one (`new`), or out of all (null). @returns the group. */
  move: mutation({
    input: z.object({
      id: setId,
      studentIds: z.array(studentId).min(1).max(60),
      to: z.union([smallGroupId, z.literal('new')]).nullable(),
    }),
    output: z.object({ groupId: smallGroupId.nullable() }),
    errors: adjusts,
  }),
  /** Locked students stay where they are when groups are proposed again. */
  lock: mutation({
    input: z.object({ id: setId, studentIds: z.array(studentId).min(1), isLocked: z.boolean() }),
    output: done,
    errors: adjusts,
  }),
  updateGroup: mutation({
    input: z.object({
      groupId: smallGroupId,
      changes: z.object({ name, teach: note, meets: note, staff: note }).partial(),
    }),
    output: done,
    errors: adjusts,
  }),
  /** The second half becomes a group of its own. @returns the new group. */
  split: mutation({
    input: z.object({ groupId: smallGroupId }),
    output: z.object({ groupId: smallGroupId }),
    errors: adjusts,
  }),
  /** All students of the first go into the second, whose name and notes stay. */
  join: mutation({
    input: z.object({ groupId: smallGroupId, intoId: smallGroupId }),
    output: done,
    errors: adjusts,
  }),
  /** Its students stand without a group. */
  dissolve: mutation({ input: z.object({ groupId: smallGroupId }), output: done, errors: adjusts }),
  /** From the results as they were kept, by these rules; locked students stay. */
  proposeAgain: mutation({
    input: z.object({
      id: setId,
      rules: groupRules.pick({ arrangement: true, smallest: true, largest: true }).partial(),
    }),
    output: done,
    errors: adjusts,
  }),
  /** @param administrationId null: the latest test since. */
  recheck: query({
    input: z.object({ id: setId, administrationId: administrationId.nullable().default(null) }),
    output: recheck,
    errors: { ...missing, ...setMissing },
  }),
} as const
