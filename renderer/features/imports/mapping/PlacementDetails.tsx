/** What can be said of a placed column besides: the code of a standard, the maximum, the key, the levels. */
import { NativeSelect, TextInput } from '@mantine/core'
import type { ReactNode } from 'react'
import type { MappedColumn } from '#shared/contracts/import-mapping.ts'
import { orderLevels } from '#shared/domain/mapping/change-mapping.ts'
import type {
  ItemPlacement,
  Mapping,
  Placement,
  ScorePlacement,
} from '#shared/domain/mapping/mapping.ts'
import { formatPercent } from '#renderer/ui/format.ts'
import { placementText } from '#shared/domain/mapping/placement-choices.ts'
import { LevelOrder } from './LevelOrder.tsx'
import { hasDetails, isSamePlacement } from './placement-details.ts'
import type { MappingState } from './use-mapping.ts'
import classes from './MappingView.module.css'

type Props = {
  readonly column: MappedColumn
  readonly placed: Placement
  readonly mapping: Mapping
  readonly byHand: MappingState
}

export function PlacementDetails({ column, placed, mapping, byHand }: Props) {
  const set = (next: Placement): void => byHand.place(column.name, next)
  const hasLevels = (placed.as === 'score' || placed.as === 'detail') && placed.levels.length > 1
  return (
    <div className={classes.details}>
      <Why column={column} placed={placed} set={set} />
      {hasDetails(placed) && (
        <div className={classes.fields}>
          <Fields placed={placed} mapping={mapping} set={set} />
        </div>
      )}
      {hasLevels && (
        <LevelOrder
          levels={placed.levels}
          onOrder={(levels) => byHand.change(orderLevels(mapping, levels))}
        />
      )}
    </div>
  )
}

/** What speaks for each suggestion; one that is not taken can be taken here. */
function Why({
  column: { suggestions },
  placed,
  set,
}: Pick<Props, 'column' | 'placed'> & { readonly set: (placed: Placement) => void }) {
  if (suggestions.length === 0) return null
  return (
    <ul className={classes.why}>
      {suggestions.map(({ placement, sure, why }) => (
        <li key={placementText(placement)}>
          <span className="m">{placementText(placement)}</span>, {formatPercent(sure)}: {why}.{' '}
          {!isSamePlacement(placement, placed) && (
            <button type="button" className="link" onClick={() => set(placement)}>
              Take it
            </button>
          )}
        </li>
      ))}
    </ul>
  )
}

type FieldsProps = {
  readonly placed: Placement
  readonly mapping: Mapping
  readonly set: (placed: Placement) => void
}

function Fields({ placed, mapping, set }: FieldsProps): ReactNode {
  switch (placed.as) {
    case 'score':
      return <ScoreFields placed={placed} set={set} />
    case 'item':
      return <ItemFields placed={placed} set={set} />
    case 'group':
      return (
        <Text
          label="Group"
          value={placed.attribute}
          onChange={(attribute) => set({ ...placed, attribute })}
        />
      )
    case 'detail':
      return (
        <>
          <ColumnChoice as="score" placed={placed} mapping={mapping} set={set} />
          {placed.part === 'figure' && (
            <Text
              label="Called"
              value={placed.figure}
              onChange={(figure) => set({ ...placed, figure })}
            />
          )}
        </>
      )
    case 'points of item':
      return <ColumnChoice as="item" placed={placed} mapping={mapping} set={set} />
    case 'field':
    case 'layout':
    case 'nothing':
      return null
  }
}

function ScoreFields({
  placed,
  set,
}: {
  readonly placed: ScorePlacement
  readonly set: (placed: Placement) => void
}) {
  const isNamed = placed.kind !== 'overall'
  return (
    <>
      {isNamed && (
        <Text
          label={placed.kind === 'standard' ? 'Code of the standard' : 'Domain'}
          value={placed.code}
          onChange={(code) => set({ ...placed, code })}
        />
      )}
      {placed.holds === 'points' && (
        <Amount
          label="Points possible"
          value={placed.maximum}
          onChange={(maximum) => set({ ...placed, maximum })}
        />
      )}
      <Text
        label="Test, if its own"
        value={placed.assessment}
        onChange={(assessment) => set({ ...placed, assessment })}
      />
      <Text
        label="Window, if its own"
        value={placed.window}
        onChange={(window) => set({ ...placed, window })}
      />
    </>
  )
}

function ItemFields({
  placed,
  set,
}: {
  readonly placed: ItemPlacement
  readonly set: (placed: Placement) => void
}) {
  return (
    <>
      <Text label="Item" value={placed.label} onChange={(label) => set({ ...placed, label })} />
      {placed.holds === 'answer' && (
        <Text label="Right answer" value={placed.key} onChange={(key) => set({ ...placed, key })} />
      )}
      <Amount
        label="Points possible"
        value={placed.maximum}
        onChange={(maximum) => set({ ...placed, maximum: maximum ?? 1 })}
      />
    </>
  )
}

/** Which score, or which item, it belongs to. */
function ColumnChoice({
  as,
  placed,
  mapping,
  set,
}: {
  readonly as: 'score' | 'item'
  readonly placed: Extract<Placement, { of: string }>
  readonly mapping: Mapping
  readonly set: (placed: Placement) => void
}) {
  const columns = Object.entries(mapping.placements)
    .filter(([, one]) => one.as === as)
    .map(([name]) => name)
  return (
    <NativeSelect
      size="xs"
      label={as === 'score' ? 'Of the score in' : 'Of the answer in'}
      data={columns}
      value={placed.of}
      onChange={(event) => set({ ...placed, of: event.currentTarget.value })}
    />
  )
}

type FieldProps<Value> = {
  readonly label: string
  readonly value: Value
  readonly onChange: (value: Value) => void
}

const Text = ({ label, value, onChange }: FieldProps<string>) => (
  <TextInput
    size="xs"
    label={label}
    maxLength={200}
    value={value}
    onChange={(event) => onChange(event.currentTarget.value)}
  />
)

const Amount = ({ label, value, onChange }: FieldProps<number | null>) => (
  <TextInput
    size="xs"
    type="number"
    min={0}
    step="any"
    label={label}
    value={value ?? ''}
    onChange={(event) => {
      const amount = Number(event.currentTarget.value)
      onChange(amount > 0 ? amount : null)
    }}
  />
)
