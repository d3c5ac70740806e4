/**
 * A text that is changed where it stands: typed over, saved when one leaves it or presses Enter, taken
 * back with Escape. What could not be saved stays in the field.
 */
import { useState } from 'react'
import type { KeyboardEvent } from 'react'
import { notifyError } from '#renderer/app/notify.tsx'

type Options = {
  readonly value: string
  readonly onSave: (text: string) => Promise<unknown>
  /** An emptied field goes back to what it was. */
  readonly isNeeded?: boolean
  /** What does not pass stays in the field, marked, and is not saved. */
  readonly isValid?: (text: string) => boolean
  /** Enter makes a new line; Ctrl or Cmd with Enter saves. */
  readonly hasLines?: boolean
}

export function useInPlace(options: Options) {
  const { value, onSave, isValid, isNeeded = false, hasLines = false } = options
  /** What was typed over `of`: once that has changed, by saving or by undo, it is over. */
  const [draft, setDraft] = useState<{ readonly text: string; readonly of: string } | null>(null)
  const isOpen = draft?.of === value
  const text = isOpen ? draft.text : value
  const isWrong = isOpen && text.trim() !== '' && isValid?.(text.trim()) === false

  const save = (): void => {
    const next = text.trim()
    if (!isOpen || next === value || (isNeeded && next === '')) setDraft(null)
    else if (!isWrong) void saved(() => onSave(next))
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape' && isOpen) {
      setDraft(null)
      event.preventDefault()
    }
    if (event.key !== 'Enter' || (hasLines && !event.ctrlKey && !event.metaKey)) return
    save()
    event.preventDefault()
  }
  return {
    value: text,
    onChange: (event: { readonly currentTarget: { readonly value: string } }) =>
      setDraft({ text: event.currentTarget.value, of: value }),
    onBlur: save,
    onKeyDown,
    'aria-invalid': isWrong || undefined,
  }
}

async function saved(save: () => Promise<unknown>): Promise<void> {
  try {
    await save()
  } catch (error) {
    notifyError(error)
  }
}
