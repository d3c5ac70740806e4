/** How reports look: templates that a coach or district brought, and the logos of schools. */
import { z } from 'zod'
import { reportTemplateId, schoolId } from '../domain/ids.ts'
import { mutation, query } from '../rpc/define.ts'
import { fileFailure, fileToken, isoDate, needsWorkspace, writes } from './common.ts'

export const templateName = z.string().trim().min(1).max(80)

export const reportTemplate = z.object({
  id: reportTemplateId,
  name: z.string(),
  fileName: z.string(),
  bytes: z.number(),
  addedOn: isoDate,
  /** False when its file is no longer in the workspace folder. */
  isThere: z.boolean(),
})
export type ReportTemplateRow = z.infer<typeof reportTemplate>

const named = { TEMPLATE_NAME_TAKEN: z.object({ name: z.string() }) } as const
const gone = { TEMPLATE_MISSING: z.undefined() } as const
const ofTemplate = z.object({ id: reportTemplateId })
const ofSchool = z.object({ schoolId })

export const reportStylesContract = {
  /** By name. */
  templates: query({
    input: z.void(),
    output: z.array(reportTemplate),
    errors: needsWorkspace,
  }),
  /** Under a name of its own, or that of the file. */
  addTemplate: mutation({
    input: z.object({ file: fileToken, name: templateName.optional() }),
    output: z.object({
      id: reportTemplateId,
      name: z.string(),
      /** What of it reports do not take on, in sentences. */
      leftOut: z.array(z.string()),
    }),
    errors: { ...writes, ...fileFailure, ...named },
  }),
  renameTemplate: mutation({
    input: ofTemplate.extend({ name: templateName }),
    output: z.void(),
    errors: { ...writes, ...named, ...gone },
  }),
  removeTemplate: mutation({ input: ofTemplate, output: z.void(), errors: { ...writes, ...gone } }),
  logo: query({
    input: ofSchool,
    output: z
      .object({
        fileName: z.string(),
        /** A data address of a PNG. */
        picture: z.string(),
        width: z.number(),
        height: z.number(),
      })
      .nullable(),
    errors: needsWorkspace,
  }),
  /** In place of the one it has. */
  setLogo: mutation({
    input: ofSchool.extend({ file: fileToken }),
    output: z.void(),
    errors: { ...writes, ...fileFailure, SCHOOL_MISSING: z.undefined() },
  }),
  removeLogo: mutation({ input: ofSchool, output: z.void(), errors: writes }),
} as const
