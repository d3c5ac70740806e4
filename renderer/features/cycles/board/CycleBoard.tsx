/** The board of one coaching model: a column for each phase. */
import { useId } from 'react'
import { plural } from '#renderer/ui/format.ts'
import { Section } from '#renderer/ui/Section.tsx'
import type { Board, BoardColumn } from './board-model.ts'
import { useDropColumn } from './card-drag.ts'
import { CycleCard } from './CycleCard.tsx'
import type { BoardKeys } from './use-board-keys.ts'
import classes from './Board.module.css'

type Props = {
  readonly board: Board
  readonly keys: BoardKeys
}

export function CycleBoard({ board, keys }: Props) {
  const phases = board.columns.flatMap(({ phase }) => (phase === null ? [] : [phase]))
  return (
    <Section title={board.model} note={plural(board.count, 'cycle')} className={classes.board}>
      <div
        className={classes.columns}
        style={{ '--columns': board.columns.length } as React.CSSProperties}
      >
        {board.columns.map((column) => (
          <Column
            key={column.phase ?? ''}
            model={board.model}
            column={column}
            phases={phases}
            keys={keys}
          />
        ))}
      </div>
    </Section>
  )
}

type ColumnProps = Omit<Props, 'board'> & {
  readonly model: string
  readonly column: BoardColumn
  readonly phases: readonly string[]
}

function Column({ model, column, phases, keys }: ColumnProps) {
  const { phase, cycles } = column
  const id = useId()
  const [connect, isOver] = useDropColumn({ model, phase, onDrop: keys.move })
  return (
    <div ref={connect} className={classes.column} data-over={isOver || undefined}>
      <h3 id={id} className={classes.phase}>
        {phase ?? 'Planned'}
        {cycles.length > 0 && <span className={classes.count}>{cycles.length}</span>}
      </h3>
      {cycles.length > 0 && (
        <ul className={classes.cards} aria-labelledby={id}>
          {cycles.map((cycle) => (
            <CycleCard key={cycle.id} cycle={cycle} phases={phases} keys={keys} />
          ))}
        </ul>
      )}
    </div>
  )
}
