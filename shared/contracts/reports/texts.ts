/** What a coach wrote into a report, and which of its figures have changed since it was given out. */
import { z } from 'zod'

/** A number that a report prints, with what it is of. */
export const reportFigure = z.object({
  /** Key of its part. */
  part: z.string(),
  label: z.string(),
  value: z.string(),
})
export type ReportFigure = z.output<typeof reportFigure>

/** Null where there was, or is, no such figure. */
export const figureChange = z.object({
  part: z.string(),
  label: z.string(),
  was: z.string().nullable(),
  now: z.string().nullable(),
})
export type FigureChange = z.output<typeof figureChange>

/** Before or after what a part says, or in the place of one of its paragraphs. */
export const textPlace = z.enum(['before', 'after', 'sentence'])
export type TextPlace = z.output<typeof textPlace>

const place = {
  part: z.string().min(1).max(60),
  place: textPlace,
  /** The paragraph as the report wrote it, in whose place the words stand; else empty. */
  original: z.string().max(4000),
}

export const partText = z.object({
  ...place,
  words: z.string(),
  /** No such paragraph is in the report any more: the words stand at the end of their part. */
  isLoose: z.boolean(),
  /** Figures that the words quote, and that have changed since they were written. */
  changed: z.array(figureChange),
})
export type PartText = z.output<typeof partText>

export const reportTexts = z.object({
  words: z.array(partText),
  /** Paragraphs of the report's own, by part, that words can stand for. */
  paragraphs: z.array(z.object({ part: z.string(), text: z.string() })),
  /** Parts that words can stand before, after their heading. */
  withHeading: z.array(z.string()),
  /** Those of the report's own, whatever words stand for them. */
  figures: z.array(reportFigure),
  /** Since the same report went to the same readers; null where it never did. */
  since: z.object({ writtenAt: z.string(), changes: z.array(figureChange) }).nullable(),
  /** Students whose names are in the words, and nowhere else in what these readers get. */
  names: z.array(z.string()),
})
export type ReportTexts = z.output<typeof reportTexts>

/** Empty words take the text away. */
export const newPartText = z.object({
  ...place,
  words: z.string().trim().max(4000),
  /** Of the part, as they are now: what changes later is marked. */
  figures: z.array(reportFigure).max(2000),
})
export type NewPartText = z.output<typeof newPartText>
