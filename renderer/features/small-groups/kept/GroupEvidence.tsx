/** What a group rests on: the options its students chose, and each student's evidence. */
import { MathText } from '#renderer/ui/MathText.tsx'
import { Section } from '#renderer/ui/Section.tsx'
import type { Board, GroupStudent, SmallGroup } from '#shared/contracts/small-groups/board.ts'
import classes from './Kept.module.css'

export function GroupAnswers({ group }: { readonly group: SmallGroup }) {
  if (group.answers.length === 0) return null
  return (
    <Section
      title="Answers that led here"
      note={`of ${group.students.length}`}
      className={classes.part}
    >
      <ul className={classes.answers}>
        {group.answers.map(({ item, option, text, students }) => (
          <li key={`${item} ${option}`}>
            <span className={classes.item}>
              {item} <b>{option}</b>
            </span>
            <span className={classes.option}>
              <MathText text={text} />
            </span>
            <span className="tnum">{students}</span>
          </li>
        ))}
      </ul>
    </Section>
  )
}

type StudentsProps = { readonly board: Board; readonly group: SmallGroup }

export function GroupStudents({ board, group }: StudentsProps) {
  return (
    <Section title="Students" note="their evidence" className={classes.part}>
      <ul className={classes.evidence}>
        {group.students.map((student) => (
          <li key={student.id}>
            <span className="m">{student.name}</span>
            <StudentEvidence board={board} student={student} need={group.need} />
          </li>
        ))}
      </ul>
    </Section>
  )
}

type EvidenceProps = {
  readonly board: Board
  readonly student: GroupStudent
  readonly need: string | null
}

const mostShown = 3

/** The need of the group first, then what else shows most clearly. */
function StudentEvidence({ board, student, need }: EvidenceProps) {
  const labels = new Map(board.needs.map((one) => [one.need, one.label]))
  const noun = board.rules.basis === 'standard' ? 'points' : 'answers'
  const shown = student.evidence
    .filter((one) => labels.has(one.need))
    .toSorted((a, b) => Number(b.need === need) - Number(a.need === need))
    .slice(0, mostShown)
  if (shown.length === 0) return <span className="t3">no evidence of a need</span>
  return (
    <ul className={classes.lines}>
      {shown.map(({ need: own, points, possible, answers }) => (
        <li key={own} data-own={own === need || undefined}>
          {labels.get(own)}: {points} of {possible} {noun}
          {answers.length > 0 && (
            <span className="t3">
              {' '}
              ({answers.map(({ item, option }) => `${item} ${option}`).join(', ')})
            </span>
          )}
        </li>
      ))}
    </ul>
  )
}
