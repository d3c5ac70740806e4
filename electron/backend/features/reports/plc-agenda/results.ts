/** The results that the team looks at: the weakest standards, with n and intervals. */
import type { Mastery } from '#shared/contracts/analysis/mastery.ts'
import type { Block, Cell } from '#shared/contracts/report-model.ts'
import type { DisclosureLine } from '#shared/contracts/reports.ts'
import { heldBack } from '#shared/disclosure/small-numbers.ts'
import { windowTitle } from '../student-results/names.ts'
import { windowShare, type WindowShare } from '../student-results/standard-rows.ts'
import { counted, noValue, printBoundedShare, printRange, printShare } from '../text/print.ts'
import { bold, lead, muted, number, text, words } from '../text/runs.ts'
import type { Agenda, Part } from './facts.ts'
import { outLine, part } from './parts.ts'

/** More is for a data-meeting packet. */
const mostStandards = 6

type Standard = Mastery['standards'][number]

export function results({ facts: { mastery }, rules }: Agenda): Part {
  const name = { key: 'results', title: 'What the results say' }
  if (mastery === null) return part(name, [])
  const title = `${mastery.administration.assessment}, ${windowTitle(mastery.administration)}`
  const weakest = mastery.standards.slice(0, mostStandards)
  if (weakest.length === 0) {
    const nobody = `Nobody of ${mastery.scopeLabel} has a score by standard on ${title}.`
    return part(name, [{ kind: 'paragraph', runs: text(nobody) }])
  }
  const rows = weakest.map((standard) => ({
    standard,
    window: windowShare(standard, rules.minimum),
  }))
  const held = rows.filter(({ window }) => window.shown === 'held').length
  const out = counted(weakest.length - held, 'standard')
  const introduced: Block = { kind: 'paragraph', runs: introduction(mastery, rules.minimum) }
  return part(name, [introduced, tableOf(mastery, rows)], {
    withheld: held * 3,
    disclosure: [
      outLine('Results by standard', out, `${title}, with n`),
      ...(held > 0 ? [heldLine(held, rules.minimum)] : []),
    ],
  })
}

const heldLine = (held: number, minimum: number): DisclosureLine => ({
  outcome: 'held',
  what: 'Standards with few students',
  amount: counted(held, 'standard'),
  why: `n under ${minimum}`,
})

type Row = { readonly standard: Standard; readonly window: WindowShare }

const tableOf = ({ scopeLabel, administration, cut }: Mastery, rows: readonly Row[]): Block => ({
  kind: 'table',
  caption: `${scopeLabel}, ${administration.assessment}: students at mastery, weakest standard first`,
  isNumbered: false,
  style: 'data',
  widths: [1280, 4200, 1400, 900, 1100],
  head: [
    words('Standard'),
    words('What students do'),
    number('At mastery'),
    number('Share'),
    number('95%'),
  ],
  rows: rows.map(rowOf),
  totalRow: false,
  note: text(noteOf(rows, cut)),
})

function introduction({ scopeLabel, tested, administration }: Mastery, minimum: number) {
  const n = tested < minimum ? `under ${minimum}` : String(tested)
  return lead(
    `${scopeLabel}.`,
    `${administration.assessment}, ${windowTitle(administration)}, n = ${n} tested. What do you notice? No causes yet.`,
  )
}

function rowOf({ standard, window }: Row): Cell[] {
  const name = [{ runs: [bold(standard.code)], align: 'start' as const }, words(titleOf(standard))]
  if (window.share.value === null) return [...name, ...[noValue, noValue, noValue].map(number)]
  if (window.shown === 'held') {
    return [...name, { runs: [muted(heldBack)], align: 'end' }, number(noValue), number(noValue)]
  }
  if (window.shown === 'extreme') {
    return [
      ...name,
      number(`n = ${window.share.n}`),
      number(printBoundedShare(window.share.value)),
      number(noValue),
    ]
  }
  return [
    ...name,
    number(`${window.count} of ${window.share.n}`),
    number(printShare(window.share.value)),
    number(printRange(window.share)),
  ]
}

const titleOf = ({ title, isThin }: Standard): string => (isThin ? `${title}*` : title)

const noteOf = (rows: readonly Row[], cut: number): string =>
  [
    `Mastery: ${Math.round(cut * 100)}% of a standard’s points or more; 95% Wilson intervals.`,
    rows.some(({ standard }) => standard.isThin) ? '* Thin evidence: under 3 items or points.' : '',
  ]
    .filter(Boolean)
    .join(' ')
