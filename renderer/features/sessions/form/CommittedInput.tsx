/**
 * A field whose text counts when one leaves it or presses Enter, so that a number half typed changes
 * nothing. In a form that is not stored yet it counts at once.
 */
import { TextInput } from '@mantine/core'
import { useState } from 'react'
import type { ReactNode } from 'react'

type Props = {
  readonly label: string
  readonly value: string
  readonly onCommit: (value: string) => void
  readonly isLive: boolean
  readonly type?: 'text' | 'date' | 'time' | 'url'
  readonly inputMode?: 'numeric'
  readonly placeholder?: string
  readonly description?: ReactNode
  readonly error?: string | undefined
  readonly isReadOnly?: boolean
  readonly autoFocus?: boolean
}

export function CommittedInput(props: Props) {
  const { label, value, onCommit, isLive, isReadOnly = false, error, ...rest } = props
  const [typed, setTyped] = useState<string | null>(null)
  const shown = typed ?? value
  const commit = (): void => {
    setTyped(null)
    if (typed !== null && typed !== value) onCommit(typed)
  }
  return (
    <TextInput
      {...rest}
      label={label}
      value={shown}
      readOnly={isReadOnly}
      error={typed === null || isLive ? error : undefined}
      onChange={(event) => {
        const next = event.currentTarget.value
        if (isLive) onCommit(next)
        else setTyped(next)
      }}
      onBlur={commit}
      onKeyDown={(event) => {
        if (event.key === 'Enter') commit()
        else if (event.key === 'Escape' && typed !== null) setTyped(null)
        else return
        if (event.key === 'Escape') event.preventDefault()
      }}
    />
  )
}
