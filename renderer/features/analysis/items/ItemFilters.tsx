/** Above the table: which standard and which depth of knowledge. */
import { Link } from 'wouter'
import { PillSelect } from '#renderer/ui/PillSelect.tsx'
import type { Items } from '#shared/contracts/analysis/items.ts'
import { compareStandardCodes } from '#shared/domain/standards.ts'
import { TableExport } from '../frame/TableExport.tsx'
import type { ItemFilter } from './item-order.ts'
import { itemsTable } from './items-table.ts'
import classes from './Items.module.css'

type Props = {
  readonly items: Items
  readonly filter: ItemFilter
  readonly onChange: (filter: ItemFilter) => void
}

export function ItemFilters({ items: all, filter, onChange }: Props) {
  const { items } = all
  const standards = [...new Set(items.flatMap((item) => item.standards))].toSorted(
    compareStandardCodes,
  )
  const depths = [...new Set(items.map(({ depthOfKnowledge: depth }) => String(depth ?? 'none')))]
  return (
    <div className={classes.filters} role="group" aria-label="Which items">
      {standards.length > 1 && (
        <PillSelect
          label="Standard"
          value={filter.standard}
          choices={[
            { value: '', label: 'All' },
            ...standards.map((code) => ({ value: code, label: code })),
          ]}
          onChange={(standard) => onChange({ ...filter, standard })}
        />
      )}
      {depths.length > 1 && (
        <PillSelect
          label="Depth of knowledge"
          value={filter.depth}
          choices={[
            { value: '', label: 'All' },
            ...depths
              .toSorted()
              .map((depth) => ({ value: depth, label: depth === 'none' ? 'Not said' : depth })),
          ]}
          onChange={(depth) => onChange({ ...filter, depth })}
        />
      )}
      <span className={classes.filtersEnd}>
        <Link href={`/data/items/edit?test=${all.administration.id}`} className="link">
          Edit all items
        </Link>
        <TableExport source={itemsTable(all)} isMain />
      </span>
    </div>
  )
}
