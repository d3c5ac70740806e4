/** Finds columns in a wide file: those that are placed, those that are not, and by name. */
import { TextInput } from '@mantine/core'
import { formatCount } from '#renderer/ui/format.ts'
import { Segments } from '#renderer/ui/Segments.tsx'
import type { MappedColumn } from '#shared/contracts/import-mapping.ts'
import type { Mapping } from '#shared/domain/mapping/mapping.ts'
import classes from './MappingView.module.css'

export type Shown = { readonly which: 'all' | 'placed' | 'left'; readonly text: string }

/** A short list is seen at once. */
const FEW = 12

type Props = {
  readonly columns: readonly MappedColumn[]
  readonly mapping: Mapping
  readonly shown: Shown
  readonly onShow: (shown: Shown) => void
}

export function ColumnFilter({ columns, mapping, shown, onShow }: Props) {
  if (columns.length <= FEW) return null
  const placed = columns.filter(({ name }) => isPlaced(mapping, name)).length
  return (
    <div className={classes.filter}>
      <Segments
        label="Columns shown"
        size="small"
        value={shown.which}
        choices={[
          { value: 'all', label: `All ${formatCount(columns.length)}` },
          { value: 'placed', label: `Placed ${formatCount(placed)}` },
          { value: 'left', label: `Not used ${formatCount(columns.length - placed)}` },
        ]}
        onChange={(which) => onShow({ ...shown, which })}
      />
      <TextInput
        size="xs"
        type="search"
        aria-label="Find a column"
        placeholder="Find a column"
        value={shown.text}
        onChange={(event) => onShow({ ...shown, text: event.currentTarget.value })}
      />
    </div>
  )
}

const isPlaced = ({ placements }: Mapping, name: string): boolean =>
  (placements[name]?.as ?? 'nothing') !== 'nothing'

export function columnsShown(
  columns: readonly MappedColumn[],
  mapping: Mapping,
  { which, text }: Shown,
): readonly MappedColumn[] {
  const wanted = text.trim().toLowerCase()
  return columns.filter(
    ({ name }) =>
      (which === 'all' || isPlaced(mapping, name) === (which === 'placed')) &&
      name.toLowerCase().includes(wanted),
  )
}
