/** Which columns the grid shows, in which order. Each can be moved here without dragging. */
import { ActionIcon, Checkbox, Popover } from '@mantine/core'
import { ArrowDown, ArrowUp, Columns3Cog } from 'lucide-react'
import { useState } from 'react'
import { useCommand } from '#renderer/app/page-commands.ts'
import type { GridColumn } from './grid-column.ts'
import { inOrder, isShown, placed, withOwnColumns, withVisibility } from './grid-layout.ts'
import classes from './GridTools.module.css'
import type { Grid } from './use-grid.ts'

export function ColumnChooser<Row>({ grid }: { readonly grid: Grid<Row> }) {
  const [isOpen, setIsOpen] = useState(false)
  useCommand('table.columns', () => setIsOpen(true))
  return (
    <Popover
      opened={isOpen}
      onChange={setIsOpen}
      position="bottom-end"
      offset={4}
      shadow="md"
      trapFocus
      returnFocus
      transitionProps={{ duration: 0 }}
    >
      <Popover.Target>
        <ActionIcon aria-label="Columns" title="Columns" onClick={() => setIsOpen(!isOpen)}>
          <Columns3Cog size={16} aria-hidden="true" />
        </ActionIcon>
      </Popover.Target>
      <Popover.Dropdown aria-label="Columns" className={classes.form}>
        {isOpen && <Columns grid={grid} />}
      </Popover.Dropdown>
    </Popover>
  )
}

function Columns<Row>({ grid }: { readonly grid: Grid<Row> }) {
  const ordered = inOrder(grid.columns, grid.layout)
  const { order, visibility, widths } = grid.layout
  const isOwn =
    order.length === 0 && Object.keys(visibility).length === 0 && Object.keys(widths).length === 0
  return (
    <>
      <ul className={classes.columns}>
        {ordered.map((column, index) => (
          <ColumnItem
            key={column.id}
            grid={grid}
            column={column}
            before={ordered[index - 1]}
            after={ordered[index + 1]}
          />
        ))}
      </ul>
      <button
        type="button"
        className="link"
        disabled={isOwn}
        onClick={() => grid.change(withOwnColumns)}
      >
        Back to the usual columns
      </button>
    </>
  )
}

type ItemProps<Row> = {
  readonly grid: Grid<Row>
  readonly column: GridColumn<Row>
  readonly before: GridColumn<Row> | undefined
  readonly after: GridColumn<Row> | undefined
}

function ColumnItem<Row>({ grid, column, before, after }: ItemProps<Row>) {
  const { id, header } = column
  const isOn = isShown(column, grid.layout)
  const put = (beside: GridColumn<Row> | undefined, isAfter: boolean): void => {
    if (beside) grid.change(placed(grid.columns, id, { beside: beside.id, isAfter }))
  }
  return (
    <li className={classes.column}>
      <Checkbox
        size="xs"
        label={header}
        checked={isOn}
        disabled={isOn && grid.shown.length === 1}
        onChange={(event) => grid.change(withVisibility(id, event.currentTarget.checked))}
      />
      <ActionIcon
        size={24}
        aria-label={`Move ${header} up`}
        disabled={!before}
        onClick={() => put(before, false)}
      >
        <ArrowUp size={14} aria-hidden="true" />
      </ActionIcon>
      <ActionIcon
        size={24}
        aria-label={`Move ${header} down`}
        disabled={!after}
        onClick={() => put(after, true)}
      >
        <ArrowDown size={14} aria-hidden="true" />
      </ActionIcon>
    </li>
  )
}
