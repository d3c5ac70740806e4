/** Where everything of a report stands on its pages, as Word lays it out. Pixels of 1/96 inch from the top left. */
import { z } from 'zod'

/** Lines of a table of contents count from here: they are of no block, as the title is not. */
export const firstOfContents = 1000

/** What a paragraph or table of the document came from. */
const origin = {
  section: z.number(),
  /** Of the section; null for the title above the first one. */
  block: z.number().nullable(),
  /** Which of the paragraphs that a block becomes: its caption, its third bullet, its note. */
  item: z.number(),
}

const line = z.object({ y: z.number(), height: z.number(), text: z.string() })
export type PageLine = z.infer<typeof line>

/** The lines of a paragraph, or the rows of a table, that are on one page. */
export const pagePiece = z.object({
  ...origin,
  /** Left edge and width of its column of text, without its indents. */
  x: z.number(),
  width: z.number(),
  lines: z.array(line),
  /** Counted from 0 with the head, which comes again on each page. */
  rows: z.array(z.object({ index: z.number(), y: z.number(), height: z.number() })),
})
export type PagePiece = z.infer<typeof pagePiece>

export const reportPages = z.object({
  pages: z.array(
    z.object({
      width: z.number(),
      height: z.number(),
      /** In which its header and footer are. */
      section: z.number(),
      /** Margins beside the text, and how far header and footer are from the edge. */
      margin: z.number(),
      header: z.number(),
      footer: z.number(),
      pieces: z.array(pagePiece),
    }),
  ),
  /** What the layout could not go past; null when the whole document is here. */
  stoppedAt: z.string().nullable(),
  /** Something on a page is laid out only nearly as Word would. */
  isGuess: z.boolean(),
})
export type ReportPages = z.infer<typeof reportPages>
export type ReportPage = ReportPages['pages'][number]
