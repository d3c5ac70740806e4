/** The rows of a table that are on one page, each as high as Word makes it, under its head. */
import { useId } from 'react'
import type { TableBlock } from '#shared/contracts/report-model.ts'
import { PaperTableHead, PaperTableRow, TableColumns } from '../frame/PaperTable.tsx'
import paper from '../frame/Paper.module.css'
import { Lines } from './Lines.tsx'
import { captionRuns } from './caption-runs.ts'
import { placeOf, type PlacedBlock } from './place-blocks.ts'

type Props = { readonly placed: PlacedBlock; readonly block: TableBlock }

export function PlacedTable({ placed, block }: Props) {
  const id = useId()
  const { paragraphs, rows, number } = placed
  const caption = block.isNumbered ? paragraphs.find(({ item }) => item === 0) : undefined
  const note = paragraphs.find((one) => one !== caption)
  const more = placed.isContinued ? `${block.caption}, continued` : block.caption
  return (
    <>
      {caption && (
        <p id={id} className={paper.caption} style={placeOf(placed, caption)}>
          <Lines runs={captionRuns('Table', number, block.caption)} placed={caption} />
        </p>
      )}
      {rows.length > 0 && (
        <table
          className={paper.table}
          data-style={block.style}
          aria-label={caption ? undefined : more}
          aria-labelledby={caption ? id : undefined}
          style={{ position: 'absolute', top: rows[0]?.y, left: placed.x, width: placed.width }}
        >
          <TableColumns widths={block.widths} />
          <PlacedRows block={block} rows={rows} />
        </table>
      )}
      {note && (
        <p className={paper.note} style={placeOf(placed, note)}>
          <Lines runs={block.note ?? []} placed={note} />
        </p>
      )}
    </>
  )
}

type RowsProps = { readonly block: TableBlock; readonly rows: PlacedBlock['rows'] }

function PlacedRows({ block, rows }: RowsProps) {
  const heads = block.groupHead ? 2 : 1
  const heightOf = (row: number) => rows.find(({ index }) => index === row)?.height
  return (
    <>
      <PaperTableHead
        block={block}
        heights={Array.from({ length: heads }, (_, row) => heightOf(row))}
      />
      <tbody>
        {rows
          .filter(({ index }) => index >= heads)
          .map(({ index, height }) => (
            <PaperTableRow key={index} block={block} row={index - heads} height={height} />
          ))}
      </tbody>
    </>
  )
}
