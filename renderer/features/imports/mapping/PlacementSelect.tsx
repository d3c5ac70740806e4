/** The chooser of what a column is: suggestions first, then everything it can be. The system's own list opens. */
import { memo } from 'react'
import { formatPercent } from '#renderer/ui/format.ts'
import type { MappedColumn } from '#shared/contracts/import-mapping.ts'
import type { Mapping, Placement } from '#shared/domain/mapping/mapping.ts'
import {
  choiceIdOf,
  placementChoices,
  placementOf,
  placementText,
  type PlacementChoice,
} from '#shared/domain/mapping/placement-choices.ts'
import { isSamePlacement } from './placement-details.ts'
import classes from './MappingView.module.css'

type Props = {
  readonly column: MappedColumn
  readonly placed: Placement
  readonly mapping: Mapping
  readonly columns: readonly MappedColumn[]
  readonly onPlace: (placed: Placement) => void
}

const SUGGESTED = 'suggested '

export function PlacementSelect({ column, placed, mapping, columns, onPlace }: Props) {
  const { suggestions } = column
  const choose = (id: string): void => {
    const suggested = id.startsWith(SUGGESTED)
      ? suggestions[Number(id.slice(SUGGESTED.length))]?.placement
      : undefined
    const names = columns.map(({ name }) => name)
    const next = suggested ?? placementOf(id, column, { mapping, columns: names })
    if (next && !isSamePlacement(next, placed)) onPlace(next)
  }
  const isLong = mapping.shape !== 'row per student'
  const offered = suggestions.flatMap(({ placement, sure }, index) =>
    isLong && placement.as !== 'field' && placement.as !== 'group'
      ? []
      : [
          {
            id: `${SUGGESTED}${index}`,
            label: `${placementText(placement)}, ${formatPercent(sure)}`,
          },
        ],
  )
  return (
    <select
      className={classes.select}
      data-column={column.name}
      data-unused={placed.as === 'nothing' || undefined}
      aria-label={`What ${column.name} is`}
      value={choiceIdOf(placed)}
      onChange={(event) => choose(event.currentTarget.value)}
    >
      <option value="nothing">Not used</option>
      {placed.as === 'layout' && <option value="layout">{placed.label}</option>}
      {offered.length > 0 && (
        <optgroup label="Suggested">
          {offered.map(({ id, label }) => (
            <option key={id} value={id}>
              {label}
            </option>
          ))}
        </optgroup>
      )}
      <Choices shape={mapping.shape} />
    </select>
  )
}

/** Long and always the same: drawn once for each shape. */
const Choices = memo(function Choices({ shape }: Pick<Mapping, 'shape'>) {
  const groups = [...Map.groupBy(placementChoices(shape), ({ group }) => group)]
  return groups.map(([group, members]) => (
    <optgroup key={group} label={group}>
      {members.map(({ id, label }: PlacementChoice) => (
        <option key={id} value={id}>
          {label}
        </option>
      ))}
    </optgroup>
  ))
})
