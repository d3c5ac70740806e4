/**
 * A small form in the place of what it edits. Enter saves (in a text of several lines Ctrl or Cmd with
 * it), Escape leaves; the focus goes back where it was.
 */
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
  /** False where all is saved as it is typed, and closing takes nothing back. */
  readonly hasCancel?: boolean
  /** How many short fields stand side by side. */
  readonly columns?: 2 | 3
  readonly children: ReactNode
}

export function InlineForm(props: Props) {
  const { label, saveLabel, isSaving, error, onSave, onClose } = props
  const { hasCancel = true, columns = 2, children } = props
  useFocusBack()
  return (
    <form
      className={classes.form}
      style={{ '--form-columns': columns } as React.CSSProperties}
      aria-label={label}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        onSave()
      }}
      onKeyDownCapture={(event) => {
        const isSave = event.key === 'Enter' && (event.ctrlKey || event.metaKey)
        if (!isSave && event.key !== 'Escape') return
        // Before a note's editor takes it, and so that a panel around the form stays open.
        event.preventDefault()
        event.stopPropagation()
        if (isSave) onSave()
        else onClose()
      }}
    >
      {children}
      <div className={classes.end}>
        <Button type="submit" size="xs" variant="filled" loading={isSaving}>
          {saveLabel}
        </Button>
        {hasCancel && (
          <Button size="xs" onClick={onClose}>
            Cancel
          </Button>
        )}
      </div>
      {error !== null && <ErrorNote error={error} />}
    </form>
  )
}

/** Class of a field that takes the whole width of the form. */
export const wideField = classes.wide
/** Class of a line of text above the fields. */
export const formLegend = classes.legend
