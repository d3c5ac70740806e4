/** The row above the grid: search, filters, groups, columns, and what leaves the grid. */
import { TextInput } from '@mantine/core'
import { Search } from 'lucide-react'
import { useRef } from 'react'
import type { ReactNode } from 'react'
import { useCommand } from '#renderer/app/page-commands.ts'
import { PillSelect } from '../PillSelect.tsx'
import { AddFilter } from './AddFilter.tsx'
import { ColumnChooser } from './ColumnChooser.tsx'
import { FilterPill } from './FilterPill.tsx'
import { groupedBy, unfiltered } from './grid-layout.ts'
import { isGroupable } from './grid-lines.ts'
import classes from './GridTools.module.css'
import { TableMenu } from './TableMenu.tsx'
import type { Grid } from './use-grid.ts'

export type GridToolsOptions = {
  /** Shown when rows have a text to look through. */
  readonly search?: { readonly label: string; readonly placeholder: string }
  /** Columns whose filter always has its place; the others come when they are asked for. */
  readonly filters?: readonly string[]
  /** What an exported file is called, without its ending. */
  readonly fileName: string
  readonly end?: ReactNode
}

type Props<Row> = {
  readonly grid: Grid<Row>
  readonly options: GridToolsOptions
  /** Column whose filter is open. */
  readonly filterOf: string | null
  readonly onFilter: (columnId: string | null) => void
}

export function GridTools<Row>({ grid, options, filterOf, onFilter }: Props<Row>) {
  const { search, filters: pinned = [], fileName, end } = options
  const { filters, group } = grid.layout
  const ids = new Set([...pinned, ...Object.keys(filters), ...(filterOf ? [filterOf] : [])])
  const pills = [...ids].flatMap((id) => grid.columns.find((column) => column.id === id) ?? [])
  const groupable = grid.columns.filter(isGroupable)
  const searchBox = useRef<HTMLInputElement>(null)
  useCommand('table.find', () => searchBox.current?.select(), { isOn: search !== undefined })
  return (
    <div className={classes.tools} role="search" aria-label={`Find ${grid.noun.many}`}>
      {search && (
        <TextInput
          ref={searchBox}
          size="xs"
          className={classes.search}
          aria-label={search.label}
          placeholder={search.placeholder}
          leftSection={<Search size={14} aria-hidden="true" />}
          value={grid.search}
          onChange={(event) => grid.setSearch(event.currentTarget.value)}
        />
      )}
      {pills.map((column) => (
        <FilterPill
          key={column.id}
          grid={grid}
          column={column}
          isOpen={filterOf === column.id}
          onToggle={(isOpen) => onFilter(isOpen ? column.id : null)}
        />
      ))}
      <AddFilter columns={grid.columns.filter(({ id }) => !ids.has(id))} onAdd={onFilter} />
      {Object.keys(filters).length > 1 && (
        <button type="button" className="link" onClick={() => grid.change(unfiltered)}>
          Clear filters
        </button>
      )}
      <span className={classes.end}>
        {end}
        {groupable.length > 0 && (
          <PillSelect
            label="Group"
            value={group ?? ''}
            onChange={(value) => grid.change(groupedBy(value === '' ? null : value))}
            choices={[
              { value: '', label: 'None' },
              ...groupable.map(({ id, header }) => ({ value: id, label: header })),
            ]}
          />
        )}
        <ColumnChooser grid={grid} />
        <TableMenu grid={grid} fileName={fileName} />
      </span>
    </div>
  )
}
