/** A report with the coach's own words in it, and with what has changed since it last went out. */
import type { ReportModel } from '#shared/contracts/report-model.ts'
import type { DisclosureLine, ReportChoices, ReportPreview } from '#shared/contracts/reports.ts'
import type { ReportTexts } from '#shared/contracts/reports/texts.ts'
import type { ReadDb } from '../../../database/connection.ts'
import { counted } from '../text/print.ts'
import { applyWords } from './apply-words.ts'
import { changesBetween, figuresOf, plainFigures } from './figures.ts'
import { figuresIn, keptWords, readersOf, type KeptWords } from './kept-words.ts'
import { markChanges } from './mark-changes.ts'
import { namesInWords } from './names-in-words.ts'
import { partText, placesFor } from './part-text.ts'
import { reportKeyOf } from './report-key.ts'

export type WithoutTexts = Omit<ReportPreview, 'texts'>

export async function withTexts(
  read: ReadDb,
  preview: WithoutTexts,
  choices: ReportChoices,
): Promise<ReportPreview> {
  const kept = await keptWords(read, readersOf(choices))
  const { model, loose, absent } = applyWords(preview.model, kept)
  // A paragraph that words stand for is still the report's own: that it is not printed is no change.
  const figures = plainFigures(figuresOf(preview.model))
  const last = await lastIssue(read, choices)
  const changes = last ? changesBetween(last.figures, figures) : []
  const printed = kept.filter((text) => !absent.includes(text))
  const texts: ReportTexts = {
    words: kept.map((text) => partText(text, preview.model, loose.includes(text))),
    ...placesFor(preview.model),
    figures,
    since: last ? { writtenAt: last.writtenAt, changes } : null,
    names: await namesIn(read, printed, preview.model),
  }
  return {
    ...preview,
    model: markChanges(model, figuresOf(model), changes),
    disclosure: [...preview.disclosure, ...linesOf(printed, choices)].toSorted(byOutcome),
    texts,
  }
}

const outcomes = ['out', 'changed', 'held'] as const
const byOutcome = (a: DisclosureLine, b: DisclosureLine): number =>
  outcomes.indexOf(a.outcome) - outcomes.indexOf(b.outcome)

function linesOf(printed: readonly KeptWords[], { audience }: ReportChoices): DisclosureLine[] {
  if (printed.length === 0) return []
  return [
    {
      outcome: 'out',
      what: 'Your own words',
      amount: counted(printed.length, 'text'),
      why: `as you wrote them, in what goes to the ${audience} only`,
      parts: [...new Set(printed.map(({ part }) => part))],
    },
  ]
}

/** The latest of the same report for the same readers whose figures were kept. */
async function lastIssue(read: ReadDb, choices: ReportChoices) {
  const key = reportKeyOf(choices)
  const rows = await read
    .selectFrom('reportIssue')
    .select(['choices', 'figures', 'writtenAt'])
    .where('kind', '=', choices.kind)
    .where('audience', '=', choices.audience)
    .where('figures', 'is not', null)
    .orderBy('id', 'desc')
    .execute()
  const last = rows.find((row) => reportKeyOf(JSON.parse(row.choices) as ReportChoices) === key)
  return last ? { writtenAt: last.writtenAt, figures: figuresIn(last.figures ?? '[]') } : null
}

async function namesIn(
  read: ReadDb,
  printed: readonly KeptWords[],
  model: ReportModel,
): Promise<string[]> {
  if (printed.length === 0) return []
  const students = await read
    .selectFrom('studentIdentity')
    .select(['givenName', 'familyName'])
    .execute()
  const words = printed.map((text) => text.words).join('\n')
  return [...namesInWords(words, students, JSON.stringify(model))]
}
