/** A landscape page: every standard, weakest first, in both windows, and its picture. */
import type { Block, Cell } from '#shared/contracts/report-model.ts'
import type { DisclosureLine } from '#shared/contracts/reports.ts'
import {
  counted,
  noValue,
  printPointChange,
  printRange,
  printBoundedShare,
  printShare,
  shareInWords,
} from '../text/print.ts'
import { bold, heldBeside, heldCell, number, text, words } from '../text/runs.ts'
import type { StudentResults, Section } from './facts.ts'
import { shortPart, windowName, windowTitle } from './names.ts'
import { drawnShare, standardRows, type StandardRow, type WindowShare } from './standard-rows.ts'

const mostPartColumns = 4
/** As many rows as leave the picture on the page of the table, or a page full after a long table. */
function drawnRows(all: number): number {
  const room = Math.floor((302 - 17.5 * all) / 24.5)
  return Math.min(all, room < 5 ? 13 : room)
}

export function standards(report: StudentResults): Section {
  const rows = standardRows(report)
  const withheld = rows.reduce((sum, row) => sum + heldCells(row), 0)
  return {
    blocks: [
      { kind: 'heading', level: 1, runs: text('Results by standard'), part: 'standards' },
      table(rows, report),
      figure(rows, report),
    ],
    disclosure: disclosure(rows, report, withheld),
    withheld,
  }
}

/** Count, share and interval of a window; an extreme share keeps its bound but not its count. */
function heldCells({ before, after }: StandardRow): number {
  const held = { all: 0, extreme: 2, held: 3 }
  return held[after.shown] + (before ? held[before.shown] : 0)
}

function disclosure(
  rows: readonly StandardRow[],
  { facts, rules }: StudentResults,
  withheld: number,
): DisclosureLine[] {
  const extreme = rows
    .flatMap(({ before, after }) => [before, after])
    .filter((one) => one?.shown === 'extreme')
  return [
    {
      outcome: 'out',
      what: 'Mastery by standard',
      amount: counted(rows.length, 'row'),
      why: `${facts.mastery.administration.assessment}, n = ${facts.mastery.tested}`,
    },
    ...(extreme.length > 0
      ? [
          {
            outcome: 'changed' as const,
            what: 'Shares under 5% or over 95%',
            amount: counted(extreme.length, 'share'),
            why: 'printed as < 5% or > 95%, without count and interval',
          },
        ]
      : []),
    ...(withheld > extreme.length * 2
      ? [
          {
            outcome: 'held' as const,
            what: 'Standards with few students',
            amount: counted(withheld - extreme.length * 2, 'cell'),
            why: `n under ${rules.minimum}`,
          },
        ]
      : []),
  ]
}

type PartColumn = {
  readonly label: string
  readonly tested: number
  readonly shareOf: (code: string) => string
}

/** How each class did goes only to the students' own teachers: a class and the total give the rest away. */
function partColumns({ facts, rules }: StudentResults): readonly PartColumn[] {
  if (!rules.areOwnStudents || facts.parts.length < 2 || facts.parts.length > mostPartColumns)
    return []
  return facts.parts.map(({ label, mastery }) => {
    const shares = new Map(mastery.standards.map((row) => [row.code, row.atCut.value]))
    return {
      label: shortPart(label),
      tested: mastery.tested,
      shareOf: (code) => printShare(shares.get(code) ?? null),
    }
  })
}

function table(rows: readonly StandardRow[], report: StudentResults): Block {
  const { mastery, earlier } = report.facts
  const parts = partColumns(report)
  const hasBefore = earlier !== null && rows.some((row) => row.before !== null)
  const window = ['At mastery', 'Share', '95%'].map(number)
  const part = parts.length > 0 ? Math.min(1080, 3600 / parts.length) : 0
  const start = [1280, 0, 660]
  const rest = [
    ...(hasBefore ? [1010, 640, 720] : []),
    1140,
    720,
    840,
    ...(hasBefore ? [820] : []),
    ...parts.map(() => part),
  ]
  const used = [...start, ...rest].reduce((sum, width) => sum + width, 0)
  return {
    kind: 'table',
    caption: `Students at mastery (${Math.round(mastery.cut * 100)}% of points or more), weakest standard first`,
    isNumbered: true,
    style: 'data',
    widths: [1280, Math.max(2400, 13824 - used), 660, ...rest],
    groupHead: [
      { text: '', span: 3 },
      ...(hasBefore && earlier ? [{ text: windowTitle(earlier.administration), span: 3 }] : []),
      { text: windowTitle(mastery.administration), span: 3 },
      ...(hasBefore ? [{ text: '', span: 1 }] : []),
      ...(parts.length > 0
        ? [
            {
              text: `${windowTitle(mastery.administration)} share, by ${report.choices.scope.kind === 'teacher' ? 'class' : 'teacher'}`,
              span: parts.length,
            },
          ]
        : []),
    ],
    head: [
      words('Standard'),
      words('What students do'),
      number(itemsTitle(rows)),
      ...(hasBefore ? window : []),
      ...window,
      ...(hasBefore ? [number('Change')] : []),
      ...parts.map(({ label, tested }) => ({
        ...number(label),
        detail: text(`n = ${tested}`),
      })),
    ],
    rows: rows.map((row) => cells(row, { hasBefore, parts })),
    totalRow: false,
    note: text(tableNote(rows, hasBefore)),
  }
}

const itemsTitle = (rows: readonly StandardRow[]): string =>
  rows.some(({ standard }) => standard.items !== null) ? 'Items' : 'Points'

function cells(
  { standard, before, after, change }: StandardRow,
  columns: { readonly hasBefore: boolean; readonly parts: readonly PartColumn[] },
): Cell[] {
  const title = standard.isThin ? `${standard.title}*` : standard.title
  return [
    { runs: [bold(standard.code)], align: 'start' },
    words(title),
    number(String(standard.items ?? standard.possible ?? noValue)),
    ...(columns.hasBefore ? windowCells(before) : []),
    ...windowCells(after),
    ...(columns.hasBefore ? [number(change === null ? noValue : printPointChange(change))] : []),
    ...columns.parts.map(({ shareOf }) => number(shareOf(standard.code))),
  ]
}

function windowCells(window: WindowShare | null): Cell[] {
  if (window === null || window.share.value === null) return [noValue, noValue, noValue].map(number)
  if (window.shown === 'held') return [heldCell('small'), heldBeside('small'), heldBeside('small')]
  const isExtreme = window.shown === 'extreme'
  const share = number((isExtreme ? printBoundedShare : printShare)(window.share.value))
  if (isExtreme) return [number(`n = ${window.share.n}`), share, number(noValue)]
  return [number(`${window.count} of ${window.share.n}`), share, number(printRange(window.share))]
}

function tableNote(rows: readonly StandardRow[], hasBefore: boolean): string {
  return [
    hasBefore ? 'Change is in percentage points, of all students tested in each window.' : '',
    rows.some(({ standard }) => standard.isThin)
      ? '* Thin evidence: under 3 items or points, so this row says little.'
      : '',
    'Intervals are 95% Wilson intervals.',
  ]
    .filter(Boolean)
    .join(' ')
}

function figure(all: readonly StandardRow[], { facts }: StudentResults): Block {
  const rows = all.slice(0, drawnRows(all.length))
  const { mastery, earlier } = facts
  const measure = `Share of students at mastery, ${Math.round(mastery.cut * 100)}% of points or more`
  const few = rows.length < all.length ? `: the ${rows.length} weakest standards` : ' by standard'
  const note = text('Lines are 95% Wilson intervals. The same numbers are in the table above.')
  const label = ({ standard }: StandardRow) => `${standard.code} ${standard.title}`
  if (earlier === null || rows.every(({ before }) => before === null)) {
    const data = {
      comparisonLabel: null,
      rows: rows.map(({ standard, after }) => ({
        code: standard.code,
        title: standard.title,
        count: after.count,
        share: drawnShare(after),
        comparison: null,
        isThinEvidence: standard.isThin,
      })),
    }
    const said = data.rows.map((row) => `${row.code} ${row.title}: ${shareInWords(row.share)}.`)
    const description = `Bars with 95% intervals. ${measure}. ${said.join(' ')}`
    const chart = { chart: 'intervalBars' as const, data, description }
    return { kind: 'figure', caption: `Share at mastery${few}`, drawing: 'picture', chart, note }
  }
  const point = (window: WindowShare | null, n: number) => ({
    count: window?.count ?? 0,
    share: window
      ? drawnShare(window)
      : {
          value: null,
          n,
          missing: 0,
          interval: null,
          method: 'wilson-share',
          reason: 'Not tested in this window.',
        },
  })
  const data = {
    beforeLabel: windowTitle(earlier.administration),
    afterLabel: windowTitle(mastery.administration),
    measure,
    rows: rows.map((row) => ({
      label: label(row),
      before: point(row.before, 0),
      after: point(row.after, 0),
    })),
  }
  const said = data.rows.map(
    (row) =>
      `${row.label}: ${windowName(earlier.administration)} ${shareInWords(row.before.share)}; ${windowName(mastery.administration)} ${shareInWords(row.after.share)}.`,
  )
  const description = `Dot plot with 95% intervals. ${measure}. ${said.join(' ')}`
  const chart = { chart: 'beforeAfterDumbbell' as const, data, description }
  return { kind: 'figure', caption: `Share at mastery${few}`, drawing: 'picture', chart, note }
}
