/** Filters by text, by a range of numbers or days, and by a span that moves along with today. */
import { NativeSelect, TextInput } from '@mantine/core'
import { useState } from 'react'
import { dateSpan } from '#shared/domain/date-span.ts'
import type { GridFilter } from '#shared/domain/grid-layout.ts'
import { spanWords } from './filter-words.ts'
import classes from './GridTools.module.css'

type Of<Kind extends GridFilter['kind']> = Extract<GridFilter, { kind: Kind }>

type Props<Kind extends GridFilter['kind']> = {
  readonly filter: Of<Kind>
  readonly onChange: (filter: Of<Kind>) => void
}

export function TextFilter({
  label,
  filter,
  onChange,
}: Props<'text'> & { readonly label: string }) {
  return (
    <TextInput
      size="xs"
      aria-label={`${label} contains`}
      value={filter.contains}
      maxLength={200}
      data-autofocus
      onChange={(event) => onChange({ kind: 'text', contains: event.currentTarget.value })}
    />
  )
}

export function NumberFilter({ filter, onChange }: Props<'number'>) {
  const change = (end: 'from' | 'to', text: string): void =>
    onChange({ ...filter, [end]: numberIn(text) })
  return (
    <div className={classes.range}>
      <NumberEnd label="At least" value={filter.from} onChange={(text) => change('from', text)} />
      <NumberEnd label="At most" value={filter.to} onChange={(text) => change('to', text)} />
    </div>
  )
}

type EndProps = {
  readonly label: string
  readonly value: number | null
  readonly onChange: (text: string) => void
}

/** Keeps what is typed: "1." is no number yet, and must not become "1" under the fingers. */
function NumberEnd({ label, value, onChange }: EndProps) {
  const [text, setText] = useState(value === null ? '' : String(value))
  return (
    <TextInput
      size="xs"
      label={label}
      inputMode="decimal"
      value={text}
      error={text.trim() !== '' && numberIn(text) === null && 'Not a number'}
      onChange={(event) => {
        setText(event.currentTarget.value)
        onChange(event.currentTarget.value)
      }}
    />
  )
}

function numberIn(text: string): number | null {
  const number = Number(text.replaceAll(',', ''))
  return text.trim() === '' || !Number.isFinite(number) ? null : number
}

export function DateFilter({ filter, onChange }: Props<'date'>) {
  const end = (name: 'from' | 'to', label: string) => (
    <TextInput
      size="xs"
      type="date"
      label={label}
      value={filter[name] ?? ''}
      onChange={(event) => onChange({ ...filter, [name]: event.currentTarget.value || null })}
    />
  )
  return (
    <div className={classes.range}>
      {end('from', 'From')}
      {end('to', 'Until')}
    </div>
  )
}

export function SpanFilter({ filter, onChange }: Props<'span'>) {
  return (
    <NativeSelect
      size="xs"
      aria-label="Span of days"
      value={filter.span}
      onChange={(event) =>
        onChange({ kind: 'span', span: dateSpan.parse(event.currentTarget.value) })
      }
      data={dateSpan.options.map((span) => ({ value: span, label: spanWords[span] }))}
    />
  )
}
