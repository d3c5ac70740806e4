/** A table on paper: numbers under hairlines, or a grid to write in. */
import type { Cell, TableBlock } from '#shared/contracts/report-model.ts'
import { HeldCell, isHeldBack } from '../pages/HeldCell.tsx'
import { Runs } from './Runs.tsx'
import pages from '../pages/Pages.module.css'
import classes from './Paper.module.css'

type Props = { readonly block: TableBlock; readonly number: number | null }

export function PaperTable({ block, number }: Props) {
  const { caption, isNumbered, style, widths, rows, note } = block
  return (
    <div className={classes.tableBox}>
      <table className={classes.table} data-style={style}>
        <caption className={isNumbered ? classes.caption : 'sr-only'}>
          {number !== null && <span>Table {number} </span>}
          {caption}
        </caption>
        <TableColumns widths={widths} />
        <PaperTableHead block={block} />
        <tbody>
          {rows.map((_, row) => (
            <PaperTableRow key={row} block={block} row={row} />
          ))}
        </tbody>
      </table>
      {note && (
        <p className={classes.note}>
          <Runs runs={note} />
        </p>
      )}
    </div>
  )
}

export function TableColumns({ widths }: Pick<TableBlock, 'widths'>) {
  const sum = widths.reduce((total, width) => total + width, 0)
  return (
    <colgroup>
      {widths.map((width, column) => (
        <col key={column} style={{ width: `${(100 * width) / sum}%` }} />
      ))}
    </colgroup>
  )
}

type HeadProps = {
  readonly block: TableBlock
  /** Of its one or two rows, in pixels, where the page says so. */
  readonly heights?: readonly (number | undefined)[]
}

export function PaperTableHead({ block: { groupHead, head }, heights = [] }: HeadProps) {
  return (
    <thead>
      {groupHead && (
        <tr className={classes.groupHead} style={{ height: heights[0] }}>
          {groupHead.map(({ text, span }, index) =>
            text === '' ? (
              <td key={index} colSpan={span}>
                {'\u00a0'}
              </td>
            ) : (
              <th key={index} scope="colgroup" colSpan={span}>
                {text}
              </th>
            ),
          )}
        </tr>
      )}
      <tr style={{ height: heights.at(-1) }}>
        {head.map((cell, column) => (
          <th key={column} scope="col" data-align={cell.align}>
            <CellWords cell={cell} />
          </th>
        ))}
      </tr>
    </thead>
  )
}

type RowProps = {
  readonly block: TableBlock
  readonly row: number
  /** In pixels, where the page says so. */
  readonly height?: number | undefined
}

export function PaperTableRow({ block: { rows, rowHeight, totalRow }, row, height }: RowProps) {
  const first = rows.flat().find(isHeldBack)
  return (
    <tr
      data-total={totalRow && row === rows.length - 1}
      // Points of the model to pixels of the sheet.
      style={{ height: height ?? (rowHeight === undefined ? undefined : (rowHeight * 4) / 3) }}
    >
      {rows[row]?.map((cell, column) => (
        <td
          key={column}
          data-align={cell.align}
          data-held={cell.held}
          data-was={cell.was}
          title={cell.was && `was ${cell.was}`}
        >
          {cell.held ? (
            <HeldCell cell={cell} isFirst={cell === first} />
          ) : (
            <CellWords cell={cell} />
          )}
          {cell.was !== undefined && <span className={pages.why}>, was {cell.was}</span>}
        </td>
      ))}
    </tr>
  )
}

function CellWords({ cell: { runs, detail } }: { readonly cell: Cell }) {
  return (
    <>
      <Runs runs={runs} />
      {detail && (
        <span className={classes.detail}>
          <Runs runs={detail} />
        </span>
      )}
    </>
  )
}
