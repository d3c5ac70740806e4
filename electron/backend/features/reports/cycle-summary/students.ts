/** Students before and after, by focus standard, and who is not there yet: only for their own teachers. */
import type { Mastery } from '#shared/contracts/analysis/mastery.ts'
import type { Block, Cell } from '#shared/contracts/report-model.ts'
import { counted, listed, printBoundedShare, printRange, printShare } from '../text/print.ts'
import { heldCell, lead, number, text, words } from '../text/runs.ts'
import { printDifferenceRange, printMean, sizeInWords } from '../student-results/growth-figures.ts'
import { windowName, windowTitle } from '../student-results/names.ts'
import { heading } from './coaching.ts'
import { plainPart, type Part, type Summary } from './facts.ts'

type Standard = NonNullable<Summary['facts']['growth']>['standards'][number]

export function students(summary: Summary): Part {
  const { growth } = summary.facts
  if (growth === null) return plainPart()
  const rows = focusRows(summary)
  const isHeld = growth.overall.difference.n < summary.rules.minimum
  const held = rows.filter((row) => row.isHeld).length
  return {
    blocks: [
      heading('Students before and after', 'students'),
      { kind: 'paragraph', runs: conclusion(summary, isHeld) },
      ...(rows.length > 0 ? [standardsTable(summary, rows)] : []),
    ],
    disclosure: [
      {
        outcome: 'out',
        what: 'Students before and after',
        amount: counted(rows.length - held, 'standard'),
        why: `${growth.after.assessment}, n and 95% intervals`,
        parts: ['students'],
      },
      ...(held > 0 || isHeld
        ? [
            {
              outcome: 'held' as const,
              what: 'Results of few students',
              amount: counted(held + (isHeld ? 1 : 0), 'row'),
              why: `n under ${summary.rules.minimum}, and this reader is not their own teacher`,
              parts: ['students'],
            },
          ]
        : []),
    ],
    withheld: held * 2 + (isHeld ? 1 : 0),
  }
}

function conclusion({ facts: { growth } }: Summary, isHeld: boolean) {
  if (growth === null || isHeld) {
    return text('Too few students for a figure that this reader may see.')
  }
  const { difference, before, after } = growth.overall
  if (difference.value === null || difference.interval === null) {
    return text(`No change can be given: ${difference.reason ?? 'too few students'}.`)
  }
  const { low, high } = difference.interval
  const start =
    low > 0
      ? 'Students gained.'
      : high < 0
        ? 'Students lost ground.'
        : 'Whether students gained cannot be told from chance.'
  return lead(
    start,
    `${growth.measure}, for the ${counted(difference.n, 'student')} with both scores: from ${printMean(before, growth.unit)} in ${windowName(growth.before)} to ${printMean(after, growth.unit)} in ${windowName(growth.after)}, ${difference.value < 0 ? 'down' : 'up'} ${sizeInWords(difference, growth.unit)} (95% interval ${printDifferenceRange(difference, growth.unit)}). There is no comparison group here, so coaching and time cannot be told apart.`,
  )
}

type Row = { readonly standard: Standard; readonly isHeld: boolean }

/** The focus standards; all where the cycle names none that was tested. */
function focusRows({ facts: { growth, cycle }, rules }: Summary): readonly Row[] {
  const all = growth?.standards ?? []
  const focus = all.filter(({ code }) => cycle.focusStandards.includes(code))
  return (focus.length > 0 ? focus : all).map((standard) => ({
    standard,
    isHeld: Math.min(standard.before.n, standard.after.n) < rules.minimum,
  }))
}

function standardsTable({ facts: { growth }, rules }: Summary, rows: readonly Row[]): Block {
  const share = (one: Standard['before'], isHeld: boolean): Cell => {
    if (isHeld) return heldCell('small')
    const print = rules.minimum > 1 ? printBoundedShare : printShare
    return {
      ...number(print(one.value)),
      detail: text(`${printRange(one)}, n = ${one.n}`),
    }
  }
  return {
    kind: 'table',
    caption: 'Students at the cut, before and after, with 95% intervals',
    isNumbered: true,
    style: 'data',
    widths: [1500, 4348, 1900, 1900],
    head: [
      words('Standard'),
      words('What it is'),
      number(growth ? windowTitle(growth.before) : 'Before'),
      number(growth ? windowTitle(growth.after) : 'After'),
    ],
    rows: rows.map(({ standard, isHeld }) => [
      words(standard.code),
      words(standard.title),
      share(standard.before, isHeld),
      share(standard.after, isHeld),
    ]),
    totalRow: false,
  }
}

/** By standard, those below the cut in the later window. */
export function notThereYet(summary: Summary): Part {
  const { facts, rules } = summary
  if (facts.mastery === null || !rules.listsStudents) return plainPart()
  const lines = facts.mastery.standards
    .filter(({ code }) => facts.cycle.focusStandards.includes(code))
    .map(({ code, title }) => ({
      code,
      title,
      names: below(facts.mastery, code, rules.showsNames),
    }))
    .filter(({ names }) => names.length > 0)
  if (lines.length === 0) return plainPart()
  const total = new Set(lines.flatMap(({ names }) => names)).size
  return {
    blocks: [
      heading('Not there yet', 'not-yet'),
      {
        kind: 'table',
        caption: 'Students below the cut, and what they do next',
        isNumbered: true,
        style: 'writing',
        widths: [1500, 5148, 3000],
        head: [words('Standard'), words('Students'), words('What comes next for them')],
        rows: lines.map(({ code, title, names }) => [
          { ...words(code), detail: text(title) },
          words(listed(names)),
          words(''),
        ]),
        rowHeight: 40,
        totalRow: false,
      },
    ],
    disclosure: [
      {
        outcome: rules.showsNames ? 'out' : 'changed',
        what: 'Students not there yet',
        amount: counted(total, 'student'),
        why: rules.showsNames ? 'by name, for their own teachers' : 'stand as codes',
        parts: ['not-yet'],
      },
    ],
    withheld: 0,
  }
}

function below(mastery: Mastery | null, code: string, byName: boolean): string[] {
  if (mastery === null) return []
  const column = mastery.standards.findIndex((standard) => standard.code === code)
  return mastery.students
    .flatMap((student) => {
      const cell = student.cells[column]
      if (!cell || cell.points === null || !cell.possible) return []
      return cell.points / cell.possible < mastery.cut ? [byName ? student.name : student.code] : []
    })
    .toSorted((a, b) => a.localeCompare(b, 'en'))
}
