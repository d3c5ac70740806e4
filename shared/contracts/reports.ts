/** Word reports: choose, see what goes out and what is held back, read it, make the file. */
import { z } from 'zod'
import { administrationId } from '../domain/ids.ts'
import { job, query } from '../rpc/define.ts'
import { scope } from './analysis/scope.ts'
import { fileFailure, fileToken, isoDate, needsWorkspace, writes } from './common.ts'
import { reportModel } from './report-model.ts'

export const audience = z.enum(['team', 'teacher', 'principal', 'district'])
export const studentNames = z.enum(['names', 'codes'])

/** What a data-meeting packet is about. Everything else follows from the data. */
export const packetChoices = z.object({
  kind: z.literal('data-meeting-packet'),
  scope,
  administrationId,
  /** The earlier window for growth; null leaves growth out. */
  beforeId: administrationId.nullable().default(null),
  /** An item-level test for the focus items and groups by misconception; null leaves them out. */
  itemsId: administrationId.nullable().default(null),
  names: studentNames.default('codes'),
  audience: audience.default('team'),
  recipient: z.string().max(120).default(''),
  meeting: z
    .object({ on: isoDate, startsAt: z.string().max(20), room: z.string().max(60) })
    .partial()
    .default({}),
  preparedBy: z.string().max(80).default(''),
})
export type PacketChoices = z.output<typeof packetChoices>

export const disclosureLine = z.object({
  outcome: z.enum(['out', 'changed', 'held']),
  what: z.string(),
  amount: z.string(),
  why: z.string(),
})
export type DisclosureLine = z.infer<typeof disclosureLine>

export const reportPreview = z.object({
  model: reportModel,
  disclosure: z.array(disclosureLine),
  withheldCount: z.number(),
})
export type ReportPreview = z.infer<typeof reportPreview>

const failures = { ...needsWorkspace, NOT_FOUND: z.object({ what: z.string() }) } as const

export const reportsContract = {
  kinds: query({
    input: z.void(),
    output: z.array(
      z.object({
        kind: z.string(),
        name: z.string(),
        audience: z.string(),
        description: z.string(),
      }),
    ),
  }),
  preview: job({ input: packetChoices, output: reportPreview, errors: failures }),
  write: job({
    input: z.object({ choices: packetChoices, saveTo: fileToken }),
    output: z.object({
      fileName: z.string(),
      bytes: z.number(),
      sha256: z.string(),
      pages: z.number().nullable(),
      /** Whether students are named in the file, whatever was asked for. */
      namesShown: z.boolean(),
    }),
    errors: { ...failures, ...writes, ...fileFailure },
  }),
  issued: query({
    input: z.void(),
    output: z.array(
      z.object({
        id: z.number(),
        title: z.string(),
        audience: z.string(),
        recipient: z.string(),
        namesShown: z.boolean(),
        withheldCount: z.number(),
        fileName: z.string(),
        writtenAt: z.string(),
      }),
    ),
    errors: needsWorkspace,
  }),
} as const
