/** What a column must hold, asked in the way its kind needs. Every change counts at once. */
import { NativeSelect } from '@mantine/core'
import { useState } from 'react'
import type { GridFilter } from '#shared/domain/grid-layout.ts'
import { Segments } from '../Segments.tsx'
import { ChoiceFilter } from './ChoiceFilter.tsx'
import { DateFilter, NumberFilter, SpanFilter, TextFilter } from './RangeFilters.tsx'
import { kindOf } from './grid-column.ts'
import type { ColumnKind, GridColumn } from './grid-column.ts'
import { blankFilters, isBlank } from './grid-filter.ts'
import type { Grid } from './use-grid.ts'

type Props<Row> = {
  readonly grid: Grid<Row>
  readonly column: GridColumn<Row>
  readonly filter: GridFilter | null
  readonly onChange: (filter: GridFilter | null) => void
}

const asks: Readonly<Record<ColumnKind, string>> = {
  text: 'contains',
  number: 'is between',
  date: 'is between two days',
  choice: 'is one of',
  'yes-no': 'is',
}

export function FilterForm<Row>({ grid, column, filter, onChange }: Props<Row>) {
  const kind = kindOf(column)
  // Kept apart from the layout, which holds no filter as long as nothing is typed.
  const [shown, setShown] = useState<GridFilter>(filter ?? blankFilters[kind])
  const change = (next: GridFilter): void => {
    setShown(next)
    onChange(isBlank(next) ? null : next)
  }
  return (
    <>
      <NativeSelect
        size="xs"
        aria-label="Condition"
        value={conditionOf(shown)}
        onChange={(event) => change(filterOf(event.currentTarget.value, kind))}
        data={[
          { value: 'value', label: asks[kind] },
          ...(kind === 'date' ? [{ value: 'span', label: 'is in' }] : []),
          { value: 'empty', label: 'is empty' },
          { value: 'full', label: 'is not empty' },
        ]}
      />
      <Values
        grid={grid}
        column={column}
        filter={shown}
        isAsked={filter !== null}
        onChange={change}
      />
    </>
  )
}

type Condition = 'value' | 'span' | 'empty' | 'full'

function conditionOf(filter: GridFilter): Condition {
  if (filter.kind === 'empty') return filter.is ? 'empty' : 'full'
  return filter.kind === 'span' ? 'span' : 'value'
}

function filterOf(condition: string, kind: ColumnKind): GridFilter {
  if (condition === 'span') return { kind: 'span', span: 'this-week' }
  if (condition === 'value') return blankFilters[kind]
  return { kind: 'empty', is: condition === 'empty' }
}

type ValuesProps<Row> = {
  readonly grid: Grid<Row>
  readonly column: GridColumn<Row>
  readonly filter: GridFilter
  /** False before anything was chosen. */
  readonly isAsked: boolean
  readonly onChange: (filter: GridFilter) => void
}

function Values<Row>({ grid, column, filter, isAsked, onChange }: ValuesProps<Row>) {
  switch (filter.kind) {
    case 'text':
      return <TextFilter label={column.header} filter={filter} onChange={onChange} />
    case 'number':
      return <NumberFilter filter={filter} onChange={onChange} />
    case 'date':
      return <DateFilter filter={filter} onChange={onChange} />
    case 'span':
      return <SpanFilter filter={filter} onChange={onChange} />
    case 'choice':
      return <ChoiceFilter grid={grid} column={column} filter={filter} onChange={onChange} />
    case 'yes-no':
      return (
        <Segments
          label={column.header}
          size="small"
          value={isAsked ? (filter.is ? 'yes' : 'no') : null}
          onChange={(value) => onChange({ kind: 'yes-no', is: value === 'yes' })}
          choices={[
            { value: 'yes', label: 'Yes' },
            { value: 'no', label: 'No' },
          ]}
        />
      )
    case 'empty':
      return null
  }
}
