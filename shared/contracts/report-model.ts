/** A report as data: what the screen draws and what Word is made from. No layout, no library types. */
import { z } from 'zod'

/** Text with the few marks reports need. `fraction` is drawn stacked. */
export const run = z.union([
  z.object({
    text: z.string(),
    bold: z.boolean().optional(),
    muted: z.boolean().optional(),
    /** In the accent color, for instance the key of an item. */
    accent: z.boolean().optional(),
    /** Written by the coach, which only the coach's screen says. */
    coach: z.literal(true).optional(),
  }),
  z.object({
    fraction: z.object({ over: z.string(), under: z.string(), whole: z.string().optional() }),
  }),
  /** A line as a coach typed it: the mathematics in it is drawn as mathematics. */
  z.object({ math: z.string() }),
])
export type Run = z.infer<typeof run>
const runs = z.array(run)

const cell = z.object({
  runs,
  align: z.enum(['start', 'end']).default('start'),
  /** A second, smaller line in the same cell. */
  detail: runs.optional(),
  /**
   * Why nothing is printed here: too few students, or a neighbor that would give them away. For the
   * screen of the coach alone; a file says only that it is held back.
   */
  held: z.enum(['small', 'neighbor']).optional(),
  /** What stood here when the report was last given out; also for the screen alone. */
  was: z.string().optional(),
})
export type Cell = z.infer<typeof cell>

/** Points at one of `shared/charts` with its data, so that screen and Word draw the same. */
const chart = z.object({
  /** Name of a function of `shared/charts`. */
  chart: z.enum([
    'intervalBars',
    'beforeAfterDumbbell',
    'growthDistribution',
    'optionDumbbell',
    'masteryHeatMap',
    'amountBars',
    'pairedSlopes',
    'transitionFlow',
    'gapPlot',
    'groupMeans',
    'growthQuadrant',
    'levelShares',
  ]),
  data: z.unknown(),
  description: z.string(),
})
export type ReportChart = z.infer<typeof chart>

/**
 * Begins a part of the report, which goes on to the next block that begins one; a person can leave it
 * out. The same key twice is one part.
 */
const part = z.string().optional()

export const block = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('heading'),
    level: z.union([z.literal(1), z.literal(2), z.literal(3)]),
    runs,
    part,
  }),
  z.object({ kind: z.literal('paragraph'), runs, part }),
  z.object({
    kind: z.literal('bullets'),
    items: z.array(runs),
    /** With numbers, where people will speak of the second one. */
    isNumbered: z.literal(true).optional(),
  }),
  z.object({ kind: z.literal('callout'), title: z.string(), paragraphs: z.array(runs), part }),
  z.object({
    kind: z.literal('table'),
    caption: z.string(),
    /** Without a number the caption is only for assistive technology: a heading says it already. */
    isNumbered: z.boolean().default(true),
    style: z.enum(['data', 'writing']),
    /** Relative widths; as many as columns. */
    widths: z.array(z.number()),
    /** A row above the head that names groups of columns; spans add up to the columns. */
    groupHead: z.array(z.object({ text: z.string(), span: z.number().int().min(1) })).optional(),
    head: z.array(cell),
    rows: z.array(z.array(cell)),
    /** Rows are at least this many points high, so that people can write in them. */
    rowHeight: z.number().optional(),
    totalRow: z.boolean().default(false),
    note: runs.optional(),
  }),
  z.object({
    kind: z.literal('figure'),
    caption: z.string(),
    /** False where a heading says it already. */
    isNumbered: z.literal(false).optional(),
    /** Word draws a native one from the same data as a chart that can be edited there. */
    drawing: z.enum(['picture', 'native']).default('picture'),
    chart,
    note: runs.optional(),
  }),
  z.object({
    kind: z.literal('writingLines'),
    prompt: z.string(),
    lines: z.number().int().min(1).max(12),
  }),
  z.object({ kind: z.literal('note'), runs, part }),
  /** Text as a coach typed it: mathematics in its lines, and lines that are a diagram drawn. */
  z.object({ kind: z.literal('mathText'), text: z.string() }),
  z.object({ kind: z.literal('pageBreak') }),
  /** Before a heading, in a section of two columns. */
  z.object({ kind: z.literal('columnBreak') }),
])
export type Block = z.infer<typeof block>
export type TableBlock = Extract<Block, { kind: 'table' }>
export type FigureBlock = Extract<Block, { kind: 'figure' }>

/** Of the school, at the top of the first page. */
const schoolHeader = z.object({
  name: z.string(),
  logo: z
    .object({
      /** As base64, so that the model is all there is. */
      png: z.string(),
      /** On paper, in pixels of 1/96 inch. */
      width: z.number(),
      height: z.number(),
    })
    .nullable(),
})
export type SchoolHeader = z.infer<typeof schoolHeader>

export const reportModel = z.object({
  kind: z.string(),
  kicker: z.string(),
  title: z.string(),
  subtitle: z.string(),
  headerLeft: z.string(),
  headerRight: z.string(),
  footerLeft: z.string(),
  sections: z.array(
    z.object({
      orientation: z.enum(['portrait', 'landscape']),
      /** One column when left out. */
      columns: z.literal(2).optional(),
      /** Goes on where the section before it ends, on the same page. */
      continues: z.literal(true).optional(),
      blocks: z.array(block),
    }),
  ),
  /** Narrow margins and little space between parts: a report that has to be one page. */
  isCompact: z.literal(true).optional(),
  /** Long enough for a table of contents, as soon as it has some parts. */
  hasContents: z.literal(true).optional(),
  /** Letter when left out. */
  paper: z.literal('a4').optional(),
  header: schoolHeader.optional(),
  /** A template that was brought, by the name of its file in the workspace; it has its own paper. */
  template: z.object({ storedAs: z.string().regex(/^[0-9a-f]{64}$/), name: z.string() }).optional(),
  language: z.literal('en-US'),
  author: z.string(),
  /** The day it was made, `YYYY-MM-DD`: equal choices on equal data give an equal file. */
  madeOn: z.string(),
})
export type ReportModel = z.infer<typeof reportModel>
export type ReportSection = ReportModel['sections'][number]
