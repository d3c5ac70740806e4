/** The conclusions of page one, made from the numbers by rule. */
import type { StandardMasteryShape } from './standard-rows.ts'
import type { Block, Run } from '#shared/contracts/report-model.ts'
import { isExtremeShare } from '#shared/disclosure/small-numbers.ts'
import {
  capitalized,
  counted,
  inWords,
  listed,
  printBoundedShare,
  printRange,
  printShare,
} from '../text/print.ts'
import { lead, text } from '../text/runs.ts'
import { isLeftOut, type StudentResults } from './facts.ts'
import { focusItems, wrongOption } from './focus-choice.ts'
import { heldOptions } from './focus-items.ts'
import { printDifferenceRange, printMean, sizeInWords } from './growth-figures.ts'
import { itemName, weakestStrand, windowName } from './names.ts'

/** Conclusions from parts that are left out go with them. */
export function inBrief(report: StudentResults): Block[] {
  const paragraphs = briefParagraphs(report)
  if (paragraphs.length === 0) return []
  return [{ kind: 'callout', title: 'In brief', paragraphs, part: 'brief' }]
}

/** Growth, the weakest standards, the ideas behind wrong answers; none where their parts are left out. */
function briefParagraphs(report: StudentResults): Run[][] {
  const conclusions = [
    ['results', growthBrief],
    ['standards', standardsBrief],
    ['focus-items', ideasBrief],
  ] as const
  const shown = conclusions.filter(([part]) => !isLeftOut(report, part))
  const said = shown.map(([, brief]) => brief(report)).filter((paragraph) => paragraph !== null)
  if (said.length > 0 || shown.length === 0) return said
  return [text('Too few students for a conclusion.')]
}

function growthBrief({ facts, rules }: StudentResults): Run[] | null {
  const { growth } = facts
  if (growth === null || growth.overall.difference.n < Math.max(2, rules.minimum)) return null
  const { difference, before, after } = growth.overall
  const { interval, value } = difference
  if (value === null || interval === null) return null
  const direction = value < 0 ? 'down' : 'up'
  const conclusion =
    interval.low > 0
      ? 'Students gained between the two windows.'
      : interval.high < 0
        ? 'Students lost ground between the two windows.'
        : 'Whether students gained cannot be told from chance.'
  const from = `from ${printMean(before, growth.unit)} in ${windowName(growth.before)} to ${printMean(after, growth.unit)} in ${windowName(growth.after)}`
  const range = printDifferenceRange(difference, growth.unit)
  return lead(
    conclusion,
    `${growth.measure}, for the ${counted(difference.n, 'student')} with both scores: ${from}, ${direction} ${sizeInWords(difference, growth.unit)} (95% interval ${range}).`,
  )
}

function standardsBrief(report: StudentResults): Run[] | null {
  const { facts, rules } = report
  const solid = facts.mastery.standards.filter(
    (standard) => !standard.isThin && standard.atCut.n >= Math.max(1, rules.minimum),
  )
  const weakest = solid.slice(0, 2)
  const [first] = weakest
  if (!first) return null
  const strand = weakest.length > 1 ? weakestStrand(report) : null
  const conclusion = strand
    ? `The two weakest standards are in ${strand.toLocaleLowerCase('en-US')}.`
    : weakest.length > 1
      ? `${first.code} and ${weakest[1]?.code ?? ''} are the weakest standards.`
      : `${first.code} is the weakest standard.`
  const cut = `${Math.round(facts.mastery.cut * 100)}% of the points or more`
  const shares = weakest.map((standard) => standardCount(standard, report))
  return lead(conclusion, `Students at mastery, ${cut}: ${listed(shares)}.`)
}

/** "9 of 70 on 4.NF.B.3 (13%, 95% interval 7–23)"; an extreme share without its count for those who must not know it. */
function standardCount(
  { code, atCut, studentsAtCut }: StandardMasteryShape,
  { rules }: StudentResults,
): string {
  if (rules.minimum > 1 && isExtremeShare(atCut.value ?? 0)) {
    return `${printBoundedShare(atCut.value)} of ${atCut.n} on ${code}`
  }
  const share = printShare(atCut.value)
  return `${studentsAtCut} of ${atCut.n} on ${code} (${share}, 95% interval ${printRange(atCut)})`
}

function ideasBrief(report: StudentResults): Run[] | null {
  const { items } = report.facts
  if (items === null) return null
  const { minimum } = report.rules
  const focus = focusItems(items, 2).flatMap((item) => {
    const option = wrongOption(item)
    if (!option || option.misconception === null) return []
    const isHeld = heldOptions({ item, minimum })[item.options.indexOf(option)] ?? true
    return isHeld ? [] : [{ item, option, idea: option.misconception }]
  })
  if (focus.length === 0) return null
  const said = focus.map(
    ({ item, option, idea }) =>
      `On ${itemName(item).replace(/^Item/u, 'item')}, ${option.count} of ${item.difficulty.n} chose ${option.label}: ${lowerFirst(idea)}.`,
  )
  const count = capitalized(inWords(focus.length))
  const conclusion = `${count} ${focus.length === 1 ? 'idea explains' : 'ideas explain'} many wrong answers.`
  return lead(conclusion, said.join(' '))
}

const lowerFirst = (value: string): string =>
  /^\p{Lu}\p{Ll}/u.test(value) ? value.charAt(0).toLocaleLowerCase('en-US') + value.slice(1) : value
