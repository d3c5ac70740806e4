/** One filter in a line, its column and what it asks for: `School  Two Rivers ▾`. Opens to be changed. */
import { ActionIcon, Popover } from '@mantine/core'
import { ChevronDown, X } from 'lucide-react'
import { FilterForm } from './FilterForm.tsx'
import { filterWords } from './filter-words.ts'
import { fitsKind } from './grid-filter.ts'
import type { GridColumn } from './grid-column.ts'
import { filteredBy } from './grid-layout.ts'
import classes from './GridTools.module.css'
import type { Grid } from './use-grid.ts'

type Props<Row> = {
  readonly grid: Grid<Row>
  readonly column: GridColumn<Row>
  readonly isOpen: boolean
  readonly onToggle: (isOpen: boolean) => void
}

export function FilterPill<Row>({ grid, column, isOpen, onToggle }: Props<Row>) {
  const kept = grid.layout.filters[column.id]
  const filter = kept && fitsKind(column, kept) ? kept : null
  const words = filter ? filterWords(column, filter) : 'All'
  return (
    <Popover
      opened={isOpen}
      onChange={onToggle}
      position="bottom-start"
      offset={4}
      shadow="md"
      trapFocus
      returnFocus
      transitionProps={{ duration: 0 }}
    >
      <span className={classes.pill} data-on={filter !== null || undefined}>
        <Popover.Target>
          <button type="button" className={classes.pillButton} onClick={() => onToggle(!isOpen)}>
            <span className={classes.pillLabel}>{column.header}</span>{' '}
            <span className={classes.pillValue}>{words}</span>
            {!filter && <ChevronDown size={12} aria-hidden="true" />}
          </button>
        </Popover.Target>
        {filter && (
          <ActionIcon
            size={24}
            aria-label={`Clear the filter ${column.header}`}
            onClick={() => {
              onToggle(false)
              grid.change(filteredBy(column.id, null))
            }}
          >
            <X size={12} aria-hidden="true" />
          </ActionIcon>
        )}
      </span>
      <Popover.Dropdown aria-label={`Filter by ${column.header}`} className={classes.form}>
        {isOpen && (
          <FilterForm
            grid={grid}
            column={column}
            filter={filter}
            onChange={(next) => grid.change(filteredBy(column.id, next))}
          />
        )}
      </Popover.Dropdown>
    </Popover>
  )
}
