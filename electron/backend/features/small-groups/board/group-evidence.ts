/** What a group rests on: who in it shows the need, by which answers, and whether that is much. Pure. */
import type { GroupRules } from '#shared/contracts/small-groups/board.ts'
import { formatPercent } from '#shared/statistics/format.ts'
import { counted, listed, students } from '../../analysis/index.ts'
import { showsNeed, type MemberResult } from '../results/member-result.ts'
import type { SmallGroup } from './shapes.ts'

type Facts = {
  readonly need: string | null
  readonly rules: GroupRules
  /** Text of an option by item and option. */
  readonly textOf: (item: string, option: string) => string
}

export function groupEvidence(
  members: readonly MemberResult[],
  facts: Facts,
): Pick<SmallGroup, 'evidence' | 'answers' | 'isThin' | 'warning'> {
  const own = evidenceOf(members, facts.need)
  const answers = answersOf(own, facts)
  return {
    evidence: evidenceText(members, facts),
    answers,
    isThin: facts.need !== null && own.length > 0 && own.every(({ isThin }) => isThin),
    warning: sizeWarning(members.length, facts.rules),
  }
}

const evidenceOf = (members: readonly MemberResult[], need: string | null) =>
  members.flatMap(({ evidence }) => evidence.filter((one) => one.need === need))

type Evidence = ReturnType<typeof evidenceOf>

function answersOf(own: Evidence, { textOf }: Facts): SmallGroup['answers'] {
  const chosen = Map.groupBy(
    own.flatMap(({ answers }) => answers),
    ({ item, option }) => `${item}\t${option}`,
  )
  return [...chosen.values()]
    .flatMap((list) => {
      const [first] = list
      return first
        ? [{ ...first, text: textOf(first.item, first.option), students: list.length }]
        : []
    })
    .toSorted(
      (a, b) => b.students - a.students || a.item.localeCompare(b.item, 'en', { numeric: true }),
    )
}

function evidenceText(members: readonly MemberResult[], { need, rules }: Facts): string {
  if (members.length === 0) return 'Nobody is in this group.'
  if (need === null || rules.arrangement === 'balanced') return levelText(members)
  const showing = members.filter(({ evidence }) =>
    evidence.some((one) => one.need === need && showsNeed(one, rules)),
  )
  const who = whoOf(showing.length, members.length)
  return rules.basis === 'misconception'
    ? `${who} chose it at least twice${itemsText(evidenceOf(showing, need))}.`
    : `${who} ${showing.length === 1 ? 'is' : 'are'} below ${formatPercent(rules.cut)}${pointsText(evidenceOf(showing, need))}.`
}

function whoOf(showing: number, all: number): string {
  if (showing === all) return all === 1 ? 'The one student' : `All ${all}`
  return `${showing} of ${all}`
}

function itemsText(own: Evidence): string {
  const items = new Set(own.flatMap(({ answers }) => answers.map(({ item }) => item)))
  const sorted = [...items].toSorted((a, b) => a.localeCompare(b, 'en', { numeric: true }))
  if (sorted.length === 0) return ''
  return `, on ${sorted.length === 1 ? 'item' : 'items'} ${listed(sorted)}`
}

/** ", with 0 to 2 of 5 points"; where students had different items, in percent. */
function pointsText(own: Evidence): string {
  const [first] = own
  if (!first) return ''
  const isOneScale = own.every(({ possible }) => possible === first.possible)
  const values = own.map(({ points, possible }) => (isOneScale ? points : points / possible))
  const [low, high] = [Math.min(...values), Math.max(...values)]
  const print = isOneScale ? String : formatPercent
  const range = low === high ? print(low) : `${print(low)} to ${print(high)}`
  return `, with ${range} of ${isOneScale ? counted(first.possible, 'point') : 'the points'}`
}

function levelText(members: readonly MemberResult[]): string {
  const levels = members.flatMap(({ level }) => level ?? [])
  if (levels.length === 0) return 'Without a result on this test.'
  const [low, high] = [Math.min(...levels), Math.max(...levels)].map((one) => formatPercent(one))
  return low === high ? `All at ${low} of the points.` : `From ${low} to ${high} of the points.`
}

function sizeWarning(size: number, { smallest, largest }: GroupRules): string | null {
  if (size >= smallest && size <= largest) return null
  const asked = smallest === largest ? `${smallest}` : `${smallest} to ${largest}`
  return `${size === 0 ? 'No student' : students(size)}: groups of ${asked} were asked for.`
}
