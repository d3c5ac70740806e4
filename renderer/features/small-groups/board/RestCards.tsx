/** Everyone in no group, by reason. A student dropped here is taken out of the groups. */
import { useCallback, useId } from 'react'
import type { Board, GroupStudent } from '#shared/contracts/small-groups/board.ts'
import { plural } from '#renderer/ui/format.ts'
import { Section } from '#renderer/ui/Section.tsx'
import { groupOf } from './board-model.ts'
import { StudentRow, type RowContext } from './StudentRow.tsx'
import { useDropGroup } from './student-drag.ts'
import classes from './Board.module.css'

export function RestCards(row: RowContext) {
  const { board, keys } = row
  const takes = useCallback((student: GroupStudent) => groupOf(board, student.id) !== null, [board])
  const move = keys.move
  const onDrop = useCallback((student: GroupStudent) => move(student, null), [move])
  const [connect, isOver] = useDropGroup({ takes, onDrop })
  const first = board.rest.filter(({ reason }) => reason !== 'at-cut')
  const done = board.rest.filter(({ reason }) => reason === 'at-cut')
  const count = first.reduce((sum, { students }) => sum + students.length, 0)
  return (
    <div ref={connect} className={classes.rest} data-over={isOver || undefined}>
      <Section title="Talk first" note={count === 0 ? 'nobody' : plural(count, 'student')}>
        <div className={classes.cards}>
          {[...first, ...done].map((part) => (
            <RestCard key={part.reason} part={part} {...row} />
          ))}
        </div>
      </Section>
    </div>
  )
}

function RestCard({ part, ...row }: RowContext & { readonly part: Board['rest'][number] }) {
  const id = useId()
  return (
    <div role="group" aria-labelledby={id} className={classes.card} data-rest="">
      <header className={classes.cardHead}>
        <h3 id={id} className={classes.title}>
          {part.title}
        </h3>
        <span className={classes.count}>{part.students.length}</span>
      </header>
      <ul className={classes.students}>
        {part.students.map((student) => (
          <StudentRow key={student.id} student={student} {...row} />
        ))}
      </ul>
    </div>
  )
}
