/** Check boxes for the values of a column, each with how many rows have it under the other filters. */
import { Checkbox, TextInput } from '@mantine/core'
import { useMemo, useState } from 'react'
import { folded } from '#shared/domain/fold-text.ts'
import type { GridFilter } from '#shared/domain/grid-layout.ts'
import { formatCount } from '../format.ts'
import { isNone, noValueOf, textsOf, valuesInOrder } from './grid-column.ts'
import type { GridColumn } from './grid-column.ts'
import classes from './GridTools.module.css'
import type { Grid } from './use-grid.ts'

type Choice = Extract<GridFilter, { kind: 'choice' }>

type Props<Row> = {
  readonly grid: Grid<Row>
  readonly column: GridColumn<Row>
  readonly filter: Choice
  readonly onChange: (filter: Choice) => void
}

/** More than these are looked through faster by typing. */
const manyChoices = 10
const mostShown = 200

export function ChoiceFilter<Row>({ grid, column, filter, onChange }: Props<Row>) {
  const [search, setSearch] = useState('')
  const choices = useMemo(() => choicesOf(column, grid), [column, grid])
  const shown = choices.filter(({ label }) => folded(label).includes(folded(search)))
  const toggle = (value: string): void => {
    const others = filter.anyOf.filter((other) => other !== value)
    const isOn = others.length < filter.anyOf.length
    onChange({ kind: 'choice', anyOf: isOn ? others : [...others, value] })
  }
  return (
    <>
      {choices.length > manyChoices && (
        <TextInput
          size="xs"
          aria-label={`Find in ${column.header}`}
          placeholder="Find"
          value={search}
          onChange={(event) => setSearch(event.currentTarget.value)}
        />
      )}
      <div role="group" aria-label={column.header} className={classes.choices}>
        {shown.slice(0, mostShown).map(({ value, label, count }) => (
          <Checkbox
            key={value}
            size="xs"
            checked={filter.anyOf.includes(value)}
            onChange={() => toggle(value)}
            label={
              <>
                <span className={value === '' ? 't2' : undefined}>{label}</span>{' '}
                <span className={classes.count}>{formatCount(count)}</span>
              </>
            }
          />
        ))}
        {shown.length === 0 && <p className="t3 sm">Nothing found</p>}
      </div>
    </>
  )
}

type Found = { readonly value: string; readonly label: string; readonly count: number }

/** All values of all rows, so that none vanishes while others are chosen. */
function choicesOf<Row>(column: GridColumn<Row>, grid: Grid<Row>): readonly Found[] {
  const counts = new Map<string, number>()
  for (const row of grid.withoutFilterOf(column.id)) {
    const texts = textsOf(column.value(row))
    for (const text of texts.length === 0 ? [''] : texts)
      counts.set(text, (counts.get(text) ?? 0) + 1)
  }
  const values = valuesInOrder(column, grid.rows)
  const hasNone = grid.rows.some((row) => isNone(column.value(row)))
  return [...values, ...(hasNone ? [''] : [])].map((value) => ({
    value,
    label: value || noValueOf(column),
    count: counts.get(value) ?? 0,
  }))
}
