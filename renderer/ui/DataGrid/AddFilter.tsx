/** A filter on a column that has none yet. */
import { Menu } from '@mantine/core'
import { ListFilterPlus } from 'lucide-react'
import type { GridColumn } from './grid-column.ts'
import classes from './GridTools.module.css'

type Props<Row> = {
  readonly columns: readonly GridColumn<Row>[]
  readonly onAdd: (columnId: string) => void
}

export function AddFilter<Row>({ columns, onAdd }: Props<Row>) {
  if (columns.length === 0) return null
  return (
    <Menu position="bottom-start" shadow="md" transitionProps={{ duration: 0 }} returnFocus={false}>
      <Menu.Target>
        <button type="button" className={classes.add}>
          <ListFilterPlus size={14} aria-hidden="true" />
          Filter
        </button>
      </Menu.Target>
      <Menu.Dropdown className={classes.menu}>
        {columns.map(({ id, header }) => (
          <Menu.Item key={id} onClick={() => onAdd(id)}>
            {header}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
