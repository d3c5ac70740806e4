/** One column of the file: its first values, what it becomes, how sure that is, and more on demand. */
import { ChevronDown, ChevronUp } from 'lucide-react'
import type { ReactNode } from 'react'
import table from '#renderer/ui/DataTable.module.css'
import { Chip } from '#renderer/ui/Chip.tsx'
import { formatPercent } from '#renderer/ui/format.ts'
import type { MappedColumn } from '#shared/contracts/import-mapping.ts'
import type { Mapping, Placement } from '#shared/domain/mapping/mapping.ts'
import { placementDetail } from '#shared/domain/mapping/placement-choices.ts'
import { PlacementSelect } from './PlacementSelect.tsx'
import { hasDetails, isFree, isSamePlacement } from './placement-details.ts'
import classes from './MappingView.module.css'

type Props = {
  readonly column: MappedColumn
  readonly placed: Placement
  readonly mapping: Mapping
  readonly columns: readonly MappedColumn[]
  /** As the layout has it that the person began with. */
  readonly isOfLayout: boolean
  readonly isOpen: boolean
  readonly onOpen: () => void
  readonly onPlace: (placed: Placement) => void
  /** What can be said besides, below the row. */
  readonly children: ReactNode
}

export function ColumnRow(props: Props) {
  const { column, placed, mapping, columns, isOfLayout, isOpen, onOpen, onPlace, children } = props
  const { name, values } = column
  const detail = placementDetail(placed)
  return (
    <>
      <tr data-open={isOpen || undefined} data-unused={placed.as === 'nothing' || undefined}>
        <th scope="row" title={name}>
          {name}
        </th>
        <td className="t2" title={values.join(' · ')}>
          {values.length === 0 ? '(empty)' : values.join(' · ')}
        </td>
        <td>
          <div className={classes.becomes}>
            <PlacementSelect
              column={column}
              placed={placed}
              mapping={mapping}
              columns={columns}
              onPlace={onPlace}
            />
            {hasDetails(placed) && (
              <button
                type="button"
                className={classes.more}
                aria-expanded={isOpen}
                title={detail}
                onClick={onOpen}
              >
                <span className="ell">{detail || 'more'}</span>
                <span className="sr-only">, more of {name}</span>
                {isOpen ? (
                  <ChevronUp size={12} aria-hidden="true" />
                ) : (
                  <ChevronDown size={12} aria-hidden="true" />
                )}
              </button>
            )}
          </div>
        </td>
        <td className={table.r}>
          <Sure
            column={column}
            placed={placed}
            mapping={mapping}
            isOfLayout={isOfLayout}
            isOpen={isOpen}
            onOpen={onOpen}
          />
        </td>
      </tr>
      {isOpen && (
        <tr className={classes.detailsRow}>
          <td colSpan={4}>{children}</td>
        </tr>
      )}
    </>
  )
}

const LIKELY = 0.4

type SureProps = Pick<Props, 'column' | 'placed' | 'mapping' | 'isOfLayout' | 'isOpen' | 'onOpen'>

/** Where something speaks for it, a button that shows what. */
function Sure({ column, placed, mapping, isOfLayout, isOpen, onOpen }: SureProps) {
  const { suggestions, name } = column
  const suggested = suggestions.find((one) => isSamePlacement(one.placement, placed))
  const [best] = suggestions
  const isUnused = placed.as === 'nothing'
  const isLikely = best && best.sure >= LIKELY && isFree(best.placement, mapping)
  const words = suggested ? (
    formatPercent(suggested.sure)
  ) : isOfLayout && !isUnused ? (
    'layout'
  ) : isUnused ? (
    isLikely && <Chip tone="warn">choose</Chip>
  ) : (
    <Chip tone="accent">by you</Chip>
  )
  if (!words || suggestions.length === 0) return words || null
  return (
    <button
      type="button"
      className={classes.sure}
      aria-expanded={isOpen}
      title={(suggested ?? best)?.why}
      onClick={onOpen}
    >
      {words}
      <span className="sr-only">, why for {name}</span>
    </button>
  )
}
