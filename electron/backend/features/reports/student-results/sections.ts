/** Parts of a report put together: their blocks in one run, their disclosure lines in one order. */
import type { Block } from '#shared/contracts/report-model.ts'
import type { DisclosureLine } from '#shared/contracts/reports.ts'
import { counted } from '../text/print.ts'
import type { Section } from './facts.ts'

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
