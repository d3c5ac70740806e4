/** A small form in the place of what it edits. Enter saves, Escape leaves; the focus goes back where it was. */
import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import classes from './InlineForm.module.css'
import { ErrorNote } from './States.tsx'
import { useFocusBack } from './use-focus-back.ts'

type Props = {
  /** Names the form for screen readers. */
  readonly label: string
  readonly saveLabel: string
  readonly isSaving: boolean
  /** Why saving failed; the form stays as it was typed. */
  readonly error: unknown
  readonly onSave: () => void
  readonly onClose: () => void
  readonly children: ReactNode
}

export function InlineForm({
  label,
  saveLabel,
  isSaving,
  error,
  onSave,
  onClose,
  children,
}: Props) {
  useFocusBack()
  return (
    <form
      className={classes.form}
      aria-label={label}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        onSave()
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented) return
        // Taken here, so that a panel around the form stays open.
        event.preventDefault()
        event.stopPropagation()
        onClose()
      }}
    >
      {children}
      <div className={classes.end}>
        <Button type="submit" size="xs" variant="filled" loading={isSaving}>
          {saveLabel}
        </Button>
        <Button size="xs" onClick={onClose}>
          Cancel
        </Button>
      </div>
      {error !== null && <ErrorNote error={error} />}
    </form>
  )
}

/** Class of a field that takes the whole width of the form. */
export const wideField = classes.wide
/** Class of a line of text above the fields. */
export const formLegend = classes.legend
