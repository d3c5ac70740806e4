/** The chart, and beside it sharing, look-fors and lines: in the room, and when one looks back. */
import { useState } from 'react'
import type { Room } from '#shared/contracts/lesson-runs/records.ts'
import { Chart } from './Chart.tsx'
import type { ColumnKind } from './chart-columns.ts'
import { LookFors } from './LookFors.tsx'
import { NoteLines } from './NoteLines.tsx'
import { useRun } from './run-acts.ts'
import { SharingOrder } from './SharingOrder.tsx'
import classes from './Room.module.css'

type Props = { readonly connection: string; readonly groupSets: Room['groupSets'] }

export function RoomParts({ connection, groupSets }: Props) {
  const { run } = useRun()
  const [kind, setKind] = useState<ColumnKind>(
    run.groups.length > 0 || run.students.length === 0 ? 'groups' : 'students',
  )
  return (
    <div className={classes.main}>
      <Chart kind={kind} onKind={setKind} groupSetId={groupSets[0]?.id ?? null} />
      <div className={classes.side}>
        <SharingOrder connection={connection} />
        <LookFors />
        <NoteLines />
      </div>
    </div>
  )
}
