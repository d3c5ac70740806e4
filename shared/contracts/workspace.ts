/** The folder a coach works in: open, make, try the sample, back up, mend. And undo for all of it. */
import { z } from 'zod'
import { smallestGroupRange } from '../disclosure/small-numbers.ts'
import { historyId } from '../domain/ids.ts'
import { job, mutation, query } from '../rpc/define.ts'
import { fileFailure, fileToken, isoDate, needsWorkspace, writes } from './common.ts'

export const workspaceInfo = z.object({
  name: z.string(),
  folder: z.string(),
  isSample: z.boolean(),
  isReadOnly: z.boolean(),
  schoolYear: z.object({ startsOn: isoDate, endsOn: isoDate }),
  /** The day the workspace lives in: today, or the sample's own day. */
  today: isoDate,
  /** Figures that rest on fewer students go to their own teachers only. */
  smallestGroup: z.number(),
  lastBackupAt: z.string().nullable(),
  /** On the caseload: those who are archived are not counted. */
  teachers: z.number(),
  counts: z.record(z.string(), z.number()),
})
export type WorkspaceInfo = z.infer<typeof workspaceInfo>

const backup = z.object({ file: z.string(), takenAt: z.string(), bytes: z.number() })

/** Why a workspace did not open; each has a way out on screen. */
export const openFailures = {
  /** The folder or file is gone. */
  WORKSPACE_MISSING: z.object({ folder: z.string() }),
  /** Another process has it open. */
  WORKSPACE_IN_USE: z.object({ folder: z.string() }),
  WORKSPACE_CORRUPT: z.object({ folder: z.string(), backups: z.array(backup) }),
  WORKSPACE_NEWER: z.object({ folder: z.string(), found: z.number(), known: z.number() }),
  /** Read-only and from an older version, so that it cannot be brought up to date. */
  WORKSPACE_OLDER: z.object({ folder: z.string() }),
  NOT_A_WORKSPACE: z.object({ folder: z.string() }),
} as const

const recent = z.object({
  key: z.string(),
  name: z.string(),
  folder: z.string(),
  isSample: z.boolean(),
})

/** Which workspace to open: a folder just chosen, one opened before, or the last one. */
const which = z.union([
  z.object({ token: fileToken }),
  z.object({ recentKey: z.string() }),
  z.object({ last: z.literal(true) }),
])

const historyEntry = z.object({ id: historyId, label: z.string(), createdAt: z.string() })

export const workspaceContract = {
  /** What is open, or null at first start. */
  current: query({ input: z.void(), output: workspaceInfo.nullable() }),
  recents: query({ input: z.void(), output: z.array(recent) }),
  open: job({ input: which, output: workspaceInfo, errors: { ...openFailures, ...fileFailure } }),
  /** Makes a new workspace in the chosen folder, which must be empty or not exist. */
  create: job({
    input: z.object({
      token: fileToken,
      name: z.string().trim().min(1).max(80),
      schoolYear: z.object({ startsOn: isoDate, endsOn: isoDate }),
    }),
    output: workspaceInfo,
    errors: { ...openFailures, ...fileFailure },
  }),
  /** Opens the sample in the app's own folder; makes it first when it is not there. */
  openSample: job({
    input: z.void(),
    output: workspaceInfo,
    errors: { ...openFailures, ...fileFailure },
  }),
  /** Throws the sample away; refused for any other workspace. */
  discardSample: mutation({
    input: z.void(),
    output: z.void(),
    errors: { NOT_THE_SAMPLE: z.undefined(), ...needsWorkspace },
  }),
  setSmallestGroup: mutation({
    input: z.object({
      smallestGroup: z.number().int().min(smallestGroupRange.least).max(smallestGroupRange.most),
    }),
    output: z.void(),
    errors: writes,
  }),
  close: mutation({ input: z.void(), output: z.void() }),
  check: job({
    input: z.void(),
    output: z.object({ isSound: z.boolean(), findings: z.array(z.string()) }),
    errors: needsWorkspace,
  }),
  backUp: job({ input: z.void(), output: backup, errors: { ...writes, ...fileFailure } }),
  /** Puts a backup in the place of a damaged file, which is kept beside it. */
  restoreBackup: job({
    input: z.object({ recentKey: z.string(), file: z.string() }),
    output: workspaceInfo,
    errors: { ...openFailures, ...fileFailure },
  }),
} as const

export const historyContract = {
  state: query({
    input: z.void(),
    output: z.object({ undo: historyEntry.nullable(), redo: historyEntry.nullable() }),
    errors: needsWorkspace,
  }),
  /** Undoes the latest change, or the one named. */
  undo: mutation({
    input: z.object({ id: historyId.optional() }),
    output: historyEntry,
    errors: {
      ...writes,
      NOTHING_TO_UNDO: z.undefined(),
      /** A later change stands on this one; `later` says which. */
      UNDO_BLOCKED: z.object({ label: z.string(), later: z.string() }),
    },
  }),
  redo: mutation({
    input: z.void(),
    output: historyEntry,
    errors: { ...writes, NOTHING_TO_UNDO: z.undefined() },
  }),
} as const
