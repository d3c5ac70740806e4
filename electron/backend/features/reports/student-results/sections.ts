/** Parts of a report put together: their blocks in one run, their disclosure lines in one order. */
import type { Block } from '#shared/contracts/report-model.ts'
import type { DisclosureLine } from '#shared/contracts/reports.ts'
import { counted } from '../text/print.ts'
import type { Section } from './facts.ts'

export type PartSection = Section & { readonly part?: string }

/** The numbers of this section are in one part of the document, and go when it is left out. */
export const inPart = (part: string, section: Section): PartSection => ({
  ...section,
  part,
  disclosure: section.disclosure.map((line) => ({ ...line, parts: [part] })),
})

export const withheldOf = (sections: readonly Section[]): number =>
  sections.reduce((sum, { withheld }) => sum + withheld, 0)

export const withheldIn = (sections: readonly PartSection[]): Readonly<Record<string, number>> =>
  Object.fromEntries(sections.map(({ part = '', withheld }) => [part, withheld]))

export const blocksOf = ({ blocks }: Section): Block[] => [...blocks]

/** A section starts on a new page already. */
export const withoutFirstBreak = (blocks: readonly Block[]): Block[] =>
  blocks[0]?.kind === 'pageBreak' ? blocks.slice(1) : [...blocks]

export const teacherLines = (unnamed: number): DisclosureLine[] =>
  unnamed === 0
    ? []
    : [
        {
          outcome: 'changed',
          what: 'Teacher names',
          amount: counted(unnamed, 'name'),
          why: 'become codes: not for this reader, as the record says',
        },
      ]

/** What goes out, what goes out changed, what is held back; and what never is in a report of results. */
export function inOrder(lines: readonly DisclosureLine[]): DisclosureLine[] {
  const always: DisclosureLine = {
    outcome: 'held',
    what: 'Private notes, readiness and concerns',
    amount: 'all',
    why: 'are not there for any report to read',
  }
  const ids: DisclosureLine = {
    outcome: 'held',
    what: 'Student ids and birth dates',
    amount: 'all',
    why: 'are never printed',
  }
  const all = [...lines, ids, always]
  return (['out', 'changed', 'held'] as const).flatMap((outcome) =>
    all.filter((line) => line.outcome === outcome),
  )
}
