/** Rows that cannot become standards, each with its reason: no code, no words, a code twice. */
import type { ListProblem } from '#shared/contracts/standards/records.ts'
import { standardKey } from '#shared/domain/state-standards.ts'
import { commonCore } from '../../../standards/standards-of.ts'
import type { StatedMatch, WantedStandard } from './wanted.ts'

const LONGEST_CODE = 60

/** Adds to `problems` what is wrong; matches that name no standard of the Common Core are noted and left out. */
export function refuseUnfit(
  wanted: readonly WantedStandard[],
  problems: ListProblem[],
): readonly WantedStandard[] {
  const rows = new Map<string, number>()
  return wanted.flatMap((standard) => {
    const { row, code, description, matches } = standard
    const key = standardKey(code)
    const refuse = (column: string, found: string, why: string): never[] => {
      problems.push({ row, column, found: found.slice(0, 200), why, outcome: 'refused' })
      return []
    }
    if (code === '')
      return refuse('Code', description, 'It has no code, so nothing could refer to it.')
    if (key === '') return refuse('Code', code, 'A code needs a letter or a digit.')
    if (code.length > LONGEST_CODE)
      return refuse('Code', code, 'It is longer than 60 characters, so it is no code.')
    if (description === '' && matches.length === 0)
      return refuse('Description', code, 'It has no words, so nobody could know what it asks for.')
    const before = rows.get(key)
    if (before !== undefined)
      return refuse('Code', code, `Row ${before} has this code already. The first one counts.`)
    rows.set(key, row)
    return [{ ...standard, matches: knownMatches(standard, problems) }]
  })
}

function knownMatches(
  { row, matches }: WantedStandard,
  problems: ListProblem[],
): readonly StatedMatch[] {
  const found = new Map<string, StatedMatch>()
  for (const match of matches) {
    const standard = commonCore.find(match.code)
    if (standard && !found.has(standard.code))
      found.set(standard.code, { ...match, code: standard.code })
    if (standard === undefined)
      problems.push({
        ...{ row, column: 'Common Core', found: match.code.slice(0, 200), outcome: 'noted' },
        why: 'The Common Core has no such code, so this match is left out.',
      })
  }
  return [...found.values()]
}
