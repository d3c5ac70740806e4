/** Puts what a coach wrote into the report that was made: before or after a part, or for a paragraph. Pure. */
import type { Block, ReportModel, Run } from '#shared/contracts/report-model.ts'
import type { TextPlace } from '#shared/contracts/reports/texts.ts'
import { isBreak, partBegunBy, partsOfBlocks } from '#shared/domain/report-parts.ts'
import { plain } from '../text/runs.ts'
import { cleanStrings } from '../word/clean-text.ts'

export type Words = {
  readonly part: string
  readonly place: TextPlace
  readonly original: string
  readonly words: string
}

export type Applied<Text extends Words> = {
  readonly model: ReportModel
  /** What found no paragraph to stand for, at the end of its part. */
  readonly loose: readonly Text[]
  /** Words whose part is not in this report: kept, not printed. */
  readonly absent: readonly Text[]
}

export function applyWords<Text extends Words>(
  model: ReportModel,
  texts: readonly Text[],
): Applied<Text> {
  if (texts.length === 0) return { model, loose: [], absent: [] }
  const parts = partsOfBlocks(model)
  const present = new Set(parts.flat())
  const here = texts.filter(({ part }) => present.has(part))
  const open = new Set(here.filter(({ place }) => place === 'sentence'))
  const replaced = replacer(open)
  const sections = model.sections.map((section, at) => ({
    ...section,
    blocks: section.blocks.map((block, place) => replaced(block, parts[at]?.[place] ?? null)),
  }))
  const loose = [...open]
  const added = [...here.filter(({ place }) => place !== 'sentence'), ...loose]
  return {
    model: { ...model, sections: withAdded(sections, { parts, added }) },
    loose,
    absent: texts.filter(({ part }) => !present.has(part)),
  }
}

/** Each text stands for one paragraph: the same words first, then the same with other numbers. */
function replacer<Text extends Words>(open: Set<Text>) {
  const textFor = (part: string | null, runs: readonly Run[]): Text | undefined => {
    const said = plain(runs)
    const ofPart = [...open].filter((text) => text.part === part)
    const found =
      ofPart.find(({ original }) => original === said) ??
      ofPart.find(({ original }) => shapeOf(original) === shapeOf(said))
    if (found) open.delete(found)
    return found
  }
  return (block: Block, part: string | null): Block => {
    if (block.kind === 'paragraph') {
      const text = textFor(part, block.runs)
      return text ? { ...block, runs: runsOf(text.words.replaceAll(/\s*\n\s*/gu, ' ')) } : block
    }
    if (block.kind !== 'callout') return block
    return {
      ...block,
      paragraphs: block.paragraphs.flatMap((runs) => {
        const text = textFor(part, runs)
        return text ? paragraphsOf(text.words) : [runs]
      }),
    }
  }
}

/** A sentence without its numbers. */
export const shapeOf = (text: string): string =>
  text.replaceAll(/[+−-]?\d[\d.,]*(?:[–-]\d[\d.]*)?%?/gu, '#')

type Sections = ReportModel['sections']
type Adding = {
  readonly parts: readonly (readonly (string | null)[])[]
  readonly added: readonly Words[]
}

/** Words before follow the heading; words after follow the last block of their part. */
function withAdded(sections: Sections, { parts, added }: Adding): Sections {
  const begun = new Set<string>()
  return sections.map((section, at) => ({
    ...section,
    blocks: section.blocks.flatMap((block, place) => {
      const part = parts[at]?.[place] ?? null
      if (part === null || isBreak(block)) return [block]
      const ofPart = added.filter((text) => text.part === part)
      const isFirst = partBegunBy(block) === part && !begun.has(part)
      begun.add(part)
      const before = isFirst ? ofPart.filter((text) => text.place === 'before') : []
      const after = isLast({ parts, sections }, at, place)
        ? ofPart.filter((text) => text.place !== 'before')
        : []
      return [block, ...before.flatMap(blocksOf), ...after.flatMap(blocksOf)]
    }),
  }))
}

function isLast(
  { parts, sections }: Pick<Adding, 'parts'> & { readonly sections: Sections },
  at: number,
  place: number,
): boolean {
  const part = parts[at]?.[place]
  return !sections.some(({ blocks }, section) =>
    blocks.some(
      (block, index) =>
        !isBreak(block) &&
        parts[section]?.[index] === part &&
        (section > at || (section === at && index > place)),
    ),
  )
}

const blocksOf = ({ words }: Words): Block[] =>
  paragraphsOf(words).map((runs) => ({ kind: 'paragraph', runs }))

const paragraphsOf = (words: string): Run[][] =>
  words
    .split(/\n+/u)
    .map((line) => line.trim())
    .filter(Boolean)
    .map(runsOf)

const runsOf = (text: string): Run[] => [{ text: cleanStrings(text), coach: true }]
