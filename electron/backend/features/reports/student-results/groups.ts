/** Students by the idea they chose most often: lists for their own teachers, counts for others. */
import type { Block, Cell, Run } from '#shared/contracts/report-model.ts'
import type { DisclosureLine } from '#shared/contracts/reports.ts'
import { withholdParts } from '#shared/disclosure/withhold.ts'
import { counted, printBoundedShare, printDay } from '../text/print.ts'
import { bold, heldBeside, heldCell, muted, number, text, words } from '../text/runs.ts'
import {
  noSection,
  type IdeaGroup,
  type Ideas,
  type StudentResults,
  type Section,
} from './facts.ts'

/** More than these columns would squeeze the lists; one column holds them all then. */
const mostParts = 4

export function groupsByIdea(report: StudentResults): Section {
  const { ideas } = report.facts
  if (ideas === null || ideas.groups.length === 0 || ideas.n < report.rules.minimum)
    return noSection
  return report.rules.listsStudents ? lists(ideas, report) : counts(ideas, report)
}

function start(ideas: Ideas, more: string): Block[] {
  return [
    { kind: 'pageBreak' },
    { kind: 'heading', level: 1, runs: text(titleOf(ideas)), part: 'groups' },
    {
      kind: 'paragraph',
      runs: text(
        `${ruleOf(ideas)} ${more.replace('{rest}', String(ideas.n - ideas.listed)).replace('{n}', String(ideas.n))}`,
      ),
    },
  ]
}

const titleOf = ({ kept }: Ideas): string =>
  kept === null ? 'Groups by misconception' : 'Small groups'

const ruleOf = ({ kept }: Ideas): string =>
  kept === null
    ? 'A student is counted under the idea that he or she chose most often, at least twice.'
    : `As kept on ${printDay(kept.on)}, from ${kept.test}.`

const questions: readonly Block[] = [
  { kind: 'writingLines', prompt: 'Who should move, and why?', lines: 4 },
  { kind: 'writingLines', prompt: 'What do students without a pattern need next?', lines: 3 },
]

function lists(ideas: Ideas, report: StudentResults): Section {
  const { rules } = report
  const columns = columnsOf(ideas, { showsNames: rules.showsNames, isKept: ideas.kept !== null })
  const each = (6748 - 500) / columns.length
  const split = ideas.groups.some((group) => group.classes.some(({ groups }) => groups.length > 1))
    ? ` Bold numbers part a class into groups${ideas.kept ? '' : ' of at most six'}.`
    : ''
  const outside = ideas.kept ? 'are in no group' : 'show no pattern'
  return {
    blocks: [
      ...start(ideas, `{rest} of {n} students ${outside} and are not listed.${split}`),
      {
        kind: 'table',
        caption:
          (ideas.groups[0]?.classes.length ?? 0) > 1
            ? 'Students by idea and class'
            : 'Students by idea',
        isNumbered: true,
        style: 'data',
        widths: [2900, 500, ...columns.map(() => each)],
        head: [
          words(ideas.kept ? 'About' : 'Idea'),
          number('n'),
          ...columns.map(({ head }) => words(head)),
        ],
        rows: ideas.groups.map((group) => [
          { runs: [bold(group.misconception)], align: 'start' },
          number(String(group.n)),
          ...columns.map(({ cellOf }) => cellOf(group)),
        ]),
        totalRow: false,
        note: text(
          rules.showsNames
            ? 'Names, as chosen, for the students’ own teachers. Keep these pages in the room.'
            : 'Codes stand for students; the key stays with the coach.',
        ),
      },
      ...questions,
    ],
    disclosure: [
      {
        outcome: 'out',
        what: titleOf(ideas),
        amount: counted(ideas.groups.length, 'group'),
        why: 'for the students’ own teachers and team',
      },
      studentsLine(ideas.listed, rules.showsNames),
    ],
    withheld: 0,
  }
}

function studentsLine(count: number, showsNames: boolean): DisclosureLine {
  const amount = counted(count, 'name')
  return showsNames
    ? {
        outcome: 'out',
        what: 'Student names',
        amount,
        why: 'as chosen, for the students’ own teachers and team',
      }
    : { outcome: 'changed', what: 'Student names', amount, why: 'become codes; the key stays here' }
}

type Column = { readonly head: string; readonly cellOf: (group: IdeaGroup) => Cell }

/** A column a class; where these are many, one with the classes named in each cell. */
function columnsOf(ideas: Ideas, listing: Listing): readonly Column[] {
  const labels = ideas.groups[0]?.classes.map(({ label }) => label) ?? []
  if (labels.length <= mostParts) {
    return labels.map((label, place) => ({
      head: label,
      cellOf: (group) => listCell(studentRuns(group.classes[place]?.groups ?? [], listing)),
    }))
  }
  return [{ head: 'Students', cellOf: (group) => listCell(runsOfClasses(group, listing)) }]
}

const listCell = (runs: Run[]): Cell => ({
  runs: runs.length > 0 ? runs : [muted('none')],
  align: 'start',
})

function runsOfClasses(group: IdeaGroup, listing: Listing): Run[] {
  return group.classes
    .filter(({ groups }) => groups.length > 0)
    .flatMap(({ label, groups }, place) => [
      muted(`${place === 0 ? '' : ' · '}${label}: `),
      ...studentRuns(groups, listing),
    ])
}

const byCode = (students: readonly Student[]): readonly Student[] =>
  students.toSorted((a, b) => a.code.localeCompare(b.code, 'en'))

type Listing = {
  readonly showsNames: boolean
  /** Who is with whom was settled: codes are put in order within each group only. */
  readonly isKept: boolean
}

type Student = { readonly name: string; readonly code: string }

/** "1  A15 A18  2  A34 A37": groups of a class are numbered when there are several. */
function studentRuns(groups: readonly (readonly Student[])[], listing: Listing): Run[] {
  const { showsNames, isKept } = listing
  const shown = showsNames ? groups : isKept ? groups.map(byCode) : inOrderOfCodes(groups)
  return shown.flatMap((students, place) => {
    const labels = students.map(({ name, code }) => (showsNames ? name : unbroken(code)))
    const list = { text: labels.join(showsNames ? ', ' : '  ') }
    const gap = place === 0 ? '' : '   '
    return groups.length > 1 ? [bold(`${gap}${place + 1}  `), list] : [list]
  })
}

/** Groups of the same sizes: in the order of the names, codes would tell who comes before whom. */
function inOrderOfCodes(groups: readonly (readonly Student[])[]): readonly (readonly Student[])[] {
  const sorted = byCode(groups.flat())
  const starts = groups.map((_, place) => groups.slice(0, place).flat().length)
  return groups.map(({ length }, place) => {
    const from = starts[place] ?? 0
    return sorted.slice(from, from + length)
  })
}

/** A line must not break inside a code. */
const unbroken = (code: string): string => code.replaceAll('-', '\u2011')

/** Every student is in one group or has no pattern. */
const partsOf = (ideas: Ideas): readonly number[] => [
  ...ideas.groups.map((group) => group.n),
  ideas.n - ideas.listed,
]

/** The groups whose size this audience may know. */
export function shownGroups({ facts, rules }: StudentResults): readonly IdeaGroup[] {
  const { ideas } = facts
  if (ideas === null || ideas.n < rules.minimum) return []
  const held = withholdParts(partsOf(ideas), rules.minimum)
  return ideas.groups.filter((_, place) => !held[place])
}

function counts(ideas: Ideas, { rules }: StudentResults): Section {
  const parts = partsOf(ideas)
  const held = withholdParts(parts, rules.minimum)
  const withheld = held.filter(Boolean).length
  return {
    // A table in which everything is held back tells nothing.
    blocks: withheld === parts.length ? [] : countBlocks(ideas, held, rules.minimum),
    disclosure: [
      ...(withheld === parts.length
        ? []
        : [
            {
              outcome: 'out' as const,
              what: 'Groups by misconception',
              amount: counted(parts.length - withheld, 'count'),
              why: `counts only, n = ${ideas.n}`,
            },
          ]),
      {
        outcome: 'held',
        what: 'Lists of students',
        amount: counted(ideas.listed, 'student'),
        why: 'go only to their own teachers and team',
      },
      ...(withheld > 0
        ? [
            {
              outcome: 'held' as const,
              what: 'Small groups',
              amount: counted(withheld, 'count'),
              why: `n under ${rules.minimum}, and the counts that would give them away`,
            },
          ]
        : []),
    ],
    withheld,
  }
}

function countBlocks(ideas: Ideas, held: readonly boolean[], minimum: number): Block[] {
  const parts = partsOf(ideas)
  const labels = [...ideas.groups.map((group) => group.misconception), 'No pattern']
  return [
    ...start(
      ideas,
      `Groups of under ${minimum} students are held back, and so are those that would give them away.`,
    ),
    {
      kind: 'table',
      caption: 'Students by idea',
      isNumbered: true,
      style: 'data',
      widths: [6500, 1600, 1548],
      head: [words('Idea'), number('n'), number('Share')],
      rows: labels.map((label, place) => {
        const count = parts[place] ?? 0
        const why = count < minimum ? 'small' : 'neighbor'
        if (held[place]) return [words(label), heldCell(why), heldBeside(why)]
        return [words(label), number(String(count)), number(printBoundedShare(count / ideas.n))]
      }),
      totalRow: false,
      note: text(`n = ${ideas.n} students.`),
    },
  ]
}
