/** The categories in the coach's order: name, planned share, up, down, away. */
import { ActionIcon, Button, TextInput } from '@mantine/core'
import { ArrowDown, ArrowUp, Plus, X } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { moved, rowError, withChange, withoutRow, withRow } from './plan-form.ts'
import type { PlanForm, PlanRow } from './plan-form.ts'
import classes from './PlanPanel.module.css'

type Props = {
  readonly form: PlanForm
  readonly onChange: (form: PlanForm) => void
  readonly isTried: boolean
}

export function CategoryRows({ form, onChange, isTried }: Props) {
  const list = useRef<HTMLFieldSetElement>(null)
  const isAdded = useRef(false)
  useEffect(() => {
    if (!isAdded.current) return
    isAdded.current = false
    const names = list.current?.querySelectorAll<HTMLInputElement>('input[data-name]')
    names?.[names.length - 1]?.focus()
  })
  /** The focus goes where the removed row's neighbor stands now. */
  const remove = (row: PlanRow): void => {
    onChange(withoutRow(form, row.key))
    list.current?.querySelector<HTMLInputElement>('input[data-name]')?.focus()
  }
  return (
    <fieldset className={classes.rows} ref={list}>
      <legend className={classes.legend}>Categories</legend>
      <div className={classes.heads} aria-hidden="true">
        <span>Name</span>
        <span>Plan %</span>
      </div>
      {form.categories.map((row, index) => (
        <Row
          key={row.key}
          row={row}
          index={index}
          last={form.categories.length - 1}
          isTried={isTried}
          onChange={(change) => onChange(withChange(form, row.key, change))}
          onMove={(by) => onChange(moved(form, row.key, by))}
          onRemove={() => remove(row)}
        />
      ))}
      <Button
        size="xs"
        leftSection={<Plus size={14} aria-hidden="true" />}
        onClick={() => {
          isAdded.current = true
          onChange(withRow(form))
        }}
      >
        Add category
      </Button>
    </fieldset>
  )
}

type RowProps = {
  readonly row: PlanRow
  readonly index: number
  readonly last: number
  readonly isTried: boolean
  readonly onChange: (change: Partial<PlanRow>) => void
  readonly onMove: (by: -1 | 1) => void
  readonly onRemove: () => void
}

function Row({ row, index, last, isTried, onChange, onMove, onRemove }: RowProps) {
  const errors = rowError(row)
  const name = row.name.trim() || `category ${index + 1}`
  return (
    <div className={classes.row}>
      <TextInput
        aria-label={`Name of category ${index + 1}`}
        data-name
        maxLength={60}
        value={row.name}
        onChange={(event) => onChange({ name: event.currentTarget.value })}
        error={isTried && errors.name}
      />
      <TextInput
        aria-label={`Planned percent of ${name}`}
        inputMode="decimal"
        value={row.plan}
        onChange={(event) => onChange({ plan: event.currentTarget.value })}
        error={errors.plan}
      />
      <span className={classes.moves}>
        <ActionIcon
          aria-label={`Move ${name} up`}
          disabled={index === 0}
          onClick={() => onMove(-1)}
        >
          <ArrowUp size={14} aria-hidden="true" />
        </ActionIcon>
        <ActionIcon
          aria-label={`Move ${name} down`}
          disabled={index === last}
          onClick={() => onMove(1)}
        >
          <ArrowDown size={14} aria-hidden="true" />
        </ActionIcon>
        <ActionIcon aria-label={`Remove ${name}`} disabled={last === 0} onClick={onRemove}>
          <X size={14} aria-hidden="true" />
        </ActionIcon>
      </span>
    </div>
  )
}
