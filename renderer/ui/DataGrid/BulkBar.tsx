/** What can be done with all selected rows at once; it stands where the foot was. */
import { ActionIcon, Button } from '@mantine/core'
import { Copy, Download, X } from 'lucide-react'
import type { ReactNode } from 'react'
import { notify } from '#renderer/app/notify.tsx'
import { saveTable } from '#renderer/app/save-table.tsx'
import { formatCount, plural } from '../format.ts'
import { copyTable } from './copy-table.ts'
import classes from './DataGrid.module.css'
import { nothingSelected } from './grid-selection.ts'
import { tableOf } from './grid-table.ts'
import type { Grid } from './use-grid.ts'

type Props<Row> = {
  readonly grid: Grid<Row>
  readonly fileName: string
  readonly children: ReactNode
}

export function BulkBar<Row>({ grid, fileName, children }: Props<Row>) {
  const { selected, fitting, noun } = grid
  const table = () => tableOf(grid, selected)
  const count = plural(selected.length, noun.one, noun.many)
  return (
    <div className={classes.bulk} role="region" aria-label="Actions on the selection">
      <span>
        <b>{count}</b> selected
      </span>
      {selected.length < fitting.length && (
        <button type="button" className="link" onClick={() => grid.toggleAll(fitting)}>
          Select all {formatCount(fitting.length)}
        </button>
      )}
      <span className={classes.bulkActions}>
        {children}
        <Button
          size="xs"
          leftSection={<Copy size={14} aria-hidden="true" />}
          onClick={() => {
            copyTable(table())
            notify(`Copied ${count} as a table`)
          }}
        >
          Copy
        </Button>
        <Button
          size="xs"
          leftSection={<Download size={14} aria-hidden="true" />}
          onClick={() => void saveTable(`${fileName} selection`, table())}
        >
          Export
        </Button>
        <ActionIcon
          aria-label="Select nothing"
          title="Select nothing"
          onClick={() => grid.setSelection(nothingSelected)}
        >
          <X size={16} aria-hidden="true" />
        </ActionIcon>
      </span>
    </div>
  )
}
