/** One of a coach's texts beside the report as it is now: where it stands, and what it quotes that has changed. */
import type { ReportModel, Run } from '#shared/contracts/report-model.ts'
import type { FigureChange, PartText, ReportTexts } from '#shared/contracts/reports/texts.ts'
import { partBegunBy, partsOfBlocks } from '#shared/domain/report-parts.ts'
import { plain } from '../text/runs.ts'
import { shapeOf } from './apply-words.ts'
import { changesBetween, figuresOf, plainFigures } from './figures.ts'
import type { KeptWords } from './kept-words.ts'

/** @param model the report as it was made, without any words */
export function partText(text: KeptWords, model: ReportModel, isLoose: boolean): PartText {
  const { part, place, original, words, figures } = text
  const now = plainFigures(figuresOf(model)).filter((figure) => figure.part === part)
  const changed = changesBetween(figures, now).filter(
    ({ was }) => was !== null && quotes(words, was),
  )
  const said = place === 'sentence' ? paragraphNow(model, text) : null
  const rewritten: FigureChange[] =
    said === null || said === original
      ? []
      : [{ part, label: 'The report now says', was: original, now: said }]
  return { part, place, original, words, isLoose, changed: [...changed, ...rewritten] }
}

/** A single digit stands for too much: `4` is also a grade. */
const quotes = (words: string, value: string): boolean =>
  value
    .split(', ')
    .some(
      (number) =>
        number.length > 1 &&
        new RegExp(`(?<![\\d.,])${escaped(number)}(?![\\d]|[.,]\\d)`, 'u').test(words),
    )

const escaped = (number: string): string => number.replaceAll(/[.+*?]/gu, '\\$&')

/** The paragraph in whose place the words stand, as the report writes it now. */
function paragraphNow(model: ReportModel, { part, original }: KeptWords): string | null {
  const said = placesFor(model).paragraphs.filter((one) => one.part === part)
  const found =
    said.find(({ text }) => text === original) ??
    said.find(({ text }) => shapeOf(text) === shapeOf(original))
  return found?.text ?? null
}

export function placesFor(model: ReportModel): Pick<ReportTexts, 'paragraphs' | 'withHeading'> {
  const parts = partsOfBlocks(model)
  const all = model.sections.flatMap(({ blocks }, section) =>
    blocks.map((block, place) => ({ block, part: parts[section]?.[place] ?? null })),
  )
  const paragraphs = all.flatMap(({ block, part }) => {
    const runs: readonly (readonly Run[])[] =
      block.kind === 'paragraph' ? [block.runs] : block.kind === 'callout' ? block.paragraphs : []
    return part === null ? [] : runs.map((one) => ({ part, text: plain(one) }))
  })
  const begun = all
    .filter(({ block }) => block.kind === 'heading')
    .map(({ block }) => partBegunBy(block))
  return {
    paragraphs: paragraphs.filter(({ text }) => text.trim() !== '' && text.length <= 4000),
    withHeading: begun.filter((part) => part !== null),
  }
}
