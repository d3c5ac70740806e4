/** Who took the test, where there is no earlier window to compare with. */
import type { StudentResults, Section } from './facts.ts'
import { counted, printNumber } from '../text/print.ts'
import { heldCell, number, text, words } from '../text/runs.ts'
import { windowName } from './names.ts'

export function participation({ facts, rules }: StudentResults): Section {
  const { mastery } = facts
  const parts = rules.areOwnStudents ? facts.parts : []
  const rows = [
    ...parts.map((part) => ({ label: part.label, mastery: part.mastery })),
    { label: mastery.scopeLabel, mastery },
  ]
  const show = (count: number) =>
    rules.minimum > 1 && count < rules.minimum ? heldCell('small') : number(String(count))
  return {
    blocks: [
      {
        kind: 'paragraph',
        runs: text(
          `One window only: ${mastery.administration.assessment}, ${windowName(mastery.administration)}. It says where students are now, not how far they have come.`,
        ),
      },
      {
        kind: 'table',
        caption: 'Who took the test',
        isNumbered: true,
        style: 'data',
        widths: rules.areOwnStudents ? [5, 1.2, 1.2, 1.2, 1.2] : [5, 1.2],
        head: [
          words('Students of'),
          ...(rules.areOwnStudents
            ? ['Enrolled', 'Tested', 'Absent', 'Tested, share']
            : ['Tested']
          ).map(number),
        ],
        rows: rows.map(({ label, mastery: part }) => [
          words(label),
          ...(rules.areOwnStudents
            ? [part.enrolled, part.tested, part.absent, shareTested(part)].map((value) =>
                number(String(value)),
              )
            : [show(part.tested)]),
        ]),
        totalRow: rows.length > 1,
        note: text('A missing score stays missing; it is never counted as zero.'),
      },
    ],
    disclosure: [
      {
        outcome: 'out',
        what: 'Who took the test',
        amount: counted(rows.length, 'row'),
        why: 'counts of students',
      },
    ],
    withheld: 0,
  }
}

function shareTested({ tested, enrolled }: StudentResults['facts']['mastery']): string {
  return enrolled > 0 ? `${printNumber((tested / enrolled) * 100, 0)}%` : '–'
}
