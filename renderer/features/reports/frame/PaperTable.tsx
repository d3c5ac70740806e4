/** A table on paper: numbers under hairlines, or a grid to write in. */
import type { Cell, TableBlock } from '#shared/contracts/report-model.ts'
import { Runs } from './Runs.tsx'
import classes from './Paper.module.css'

type Props = { readonly block: TableBlock; readonly number: number | null }

export function PaperTable({ block, number }: Props) {
  const { caption, isNumbered, style, widths, note } = block
  const sum = widths.reduce((total, width) => total + width, 0)
  return (
    <div className={classes.tableBox}>
      <table className={classes.table} data-style={style}>
        <caption className={isNumbered ? classes.caption : 'sr-only'}>
          {number !== null && <span>Table {number} </span>}
          {caption}
        </caption>
        <colgroup>
          {widths.map((width, column) => (
            <col key={column} style={{ width: `${(100 * width) / sum}%` }} />
          ))}
        </colgroup>
        <TableHead block={block} />
        <TableBody block={block} />
      </table>
      {note && (
        <p className={classes.note}>
          <Runs runs={note} />
        </p>
      )}
    </div>
  )
}

function TableHead({ block: { groupHead, head } }: { readonly block: TableBlock }) {
  return (
    <thead>
      {groupHead && (
        <tr className={classes.groupHead}>
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
      <tr>
        {head.map((cell, column) => (
          <th key={column} scope="col" data-align={cell.align}>
            <CellWords cell={cell} />
          </th>
        ))}
      </tr>
    </thead>
  )
}

function TableBody({ block: { rows, rowHeight, totalRow } }: { readonly block: TableBlock }) {
  return (
    <tbody>
      {rows.map((row, index) => (
        <tr
          key={index}
          data-total={totalRow && index === rows.length - 1}
          // Points of the model to pixels of the sheet.
          style={rowHeight === undefined ? undefined : { height: (rowHeight * 4) / 3 }}
        >
          {row.map((cell, column) => (
            <td key={column} data-align={cell.align}>
              <CellWords cell={cell} />
            </td>
          ))}
        </tr>
      ))}
    </tbody>
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
