/**
 * A field for a note. The editor is a chunk of its own that loads when the first note is shown; until
 * then the text stands where it will be edited.
 */
import { lazy, Suspense, useId } from 'react'
import type { ReactNode } from 'react'
import classes from './RichText.module.css'
import { RichTextView } from './RichTextView.tsx'

const RichTextEditor = lazy(async () => ({
  default: (await import('./RichTextEditor.tsx')).RichTextEditor,
}))

export type RichTextFieldProps = {
  readonly label: string
  /** Grey words beside the label. */
  readonly note?: ReactNode
  /** Markdown. A value other than the one last given out replaces what is shown. */
  readonly value: string
  readonly onChange: (markdown: string) => void
  readonly onBlur?: () => void
  readonly placeholder?: string
  /** Dashed, as everything that is only the coach's own. */
  readonly isPrivate?: boolean
  readonly isReadOnly?: boolean
  /** True: takes the focus when it appears, with the cursor at the end. */
  readonly takesFocus?: boolean
}

export function RichTextField(props: RichTextFieldProps) {
  const labelId = useId()
  const { label, note, value, isPrivate = false, isReadOnly = false } = props
  return (
    <div className={classes.field} data-private={isPrivate || undefined}>
      <div className={classes.head}>
        <span id={labelId} className={classes.label}>
          {label}
        </span>
        {note !== undefined && <span className={classes.note}>{note}</span>}
      </div>
      {isReadOnly ? (
        <div className={classes.still}>
          <RichTextView text={value} />
        </div>
      ) : (
        <Suspense
          fallback={
            <div className={classes.still}>
              <RichTextView text={value} />
            </div>
          }
        >
          <RichTextEditor {...props} labelId={labelId} />
        </Suspense>
      )}
    </div>
  )
}
