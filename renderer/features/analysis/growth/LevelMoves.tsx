/** From which level to which: the flow as a picture, the matrix as a table, each number open to its students. */
import { useMemo } from 'react'
import { useDrawing } from '#renderer/ui/charts/chart-source.ts'
import { ChartFigure } from '#renderer/ui/charts/ChartFigure.tsx'
import table from '#renderer/ui/DataTable.module.css'
import { formatCount } from '#renderer/ui/format.ts'
import { transitionFlow } from '#shared/charts/transition-flow.ts'
import type { Growth, LevelMoves as Moves } from '#shared/contracts/analysis/growth.ts'
import { formatPercent, formatPWithSign, formatShareInterval } from '#shared/statistics/format.ts'
import { NumberButton } from '../frame/NumberButton.tsx'
import { TableExport } from '../frame/TableExport.tsx'
import { flowOf, windowLabel } from './growth-charts.ts'
import type { OpenGrowth } from './growth-students.ts'
import { movesTable } from './growth-tables.ts'
import classes from './Growth.module.css'

type Props = { readonly growth: Growth; readonly moves: Moves; readonly open: OpenGrowth }

export function LevelMoves({ growth, moves, open }: Props) {
  const flow = useMemo(() => flowOf(growth, moves), [growth, moves])
  const draw = useDrawing(transitionFlow, flow)
  const isMain = growth.groups.length === 0
  return (
    <ChartFigure
      title={moves.source === 'vendor' ? 'Moves between levels' : 'Moves across the cut'}
      note={`n = ${formatCount(moves.n)}`}
      draw={draw}
      extra={<TableExport source={movesTable(growth, moves)} isMain={isMain} />}
      table={<MovesTable growth={growth} moves={moves} open={open} />}
    >
      <Directions moves={moves} open={open} />
      <p className={classes.note}>{moves.note}</p>
    </ChartFigure>
  )
}

const directions = [
  { key: 'up', word: 'up' },
  { key: 'same', word: 'same level' },
  { key: 'down', word: 'down' },
] as const

function Directions({ moves, open }: Pick<Props, 'moves' | 'open'>) {
  const { crossed } = moves
  return (
    <p className={classes.facts}>
      {directions.map(({ key, word }) => {
        const { count, share } = moves[key]
        const interval = share.interval && `, ${formatShareInterval(share.interval)}`
        return (
          <span key={key}>
            <NumberButton label={`students: ${word}`} onOpen={() => open.direction(moves, key)}>
              {formatCount(count)}
            </NumberButton>{' '}
            {word}{' '}
            {share.value !== null && (
              <span className="t3">
                {formatPercent(share.value)}
                {interval}
              </span>
            )}
          </span>
        )
      })}
      {crossed?.p != null && <span className="t3">exact McNemar {formatPWithSign(crossed.p)}</span>}
    </p>
  )
}

/** Highest level first, as the picture has it. */
function MovesTable({ growth: { before, after }, moves, open }: Props) {
  const { levels, counts, rowShares } = moves
  const order = levels.map((_, index) => levels.length - 1 - index)
  const [first, second] = [windowLabel(before, after), windowLabel(after, before)]
  return (
    <div style={{ overflowX: 'auto' }} tabIndex={0} role="group" aria-label="Moves, table">
      <table className={table.table}>
        <caption className="sr-only">{`Rows: ${first}. Columns: ${second}.`}</caption>
        <thead>
          <tr>
            <th scope="col">{`${first} ↓  ${second} →`}</th>
            {order.map((to) => (
              <th key={levels[to]} scope="col" className={table.r}>
                {levels[to]}
              </th>
            ))}
            <th scope="col" className={table.r}>
              All
            </th>
          </tr>
        </thead>
        <tbody>
          {order.map((from) => (
            <tr key={levels[from]}>
              <th scope="row">{levels[from]}</th>
              {order.map((to) => (
                <td key={levels[to]} className={table.r}>
                  <Cell
                    count={counts[from]?.[to] ?? 0}
                    share={rowShares[from]?.[to] ?? null}
                    label={`students from ${levels[from]} to ${levels[to]}`}
                    onOpen={() => open.moved(moves, { from: from + 1, to: to + 1 })}
                  />
                </td>
              ))}
              <td className={`${table.r} b`}>
                {formatCount((counts[from] ?? []).reduce((sum, count) => sum + count, 0))}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

type CellProps = {
  readonly count: number
  /** Of the row. */
  readonly share: number | null
  readonly label: string
  readonly onOpen: () => void
}

function Cell({ count, share, label, onOpen }: CellProps) {
  if (count === 0) return <span className="t3">{share === null ? '–' : '0'}</span>
  return (
    <>
      <NumberButton label={label} onOpen={onOpen}>
        {formatCount(count)}
      </NumberButton>{' '}
      <span className="t3">{share === null ? '' : formatPercent(share)}</span>
    </>
  )
}
