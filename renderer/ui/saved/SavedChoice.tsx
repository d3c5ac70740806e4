/** Choices that are saved as they are made. */
import { NativeSelect, Switch, TagsInput } from '@mantine/core'
import type { ReactNode } from 'react'
import { savedError } from './saved-error.tsx'
import classes from './saved.module.css'
import { useSavedValue } from './use-saved-value.ts'

type ChoiceProps = {
  readonly label: string
  readonly value: string | null
  readonly choices: readonly { readonly value: string; readonly label: string }[]
  /** What stands for null; without it one of the choices always holds. */
  readonly none?: string
  readonly onSave: (value: string | null) => Promise<unknown>
  readonly isReadOnly?: boolean
  /** `quiet`: in a row of a table, without a label of its own and with a frame only when it is used. */
  readonly look?: 'field' | 'quiet'
}

export function SavedChoice(props: ChoiceProps) {
  const { label, value, choices, none, onSave, isReadOnly = false, look = 'field' } = props
  const field = useSavedValue({ stored: value, save: onSave })
  return (
    <NativeSelect
      {...(look === 'field' ? { label } : quiet(label))}
      value={field.value ?? ''}
      disabled={isReadOnly}
      data={[...(none === undefined ? [] : [{ value: '', label: none }]), ...choices]}
      onChange={(event) => field.commit(event.currentTarget.value || null)}
      error={savedError({ field, onRetry: () => field.commit() })}
    />
  )
}

const quiet = (label: string) =>
  ({ 'aria-label': label, size: 'xs', classNames: { input: classes.quiet } }) as const

type TagsProps = {
  readonly label: string
  readonly value: readonly string[]
  /** Used elsewhere, offered while typing. */
  readonly known: readonly string[]
  readonly onSave: (value: readonly string[]) => Promise<unknown>
  readonly isReadOnly?: boolean
  readonly placeholder?: string
}

export function SavedTags({
  label,
  value,
  known,
  onSave,
  isReadOnly = false,
  placeholder,
}: TagsProps) {
  const field = useSavedValue({ stored: value, save: onSave })
  return (
    <TagsInput
      label={label}
      {...(placeholder !== undefined && field.value.length === 0 && { placeholder })}
      value={[...field.value]}
      data={[...known]}
      readOnly={isReadOnly}
      maxTags={50}
      comboboxProps={{ transitionProps: { duration: 0 } }}
      onChange={(tags) => field.commit(tags.map((tag) => tag.trim().slice(0, 40)))}
      error={savedError({ field, onRetry: () => field.commit() })}
    />
  )
}

type SwitchProps = {
  readonly label: ReactNode
  readonly value: boolean
  readonly onSave: (value: boolean) => Promise<unknown>
  readonly isReadOnly?: boolean
}

export function SavedSwitch({ label, value, onSave, isReadOnly = false }: SwitchProps) {
  const field = useSavedValue({ stored: value, save: onSave })
  return (
    <Switch
      label={label}
      checked={field.value}
      disabled={isReadOnly}
      onChange={(event) => field.commit(event.currentTarget.checked)}
      error={savedError({ field, onRetry: () => field.commit() })}
    />
  )
}
