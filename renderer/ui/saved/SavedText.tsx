/** Lines, texts and numbers that save themselves when one leaves them, or with Enter. */
import { Textarea, TextInput } from '@mantine/core'
import type { KeyboardEvent, ReactNode } from 'react'
import { savedError } from './saved-error.tsx'
import { useSavedValue } from './use-saved-value.ts'

type Common = {
  readonly label: string
  readonly description?: ReactNode
  readonly placeholder?: string
  readonly isReadOnly?: boolean
  readonly className?: string | undefined
}

type LineProps = Common & {
  readonly value: string
  readonly onSave: (value: string) => Promise<unknown>
  readonly check?: (value: string) => string | null
  readonly type?: 'text' | 'email' | 'date'
  readonly inputMode?: 'numeric' | 'text'
  /** In a list where the place says what it is. */
  readonly isLabelHidden?: boolean
}

export function SavedText(props: LineProps) {
  const { label, value, onSave, check, isReadOnly = false, isLabelHidden, ...input } = props
  const field = useSavedValue({ stored: value, save: onSave, check })
  const leave = (): void => field.commit(field.value.trim())
  return (
    <TextInput
      {...input}
      {...(isLabelHidden ? { 'aria-label': label } : { label })}
      value={field.value}
      readOnly={isReadOnly}
      onChange={(event) => field.type(event.currentTarget.value)}
      onBlur={leave}
      onKeyDown={(event) => onEnter(event, leave)}
      error={savedError({ field, onRetry: leave })}
    />
  )
}

type NumberProps = Common & {
  readonly value: number | null
  readonly onSave: (value: number | null) => Promise<unknown>
  /** Both inside. */
  readonly range: readonly [low: number, high: number]
  readonly rightSection?: ReactNode
}

/** Whole numbers; an empty field is none. */
export function SavedNumber({ value, onSave, range: [low, high], ...props }: NumberProps) {
  const check = (typed: string): string | null => {
    if (typed.trim() === '') return null
    const number = /^\d+$/.test(typed.trim()) ? Number(typed) : Number.NaN
    return number >= low && number <= high ? null : `A whole number from ${low} to ${high}`
  }
  return (
    <SavedText
      {...props}
      inputMode="numeric"
      value={value === null ? '' : String(value)}
      check={check}
      onSave={(typed) => onSave(typed === '' ? null : Number(typed))}
    />
  )
}

type AreaProps = Common & {
  readonly value: string
  readonly onSave: (value: string) => Promise<unknown>
}

const pauseMs = 1000

/** Also saved during a pause in typing; all of it is one undo step. */
export function SavedArea({ label, value, onSave, isReadOnly = false, ...input }: AreaProps) {
  const field = useSavedValue({ stored: value, save: onSave, pause: pauseMs })
  const leave = (): void => field.commit()
  return (
    <Textarea
      {...input}
      label={label}
      autosize
      minRows={2}
      maxRows={12}
      value={field.value}
      readOnly={isReadOnly}
      onChange={(event) => field.type(event.currentTarget.value)}
      onBlur={leave}
      error={savedError({ field, onRetry: leave })}
    />
  )
}

function onEnter(event: KeyboardEvent, act: () => void): void {
  if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
  event.preventDefault()
  act()
}
