/** The first page: conclusions in brief, which classes, and which tests their students took. */
import type { Administration } from '#shared/contracts/analysis/scope.ts'
import type { Block } from '#shared/contracts/report-model.ts'
import { inBrief } from '../student-results/brief.ts'
import type { Section, StudentResults } from '../student-results/facts.ts'
import { windowTitle } from '../student-results/names.ts'
import { counted, noValue, printDays } from '../text/print.ts'
import { heldCell, number, text, words } from '../text/runs.ts'

export function classesAndTests(profile: StudentResults): Section {
  const { facts, rules } = profile
  const tests = testsOf(profile)
  const held = tests.filter(({ students }) => students < rules.minimum).length
  const blocks: Block[] = [
    ...inBrief(profile),
    { kind: 'heading', level: 1, runs: text('Classes and tests'), part: 'classes' },
    {
      kind: 'paragraph',
      runs: text(
        'These pages are for talking about students’ learning. They are no evaluation of a teacher, and they compare no teacher with another.',
      ),
    },
    ...(rules.areOwnStudents ? [classTable(facts)] : []),
    testTable(tests, rules.minimum),
  ]
  return {
    blocks,
    disclosure: [
      {
        outcome: 'out',
        what: 'Classes and tests',
        amount: counted(tests.length, 'test'),
        why: rules.areOwnStudents ? 'with who was absent' : 'days and counts of students',
      },
      ...(held > 0
        ? [
            {
              outcome: 'held' as const,
              what: 'Tests that few students took',
              amount: counted(held, 'count'),
              why: `n under ${rules.minimum}`,
            },
          ]
        : []),
    ],
    withheld: held,
  }
}

/** Who was enrolled and who was absent tells about single students: for their own teacher. */
function classTable({ mastery, parts }: StudentResults['facts']): Block {
  const rows = [
    ...parts.map((part) => ({ label: part.label, of: part.mastery })),
    { label: parts.length > 1 ? 'All classes' : mastery.scopeLabel, of: mastery },
  ]
  const shown = parts.length === 1 ? rows.slice(0, 1) : rows
  return {
    kind: 'table',
    caption: `Classes in ${mastery.administration.assessment}, ${windowTitle(mastery.administration)}`,
    isNumbered: true,
    style: 'data',
    widths: [5, 1.4, 1.4, 1.4],
    head: [words('Class'), ...['Enrolled', 'Tested', 'Absent'].map(number)],
    rows: shown.map(({ label, of }) => [
      words(label),
      ...[of.enrolled, of.tested, of.absent].map((count) => number(String(count))),
    ]),
    totalRow: shown.length > 1,
    note: text('A missing score stays missing; it is never counted as zero.'),
  }
}

type Test = {
  readonly administration: Administration
  readonly what: string
  readonly students: number
}

function testsOf({ facts }: StudentResults): readonly Test[] {
  const { mastery, earlier, items } = facts
  return [
    ...(earlier && earlier.tested > 0
      ? [
          {
            administration: earlier.administration,
            what: 'Earlier window',
            students: earlier.tested,
          },
        ]
      : []),
    {
      administration: mastery.administration,
      what: 'Mastery by standard',
      students: mastery.tested,
    },
    ...(items && items.n > 0
      ? [
          {
            administration: items.administration,
            what: `${counted(items.items.length, 'item')}, answer by answer`,
            students: items.n,
          },
        ]
      : []),
  ]
}

function testTable(tests: readonly Test[], minimum: number): Block {
  return {
    kind: 'table',
    caption: 'Tests in this profile',
    isNumbered: true,
    style: 'data',
    widths: [3.4, 2, 3, 2.6, 1.4],
    head: [...['Test', 'Window', 'Days', 'For'].map(words), number('Students')],
    rows: tests.map(({ administration, what, students }) => [
      words(administration.assessment),
      words(`${windowTitle(administration)} ${administration.schoolYear}`),
      words(printDays(administration.startsOn, administration.endsOn) || noValue),
      words(what),
      students < minimum ? heldCell('small') : number(String(students)),
    ]),
    totalRow: false,
  }
}
