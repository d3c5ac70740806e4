/** A part of a report: the block that begins it and all that follows, until the next block that begins one. Pure. */
import type { Block, ReportModel } from '../contracts/report-model.ts'

export const partBegunBy = (block: Block): string | null => ('part' in block && block.part) || null

export const isBreak = ({ kind }: Block): boolean => kind === 'pageBreak' || kind === 'columnBreak'

/** @returns for each block of each section the part it belongs to; null before the first part begins */
export function partsOfBlocks({
  sections,
}: Pick<ReportModel, 'sections'>): readonly (readonly (string | null)[])[] {
  let part: string | null = null
  return sections.map(({ blocks }) =>
    blocks.map((block, place) => {
      // A break before a part goes with it.
      const next = isBreak(block) ? blocks.slice(place).find((one) => !isBreak(one)) : block
      part = (next && partBegunBy(next)) ?? part
      return part
    }),
  )
}
