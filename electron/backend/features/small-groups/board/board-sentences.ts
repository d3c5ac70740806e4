/**
 * "What this says" for small groups, by rule: how many stand in groups, the need most of them share,
 * who is to be talked with first, what rests on little. Says what answers show, never why.
 */
import type { GroupRules, RestReason } from '#shared/contracts/small-groups/board.ts'
import {
  counted,
  fewestToConclude,
  listed,
  shareWithInterval,
  students,
} from '../../analysis/index.ts'
import type { Board } from './shapes.ts'

type Facts = Pick<Board, 'tested' | 'needs' | 'groups' | 'rest' | 'rules'>

export function boardSentences(facts: Facts): string[] {
  if (facts.tested === 0) return ['No student of this choice has a result on this test.']
  return [placed(facts), largestNeed(facts), talkFirst(facts), thin(facts)].filter(
    (sentence) => sentence !== null,
  )
}

export function boardLimits({ tested, rules, groups }: Facts): string[] {
  if (tested === 0) return []
  const few =
    tested < fewestToConclude ? `With ${students(tested)} every share is indicative only.` : null
  const made = groups.length === 0 ? null : meaning(rules)
  return [made, few].filter((limit) => limit !== null)
}

function placed({ groups, tested, rules }: Facts): string {
  const inGroups = groups.reduce((sum, group) => sum + group.students.length, 0)
  if (groups.length === 0) {
    return rules.arrangement === 'similar'
      ? `No need is shared by ${counted(rules.smallest, 'student')} of a class: no group is proposed.`
      : `${students(tested)} tested: too few for a group.`
  }
  const verb = inGroups === 1 ? 'stands' : 'stand'
  return `${students(inGroups)} ${verb} in ${counted(groups.length, 'group')}.`
}

function largestNeed({ needs, rules }: Facts): string | null {
  const [first] = needs
  if (!first) {
    return rules.basis === 'misconception'
      ? 'Nobody chose the same known misconception twice.'
      : 'Nobody tested is below the cut.'
  }
  if (first.share.value === null) return null
  const ties = needs.filter(
    ({ students: n, share }) => n === first.students && share.n === first.share.n,
  )
  const names = listed(
    ties.map(({ label }) => label),
    3,
  )
  const of = `${first.students} of ${first.share.n}`
  const shows =
    rules.basis === 'misconception'
      ? `chose ${ties.length === 1 ? 'it' : 'each'} at least twice`
      : `are below the cut${ties.length === 1 ? '' : ' on each'}`
  return `Most common: ${names}. ${of} ${shows}, ${shareWithInterval(first.share)}.`
}

function talkFirst({ rest }: Facts): string | null {
  const parts = rest
    .filter(({ reason, students: list }) => reason !== 'at-cut' && list.length > 0)
    .map(({ reason, students: list }) => `${list.length} ${restWords[reason]}`)
  return parts.length === 0 ? null : `To talk with first: ${listed(parts, 7)}.`
}

const restWords: Readonly<Record<RestReason, string>> = {
  'no-pattern': 'without a clear pattern',
  'too-few': 'with a need that too few share',
  'no-room': 'for whom groups of this size have no room',
  'by-hand': 'taken out by hand',
  'no-score': 'without a result on this',
  absent: 'absent',
  'at-cut': 'at the cut',
}

function thin({ groups, needs, rules }: Facts): string | null {
  const about = new Set(groups.flatMap(({ need }) => need ?? []))
  const labels = needs
    .filter(({ need, isThin }) => isThin && about.has(need))
    .map(({ label }) => label)
  if (labels.length === 0) return null
  const [verb, them] = labels.length === 1 ? ['rests', 'it'] : ['rest', 'them']
  const few = rules.basis === 'misconception' ? 'items' : 'items or points'
  return `${listed(labels, 3)} ${verb} on fewer than three ${few}: thin evidence, so ask about ${them} first.`
}

function meaning({ basis, arrangement }: GroupRules): string {
  if (arrangement === 'balanced') return 'Mixed by the points of one test: a start, not a judgment.'
  return basis === 'misconception'
    ? 'An answer that points to an idea is a reason to ask, not proof that a student holds it.'
    : 'A standard rests on a few items of one test: a student near the cut could fall on either side.'
}
