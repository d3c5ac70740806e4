/** The lines that are in view: rows, and the heads of groups. */
import classes from './DataGrid.module.css'
import type { EditEnd } from './CellEditor.tsx'
import type { GridPlace } from './grid-keys.ts'
import { shareSelected } from './grid-selection.ts'
import { GroupLineView } from './GroupLineView.tsx'
import { RowLineView } from './RowLineView.tsx'
import type { Grid } from './use-grid.ts'
import type { GridEditor } from './use-grid-edit.ts'
import { headHeight } from './use-grid-scroll.ts'
import type { useDrawnLines } from './use-grid-scroll.ts'

type Props<Row> = {
  readonly grid: Grid<Row>
  readonly gridId: string
  readonly place: GridPlace
  readonly virtualizer: ReturnType<typeof useDrawnLines>
  readonly editor: GridEditor<Row>
  readonly onEdited: (how: EditEnd) => void
}

export function GridBody<Row extends object>(props: Props<Row>) {
  const { grid, gridId, place, virtualizer, editor, onEdited } = props
  const { lines, shown: columns, boxes } = grid
  return (
    <div className={classes.body} role="rowgroup" style={{ height: virtualizer.getTotalSize() }}>
      {virtualizer.getVirtualItems().map((item) => {
        const line = lines[item.index]
        if (!line) return null
        const shared = {
          gridId,
          columns,
          boxes,
          index: item.index,
          top: item.start - headHeight,
          activeColumn: item.index === place.line ? place.column : null,
        }
        return line.kind === 'head' ? (
          <GroupLineView
            {...shared}
            key={item.key}
            line={line}
            group={grid.group}
            noun={grid.noun}
            share={boxes ? shareSelected(grid.selection.ids, line.rows.map(grid.rowId)) : 'none'}
          />
        ) : (
          <RowLineView
            {...shared}
            key={item.key}
            line={line}
            name={boxes ? grid.rowName(line.row) : ''}
            isSelected={grid.selects === 'none' ? undefined : grid.selection.ids.has(line.key)}
            editor={editor.editing?.key === line.key ? editor : null}
            onEdited={onEdited}
          />
        )
      })}
    </div>
  )
}
