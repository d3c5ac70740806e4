/** How the document of any report looks and which of its parts are in it: asked of every kind. */
import { z } from 'zod'
import { reportTemplateId } from '../../domain/ids.ts'

export const paper = z.enum(['letter', 'a4'])
export type Paper = z.output<typeof paper>

export const documentChoices = {
  paper: paper.default('letter'),
  /** Keys of the parts that are left out; those that this report does not have are passed over. */
  leaveOut: z.array(z.string().max(60)).max(60).default([]),
  /** The school's name and logo at the top of the first page. */
  schoolHeader: z.boolean().default(false),
  /** A template that was brought; null: the app's own look. */
  templateId: reportTemplateId.nullable().default(null),
} as const

/** How the numbers were made is in every report. */
export const howMadePart = 'how-made'
