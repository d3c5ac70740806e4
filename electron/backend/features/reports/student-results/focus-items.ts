/** One page an item: its text, who chose what, the upper against the lower group, and two questions. */
import type { Items } from '#shared/contracts/analysis/items.ts'
import type { Block, Cell } from '#shared/contracts/report-model.ts'
import { withholdParts } from '#shared/disclosure/withhold.ts'
import {
  capitalized,
  counted,
  inWords,
  printDay,
  printNumber,
  printBoundedShare,
  printShare,
} from '../text/print.ts'
import { heldBeside, heldCell, muted, number, text, withFractions, words } from '../text/runs.ts'
import { noSection, type StudentResults, type Section } from './facts.ts'
import { itemsToLookAt, wrongOption } from './focus-choice.ts'
import { itemName } from './names.ts'

type Item = Items['items'][number]
/** For other readers small counts are withheld, and the small upper and lower groups with them. */
export type Shown = { readonly items: Items; readonly item: Item; readonly minimum: number }

export function focusItemPages(report: StudentResults): Section {
  const { items } = report.facts
  if (items === null) return noSection
  const { minimum } = report.rules
  if (items.n < minimum) return noSection
  const all = itemsToLookAt(items)
  // A page on which every count is held back tells nothing.
  const chosen = all.filter((item) => !heldOptions({ item, minimum }).every(Boolean))
  if (chosen.length === 0) return all.length === 0 ? noSection : nothingToShow(all.length)
  const pages = chosen.flatMap((item, place): Block[] => [
    { kind: 'pageBreak' },
    ...(place === 0 ? introduction(items, chosen.length) : []),
    ...page({ items, item, minimum }, report),
  ])
  const withheld = chosen.reduce(
    (sum, item) => sum + heldOptions({ item, minimum }).filter(Boolean).length * 2,
    0,
  )
  const groups = minimum > 1 ? chosen.length : 0
  return {
    blocks: pages,
    disclosure: [
      {
        outcome: 'out',
        what: 'Focus items',
        amount: counted(chosen.length, 'item'),
        why: `option shares, n = ${items.n}`,
      },
      ...(withheld > 0
        ? [
            {
              outcome: 'held' as const,
              what: 'Options few students chose',
              amount: counted(withheld, 'cell'),
              why: `n under ${minimum}, and the cells that would give them away`,
            },
          ]
        : []),
      ...(groups > 0
        ? [
            {
              outcome: 'held' as const,
              what: 'Upper and lower groups',
              amount: counted(groups, 'item'),
              why: 'their options rest on few students',
            },
          ]
        : []),
    ],
    withheld,
  }
}

const nothingToShow = (count: number): Section => ({
  ...noSection,
  disclosure: [
    {
      outcome: 'held',
      what: 'Focus items',
      amount: counted(count, 'item'),
      why: 'every count rests on few students',
    },
  ],
})

function introduction(items: Items, count: number): Block[] {
  const { administration } = items
  const day = administration.endsOn ?? administration.startsOn
  const doubted = items.items.filter((item) => item.question !== null)
  const left =
    doubted.length > 0
      ? ` Left out until the key is checked: ${doubted.map(itemName).join(', ')}.`
      : ''
  const on = day === null ? '' : `, ${printDay(day)}`
  return [
    {
      kind: 'heading',
      level: 1,
      runs: text(
        `${capitalized(inWords(count))} ${count === 1 ? 'item' : 'items'} to look at together`,
      ),
      part: 'focus-items',
    },
    {
      kind: 'paragraph',
      runs: text(
        `${administration.assessment}, ${items.items.length} items${on}, n = ${items.n}. These are the items where one wrong option drew the most students.${left}`,
      ),
    },
  ]
}

function page(shown: Shown, report: StudentResults): Block[] {
  const { item } = shown
  const name = itemName(item)
  const drawn = wrongOption(item)?.label ?? ''
  // Stacked fractions make tall rows, and the page must hold all of it.
  const hasFractions = item.options.some(({ text: answer }) =>
    withFractions(answer).some((run) => 'fraction' in run),
  )
  const lines = hasFractions ? 2 : 3
  const standard = report.facts.mastery.standards.find(({ code }) => code === item.standard)
  const stem = item.stem ? [{ kind: 'paragraph' as const, runs: withFractions(item.stem) }] : []
  return [
    { kind: 'heading', level: 2, runs: text(standard ? `${name}: ${standard.title}` : name) },
    ...stem,
    optionTable(shown),
    ...(areGroupsShown(shown) ? [figure(shown)] : []),
    { kind: 'writingLines', prompt: `What would a student who chose ${drawn} say?`, lines },
    { kind: 'writingLines', prompt: 'What question or picture would move that student?', lines },
  ]
}

/** Upper and lower groups are for the students' own teachers, where the test is large enough. */
const areGroupsShown = ({ items, minimum }: Shown): boolean => minimum <= 1 && items.groupSize > 0

/** By option, the omitted answers last: together they are all students, so they hide one another. */
export function heldOptions({
  item,
  minimum,
}: Pick<Shown, 'item' | 'minimum'>): readonly boolean[] {
  const counts = item.options.map((option) => option.count)
  const others = Math.max(0, item.difficulty.n - counts.reduce((sum, count) => sum + count, 0))
  return withholdParts(others > 0 ? [...counts, others] : counts, minimum)
}

function optionTable(shown: Shown): Block {
  const { items, item, minimum } = shown
  const held = heldOptions(shown)
  const isKeyHeld = held[item.options.findIndex(({ isKey }) => isKey)] ?? false
  const groups = areGroupsShown(shown) ? ['Lower', 'Upper'] : []
  const rows = item.options.map((option, place) =>
    optionCells({
      option,
      withheld: !held[place] ? null : option.count < minimum ? 'small' : 'neighbor',
      hasGroups: groups.length > 0,
    }),
  )
  const { difficulty, discrimination } = item
  const known = [
    item.standard ?? '',
    isKeyHeld || difficulty.value === null
      ? ''
      : `difficulty ${printNumber(difficulty.value, 2)}${difficulty.interval ? ` (95% interval ${printNumber(difficulty.interval.low, 2)}–${printNumber(difficulty.interval.high, 2)})` : ''}`,
    discrimination.value === null
      ? ''
      : `corrected discrimination ${printNumber(discrimination.value, 2)}`,
    groups.length > 0 ? `upper and lower groups of ${items.groupSize}` : '',
    item.omitted > 0 && minimum <= 1 ? `${item.omitted} left it out` : '',
  ]
  return {
    kind: 'table',
    caption: `${itemName(item)}: who chose what`,
    isNumbered: true,
    style: 'data',
    widths:
      groups.length > 0 ? [850, 2500, 2898, 600, 900, 900, 1000] : [850, 3100, 3498, 1200, 1000],
    head: [
      words('Option'),
      words('Answer'),
      words('What it may show'),
      ...['n', 'All', ...groups].map(number),
    ],
    rows,
    totalRow: false,
    note: text(known.filter(Boolean).join(' · ')),
  }
}

type OptionRow = {
  readonly option: Item['options'][number]
  readonly withheld: NonNullable<Cell['held']> | null
  readonly hasGroups: boolean
}

function optionCells({ option, withheld, hasGroups }: OptionRow): Cell[] {
  const { isKey } = option
  const label = isKey
    ? [{ text: `${option.label} ✓`, accent: true, bold: true }]
    : text(option.label)
  const idea = isKey
    ? text('Correct')
    : option.misconception
      ? withFractions(option.misconception)
      : [muted('no known pattern')]
  const share = (value: number | null) =>
    number(hasGroups ? printShare(value) : printBoundedShare(value))
  const shares = withheld
    ? [heldCell(withheld), heldBeside(withheld)]
    : [number(String(option.count)), share(option.share)]
  const groups = hasGroups ? [share(option.lowerShare), share(option.upperShare)] : []
  return [
    { runs: label, align: 'start' },
    { runs: withFractions(option.text), align: 'start' },
    { runs: idea, align: 'start' },
    ...shares,
    ...groups,
  ]
}

/** Bars that Word can edit. */
function figure({ items, item }: Shown): Block {
  const name = itemName(item)
  const options = item.options.map((option) => ({
    option: option.label,
    isKey: option.isKey,
    count: option.count,
    share: {
      value: option.share,
      n: items.n,
      missing: 0,
      interval: null,
      method: 'wilson-share',
      reason: null,
    },
    upper: option.upperShare,
    lower: option.lowerShare,
    restCorrelation: option.restCorrelation,
  }))
  const said = item.options.map(
    (option) =>
      `${option.label}${option.isKey ? ' (key)' : ''}: lower group ${printShare(option.lowerShare)}, upper group ${printShare(option.upperShare)}.`,
  )
  return {
    kind: 'figure',
    caption: `${name}: share of each group that chose the option`,
    drawing: 'native',
    chart: {
      chart: 'optionDumbbell',
      data: { itemLabel: name, groupSize: items.groupSize, options },
      description: `Bar chart. ${name}: share of the lower and of the upper group that chose each option. ${said.join(' ')}`,
    },
    note: text(
      'A wrong option that pulls the lower group and not the upper one points to one shared idea.',
    ),
  }
}
