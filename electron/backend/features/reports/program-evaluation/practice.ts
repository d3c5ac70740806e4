/** Teaching practice: what cycles were about, and what became of goals as far as teachers let that be known. */
import type { Section } from '../student-results/facts.ts'
import { counted } from '../text/print.ts'
import { lead } from '../text/runs.ts'
import { dataTable, held, out, paragraph, plain, sub, top } from './blocks.ts'
import { fewestTeachers, type Evaluation, type GoalKind } from './facts.ts'

export function practice({ facts }: Evaluation): Section {
  const { practices, goals, lookFors, cyclesWithLookFors } = facts.practice
  if (practices.length === 0 && goals.length === 0 && lookFors === 0) return plain()
  const kept = goals.reduce(
    (sum, one) => sum + (isPrinted(one) ? one.goals - one.shared.goals : one.goals),
    0,
  )
  const agreed =
    lookFors === 0
      ? ''
      : ` Teachers and coach agreed on ${counted(lookFors, 'look-for')} in ${counted(cyclesWithLookFors, 'cycle')}.`
  return {
    blocks: [
      top('practice', 'Teaching practice'),
      paragraph(
        `What teachers and coach set out to work on in the classroom.${agreed} What was seen in single lessons stays between teacher and coach.`,
      ),
      ...(practices.length > 0
        ? [
            dataTable({
              caption: 'Teaching practices in focus',
              widths: [6, 1.4, 1.4],
              head: ['Practice', '>Cycles', '>Teachers'],
              rows: practices.map((one) => [one.name, String(one.cycles), String(one.teachers)]),
              note: 'Mathematics Teaching Practices (NCTM, Principles to Actions, 2014). A cycle can have several.',
            }),
          ]
        : []),
      ...(goals.length > 0 ? [sub('Goals'), ...goalBlocks(goals)] : []),
    ],
    disclosure: [
      out(
        'Teaching practices',
        counted(practices.length, 'practice'),
        'with counts of cycles and teachers',
      ),
      ...(goals.length > 0
        ? [
            out(
              'Goals',
              counted(
                goals.reduce((sum, one) => sum + one.goals, 0),
                'goal',
              ),
              'as counts by kind',
            ),
          ]
        : []),
      ...(kept > 0
        ? [held('Data of goals', counted(kept, 'goal'), 'go as far as each teacher chose')]
        : []),
      held('Look-fors, wording of goals, notes', 'all', 'are between teacher and coach'),
    ],
    withheld: kept,
  }
}

const names: Readonly<Record<GoalKind['kind'], string>> = {
  'teacher-practice': 'Teacher practice',
  'student-achievement': 'Student achievement',
  'student-engagement': 'Student engagement',
}

const isPrinted = ({ shared }: GoalKind): boolean => shared.teachers >= fewestTeachers

function goalBlocks(goals: readonly GoalKind[]) {
  const isAnyPrinted = goals.some(isPrinted)
  const shared = ['>Shared', '>Measured twice', '>Moved towards', '>Target reached']
  return [
    dataTable({
      caption: isAnyPrinted
        ? 'Goals, and what became of those whose teachers share their data'
        : 'Goals by kind',
      widths: isAnyPrinted ? [3, 1.2, 1.4, 1.7, 1.7, 1.6] : [6, 1.4],
      head: ['Kind', '>Goals', ...(isAnyPrinted ? shared : [])],
      rows: goals.map((one) => [
        names[one.kind],
        String(one.goals),
        ...(isAnyPrinted ? sharedCells(one) : []),
      ]),
      note: isAnyPrinted
        ? `Data of a goal go as far as its teacher chose; a dash stands where under ${fewestTeachers} teachers share theirs. Measured twice: a baseline and a later value.`
        : `Baselines and results stay between teacher and coach: under ${fewestTeachers} teachers let this reader know theirs.`,
    }),
    ...(isAnyPrinted
      ? [
          paragraph(
            lead(
              'Reading this table.',
              'Goals were set by different teachers on different measures, so that they are counted and not averaged. Teachers choose goals where they want to grow, and what is low at first tends to rise by itself.',
            ),
          ),
        ]
      : []),
  ]
}

const sharedCells = (one: GoalKind): readonly string[] =>
  [one.shared.goals, one.shared.measuredTwice, one.shared.towards, one.shared.reached].map(
    (count) => (isPrinted(one) ? String(count) : '–'),
  )
