/** The monitoring chart: what students may do against who did it, filled in by taps or keys. */
import { Button } from '@mantine/core'
import { ListPlus, Lightbulb, TriangleAlert, UsersRound } from 'lucide-react'
import { useRef, useState } from 'react'
import type { RunRow } from '#shared/contracts/lesson-runs/records.ts'
import type { SmallGroupSetId } from '#shared/domain/ids.ts'
import { useCommand } from '#renderer/app/page-commands.ts'
import { useStudentLabel } from '#renderer/coaching/student-label.ts'
import { plural } from '#renderer/ui/format.ts'
import { Kbd } from '#renderer/ui/Kbd.tsx'
import { MathText } from '#renderer/ui/MathText.tsx'
import { Segments } from '#renderer/ui/Segments.tsx'
import { AddByName } from './AddByName.tsx'
import { ChartCell } from './ChartCell.tsx'
import { columnsOf, markIn, unseenOf } from './chart-columns.ts'
import type { Column, ColumnKind } from './chart-columns.ts'
import { ChartDetail } from './ChartDetail.tsx'
import { useRun } from './run-acts.ts'
import { useChartKeys } from './use-chart-keys.ts'
import classes from './Chart.module.css'

type Props = {
  readonly kind: ColumnKind
  readonly onKind: (kind: ColumnKind) => void
  /** The kept set that groups are taken from. */
  readonly groupSetId: SmallGroupSetId | null
}

export function Chart({ kind, onKind, groupSetId }: Props) {
  const { run } = useRun()
  const columns = columnsOf(run, kind, useStudentLabel())
  const grid = useRef<HTMLTableElement>(null)
  const keys = useChartKeys(grid, { rows: run.rows, columns })
  const row = run.rows[keys.at.row]
  const column = columns[keys.at.column]
  return (
    <section className={classes.frame} aria-label="What students do">
      <Bar kind={kind} onKind={onKind} groupSetId={groupSetId} columns={columns} />
      {columns.length === 0 || run.rows.length === 0 ? (
        <p className={classes.none}>
          {run.rows.length === 0
            ? 'Nothing was anticipated. Add what you see.'
            : 'Nobody is in the chart yet. Add a table or a group.'}
        </p>
      ) : (
        <div className={classes.scroll}>
          <table
            ref={grid}
            aria-label="Monitoring chart"
            className={classes.grid}
            data-kind={kind}
            onKeyDownCapture={keys.onKeyDown}
          >
            <Head columns={columns} at={keys.at.column} />
            <tbody>
              {run.rows.map((one, rowAt) => (
                <tr key={one.id}>
                  <RowHead
                    row={one}
                    seen={columns.filter((each) => markIn(run.marks, one, each)).length}
                  />
                  {columns.map((each, columnAt) => (
                    <ChartCell
                      key={each.key}
                      row={one}
                      column={each}
                      mark={markIn(run.marks, one, each)}
                      isTabStop={rowAt === keys.at.row && columnAt === keys.at.column}
                      onFocus={() => keys.moveTo({ row: rowAt, column: columnAt })}
                    />
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {row && column && <ChartDetail row={row} column={column} />}
    </section>
  )
}

function Bar({
  kind,
  onKind,
  groupSetId,
  columns,
}: Props & { readonly columns: readonly Column[] }) {
  const { run, act, isReadOnly } = useRun()
  const [adding, setAdding] = useState<'row' | 'group' | null>(null)
  const unseen = unseenOf(run, columns).length
  const show = (next: ColumnKind): void => {
    onKind(next)
    const isNew = next === 'groups' && run.groups.length === 0 && groupSetId !== null
    if (isNew) void act((calls, id) => calls.useGroups({ id, groupSetId }))
  }
  useCommand('lesson-runs.add-row', () => setAdding('row'), { isOn: !isReadOnly })
  useCommand('lesson-runs.columns', () => show(kind === 'students' ? 'groups' : 'students'))
  return (
    <div className={classes.bar}>
      <h2 className={classes.title}>What students do</h2>
      {columns.length > 0 && (
        <span className="t2">
          {unseen === 0
            ? 'everybody seen'
            : `${plural(unseen, kind === 'students' ? 'student' : 'group')} not seen yet`}
        </span>
      )}
      <div className={classes.tools}>
        <Segments
          label="Columns of the chart"
          choices={[
            { value: 'students', label: 'Students' },
            { value: 'groups', label: 'Groups' },
          ]}
          value={kind}
          onChange={show}
        />
        <Kbd shortcut="V" />
        {kind === 'groups' && (
          <Button
            disabled={isReadOnly}
            leftSection={<UsersRound size={16} aria-hidden="true" />}
            onClick={() => setAdding('group')}
          >
            Add a table
          </Button>
        )}
        <Button
          disabled={isReadOnly}
          leftSection={<ListPlus size={16} aria-hidden="true" />}
          rightSection={<Kbd shortcut="A" isDecoration />}
          onClick={() => setAdding('row')}
        >
          Add a row
        </Button>
      </div>
      {adding !== null && <AddByName what={adding} onClose={() => setAdding(null)} />}
    </div>
  )
}

function Head({ columns, at }: { readonly columns: readonly Column[]; readonly at: number }) {
  const { run } = useRun()
  const unseen = new Set(unseenOf(run, columns))
  return (
    <thead>
      <tr>
        <th scope="col" className={classes.corner}>
          Strategy or misconception
        </th>
        {columns.map((column, place) => (
          <th
            key={column.key}
            scope="col"
            className={classes.who}
            data-at={place === at || undefined}
            data-unseen={unseen.has(column) || undefined}
          >
            <span>{column.label}</span>
            {column.members.length > 0 && (
              <span className={classes.members}>{column.members.join(', ')}</span>
            )}
          </th>
        ))}
      </tr>
    </thead>
  )
}

function RowHead({ row, seen }: { readonly row: RunRow; readonly seen: number }) {
  const Icon = row.kind === 'misconception' ? TriangleAlert : Lightbulb
  return (
    <th scope="row" className={classes.row}>
      <span className={classes.rowName}>
        <Icon size={16} aria-label={row.kind} data-kind={row.kind} />
        <span>
          <MathText text={row.name} />
          {!row.isAnticipated && <span className={classes.new}> not expected</span>}
        </span>
        {seen > 0 && (
          <span className={classes.count}>
            {seen}
            <span className="sr-only"> seen</span>
          </span>
        )}
      </span>
    </th>
  )
}
