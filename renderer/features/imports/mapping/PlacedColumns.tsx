/** The columns of the file, each with a chooser of what it is and how sure that is. */
import { useEffect, useState } from 'react'
import table from '#renderer/ui/DataTable.module.css'
import type { MappedColumn } from '#shared/contracts/import-mapping.ts'
import { NOTHING, type Mapping, type Placement } from '#shared/domain/mapping/mapping.ts'
import type { ImportState } from '../use-import.ts'
import { ColumnRow } from './ColumnRow.tsx'
import { PlacementDetails } from './PlacementDetails.tsx'
import { hasDetails, isSamePlacement } from './placement-details.ts'
import classes from './MappingView.module.css'

type Props = {
  readonly columns: readonly MappedColumn[]
  /** Also those that are filtered out: a detail may belong to one of them. */
  readonly all: readonly MappedColumn[]
  readonly mapping: Mapping
  readonly state: ImportState
}

export function PlacedColumns({ columns, all, mapping, state }: Props) {
  const { focusColumn, byHand } = state
  const [open, setOpen] = useState<string | null>(focusColumn)
  // The column that the person came for, from the preview.
  useEffect(() => {
    if (focusColumn === null) return
    const chooser = document.querySelector<HTMLSelectElement>(
      `select[data-column="${CSS.escape(focusColumn)}"]`,
    )
    chooser?.scrollIntoView({ block: 'center' })
    chooser?.focus()
  }, [focusColumn])
  const layout = mapping.recipeId === null ? undefined : byHand.file.data?.mapping
  const isOfLayout = (name: string, placed: Placement): boolean => {
    const before = layout?.placements[name]
    return before !== undefined && isSamePlacement(before, placed)
  }
  if (columns.length === 0) return <p className="t2">No column is called so.</p>
  return (
    <table className={`${table.table} ${classes.table}`}>
      <thead>
        <tr>
          <th scope="col">In the file</th>
          <th scope="col">First values</th>
          <th scope="col">Becomes</th>
          <th scope="col" className={table.r}>
            Sure
          </th>
        </tr>
      </thead>
      <tbody>
        {columns.map((column) => {
          const placed = mapping.placements[column.name] ?? NOTHING
          const isOpen =
            open === column.name && (hasDetails(placed) || column.suggestions.length > 0)
          return (
            <ColumnRow
              key={column.name}
              column={column}
              placed={placed}
              mapping={mapping}
              columns={all}
              isOfLayout={isOfLayout(column.name, placed)}
              isOpen={isOpen}
              onOpen={() => setOpen(isOpen ? null : column.name)}
              onPlace={(next) => {
                byHand.place(column.name, next)
                if (hasDetails(next)) setOpen(column.name)
              }}
            >
              {isOpen && (
                <PlacementDetails
                  column={column}
                  placed={placed}
                  mapping={mapping}
                  byHand={byHand}
                />
              )}
            </ColumnRow>
          )
        })}
      </tbody>
    </table>
  )
}
