/** Below the chart: the cell one is at, what can be done with it, and the questions to ask there. */
import { Button } from '@mantine/core'
import { useState } from 'react'
import type { RunRow } from '#shared/contracts/lesson-runs/records.ts'
import { formatClock } from '#renderer/ui/format.ts'
import { Kbd } from '#renderer/ui/Kbd.tsx'
import { MathText } from '#renderer/ui/MathText.tsx'
import { AddByName } from './AddByName.tsx'
import { markIn } from './chart-columns.ts'
import type { Column } from './chart-columns.ts'
import { useRun } from './run-acts.ts'
import classes from './Chart.module.css'

type Props = { readonly row: RunRow; readonly column: Column }

export function ChartDetail({ row, column }: Props) {
  const { run, isReadOnly } = useRun()
  const mark = markIn(run.marks, row, column)
  return (
    <div className={classes.detail} aria-live="polite">
      <p className={classes.at}>
        <b>{column.name}</b>
        <span className="t2">
          {mark ? `seen at ${formatClock(mark.markedAt)}` : 'not seen here'}
        </span>
        <span className={classes.hints}>
          <Kbd shortcut="Enter" /> {mark ? 'take back' : 'seen'}
          <Kbd shortcut="S" /> {mark?.shareOrder ? 'do not share' : 'shares next'}
          <Kbd shortcut="ArrowLeft" />
          <Kbd shortcut="ArrowRight" />
          <Kbd shortcut="ArrowUp" />
          <Kbd shortcut="ArrowDown" /> move
        </span>
      </p>
      {!row.isAnticipated && !isReadOnly && <OwnRow key={row.id} row={row} />}
      {(row.assessing !== '' || row.advancing !== '') && (
        <dl className={classes.questions}>
          {row.assessing !== '' && <Question label="Ask to see" text={row.assessing} />}
          {row.advancing !== '' && <Question label="Ask to move on" text={row.advancing} />}
        </dl>
      )}
    </div>
  )
}

/** What was added on the spot can be named anew, and taken out with its marks. */
function OwnRow({ row }: { readonly row: RunRow }) {
  const { act } = useRun()
  const [isNaming, setIsNaming] = useState(false)
  const remove = (): void => void act((calls, id) => calls.removeRow({ id, rowId: row.id }))
  if (isNaming) return <AddByName what="row" renamed={row} onClose={() => setIsNaming(false)} />
  return (
    <p className={classes.own}>
      <Button size="xs" onClick={() => setIsNaming(true)}>
        Rename this row
      </Button>
      <Button size="xs" onClick={remove}>
        Remove it with its marks
      </Button>
    </p>
  )
}

function Question({ label, text }: { readonly label: string; readonly text: string }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>
        <MathText text={text} />
      </dd>
    </div>
  )
}
