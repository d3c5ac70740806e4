/**
 * Text with mathematics that is typed where it stands. While it has the focus one sees what is typed, else
 * what it means; the field itself is always there, so Tab, a click and a screen reader find it. Saved while
 * it is typed.
 */
import { useId } from 'react'
import type { KeyboardEvent } from 'react'
import { useAutosave } from '#renderer/app/use-autosave.ts'
import { MathBlocks } from './MathBlocks.tsx'
import classes from './Mathematics.module.css'

type Props = {
  /** Names the field; it has no label on screen. */
  readonly label: string
  readonly value: string
  readonly onSave: (text: string) => Promise<unknown>
  readonly isReadOnly: boolean
  readonly placeholder?: string
  /** Enter does not begin another line. */
  readonly isOneLine?: boolean
  readonly id?: string
  readonly className?: string | undefined
  /** Of diagrams, in pixels. */
  readonly width?: number
  readonly takesFocus?: boolean
  /** Keys that are the page's, such as those that move the row one types in. */
  readonly onKey?: (event: KeyboardEvent) => void
}

export function MathField(props: Props) {
  const { label, value, onSave, isReadOnly, placeholder = '', isOneLine = false } = props
  const field = useAutosave({ value, onSave })
  const problemId = useId()
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>): void => {
    props.onKey?.(event)
    if (event.key === 'Escape') event.currentTarget.blur()
    const isNext = event.key === 'Enter' && !event.nativeEvent.isComposing
    if (isNext && isOneLine && !event.ctrlKey && !event.metaKey) event.preventDefault()
  }
  return (
    <div className={[classes.field, props.className].filter(Boolean).join(' ')}>
      <textarea
        rows={1}
        id={props.id}
        aria-label={label}
        aria-describedby={field.problem === null ? undefined : problemId}
        aria-invalid={field.problem !== null || undefined}
        value={field.text}
        readOnly={isReadOnly}
        spellCheck
        autoFocus={props.takesFocus}
        onChange={(event) =>
          field.onChange(
            isOneLine
              ? event.currentTarget.value.replaceAll(/[\r\n]+/g, ' ')
              : event.currentTarget.value,
          )
        }
        onBlur={field.saveNow}
        onKeyDown={onKeyDown}
      />
      <div
        className={classes.view}
        aria-hidden={!isReadOnly}
        data-empty={field.text === '' || undefined}
      >
        {field.text === '' ? (
          isReadOnly ? (
            '–'
          ) : (
            placeholder
          )
        ) : (
          <MathBlocks
            text={field.text}
            {...(props.width !== undefined && { width: props.width })}
          />
        )}
      </div>
      {field.problem !== null && (
        <p className={classes.problem} id={problemId} role="alert">
          {field.problem}
        </p>
      )}
    </div>
  )
}
