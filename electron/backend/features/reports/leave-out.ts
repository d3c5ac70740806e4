/** Takes the parts that a person left out from a report, and from what is said to go out or be held back. */
import { howMadePart } from '#shared/contracts/reports/document.ts'
import type { Block, ReportModel, ReportSection } from '#shared/contracts/report-model.ts'
import type { ReportPreview } from '#shared/contracts/reports.ts'
import { isBreak, partBegunBy, partsOfBlocks } from '#shared/domain/report-parts.ts'
import type { MadeReport } from './report-kind.ts'
import { plain } from './text/runs.ts'

type PlacedBlock = { readonly block: Block; readonly part: string | null }
type PlacedSection = Omit<ReportSection, 'blocks'> & { readonly placed: readonly PlacedBlock[] }

/** Pure. Without anything left out the model is the one that was made. */
export function leaveOut(
  made: MadeReport,
  asked: readonly string[],
): Omit<ReportPreview, 'texts' | 'together'> {
  const { withheldIn = {}, namesIn, ...report } = made
  const parts = partsOf(report.model, new Set(asked))
  const out = new Set(parts.filter(({ isOut }) => isOut).map(({ key }) => key))
  const isOut = (key: string) => out.has(key)
  const withheld = [...out].reduce((sum, key) => sum + (withheldIn[key] ?? 0), 0)
  return {
    model: out.size === 0 ? report.model : withoutParts(report.model, out),
    disclosure: report.disclosure.filter(
      (line) => !line.parts || line.parts.length === 0 || !line.parts.every(isOut),
    ),
    withheldCount: report.withheldCount - withheld,
    namesShown: report.namesShown && !(namesIn && namesIn.length > 0 && namesIn.every(isOut)),
    parts,
  }
}

function partsOf({ sections }: ReportModel, asked: ReadonlySet<string>): ReportPreview['parts'] {
  const parts = new Map<string, ReportPreview['parts'][number]>()
  for (const block of sections.flatMap(({ blocks }) => blocks)) {
    const key = partBegunBy(block)
    if (key === null || key === howMadePart || parts.has(key)) continue
    parts.set(key, { key, title: titleOf(block), isOut: asked.has(key) })
  }
  return [...parts.values()]
}

/** A paragraph that begins a part is called by its first words, as those are bold: "Strategies used". */
function titleOf(block: Block): string {
  if (block.kind === 'callout') return block.title
  if (block.kind === 'heading') return plain(block.runs)
  if (block.kind !== 'paragraph' && block.kind !== 'note') return ''
  return plain(block.runs.slice(0, 1)).trim().replace(/[:.]$/u, '')
}

function withoutParts(model: ReportModel, out: ReadonlySet<string>): ReportModel {
  const left = placed(model).flatMap((section): ReportSection[] => {
    const { placed: blocks, ...frame } = section
    const kept = blocks.filter(({ part }) => part === null || !out.has(part))
    const shown = kept.map(({ block }) => block)
    // What is whole stays as it was made.
    if (kept.length === blocks.length) return [{ ...frame, blocks: shown }]
    const rest = withoutLooseBreaks(shown)
    return rest.length === 0 ? [] : [{ ...frame, blocks: rest }]
  })
  const sections = left.map(continued)
  return { ...model, sections: sections.length > 0 ? sections : [onlyATitle] }
}

const onlyATitle: ReportSection = { orientation: 'portrait', blocks: [] }

function placed(model: ReportModel): readonly PlacedSection[] {
  const parts = partsOfBlocks(model)
  return model.sections.map(({ blocks, ...frame }, section) => ({
    ...frame,
    placed: blocks.map((block, place) => ({ block, part: parts[section]?.[place] ?? null })),
  }))
}

/** A section begins on a page or in a column already, and needs no break after its last block. */
function withoutLooseBreaks(blocks: readonly Block[]): Block[] {
  const first = blocks.findIndex((block) => !isBreak(block))
  const last = blocks.findLastIndex((block) => !isBreak(block))
  return first === -1 ? [] : blocks.slice(first, last + 1)
}

/** Where the section before it is gone, a section has none to go on from, or one that lies the other way. */
function continued(section: ReportSection, place: number, all: readonly ReportSection[]) {
  const { continues, ...rest } = section
  if (!continues || all[place - 1]?.orientation === section.orientation) return section
  return rest
}
