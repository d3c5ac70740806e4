/** One group: what it is about and rests on, and its students. A student dropped on it joins. */
import { CircleAlert } from 'lucide-react'
import { useCallback, useId } from 'react'
import type { GroupStudent, SmallGroup } from '#shared/contracts/small-groups/board.ts'
import { plural } from '#renderer/ui/format.ts'
import { goalsOf } from './board-model.ts'
import { StudentRow, type RowContext } from './StudentRow.tsx'
import { useDropGroup } from './student-drag.ts'
import classes from './Board.module.css'

type Props = RowContext & {
  readonly group: SmallGroup
  readonly place: number
  readonly isOpen: boolean
  readonly onOpenGroup: (place: number) => void
}

export function GroupCard({ group, place, isOpen, onOpenGroup, ...row }: Props) {
  const { board, keys } = row
  const id = useId()
  const takes = useCallback(
    (student: GroupStudent) => goalsOf(board, student).some((goal) => goal.place === place),
    [board, place],
  )
  const move = keys.move
  const onDrop = useCallback((student: GroupStudent) => move(student, place), [move, place])
  const [connect, isOver] = useDropGroup({ takes, onDrop })
  return (
    <div
      ref={connect}
      role="group"
      aria-labelledby={id}
      className={classes.card}
      data-over={isOver || undefined}
      data-open={isOpen || undefined}
    >
      <header className={classes.cardHead}>
        <h3 id={id} className={classes.title}>
          <button type="button" aria-expanded={isOpen} onClick={() => onOpenGroup(place)}>
            {group.name}
          </button>
        </h3>
        <span className={classes.count}>{plural(group.students.length, 'student')}</span>
      </header>
      <Evidence group={group} />
      <ul className={classes.students}>
        {group.students.map((student) => (
          <StudentRow key={student.id} student={student} {...row} />
        ))}
      </ul>
    </div>
  )
}

function Evidence({ group }: { readonly group: SmallGroup }) {
  const { evidence, isThin, warning, students, meets, staff } = group
  const notes = [meets, staff].filter((text) => text !== '').join(' · ')
  return (
    <div className={classes.evidence}>
      {students.length > 0 && <p>{evidence}</p>}
      {isThin && (
        <p className={classes.warning}>
          <CircleAlert size={12} aria-hidden="true" />
          Thin evidence: under three items
        </p>
      )}
      {warning !== null && (
        <p className={classes.warning}>
          <CircleAlert size={12} aria-hidden="true" />
          {warning}
        </p>
      )}
      {notes !== '' && <p className="ell">{notes}</p>}
    </div>
  )
}
