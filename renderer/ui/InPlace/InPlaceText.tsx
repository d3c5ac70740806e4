/** Text that reads like text and can be typed over where it stands. */
import { useInPlace } from './use-in-place.ts'
import classes from './InPlace.module.css'

type Props = {
  /** Names the field; it has no label on screen. */
  readonly label: string
  readonly value: string
  readonly onSave: (text: string) => Promise<unknown>
  readonly isReadOnly: boolean
  readonly placeholder?: string
  readonly isNeeded?: boolean
  /** What does not pass stays in the field, marked, and is not saved. */
  readonly isValid?: (text: string) => boolean
  /** Several lines, as high as what is in it. */
  readonly hasLines?: boolean
  readonly align?: 'right'
  readonly className?: string | undefined
}

export function InPlaceText(props: Props) {
  const { label, value, onSave, isReadOnly, placeholder, isNeeded, isValid } = props
  const { hasLines = false } = props
  const field = useInPlace({
    value,
    onSave,
    hasLines,
    ...(isNeeded && { isNeeded }),
    ...(isValid && { isValid }),
  })
  const shared = {
    ...field,
    'aria-label': label,
    placeholder: isReadOnly ? '' : placeholder,
    readOnly: isReadOnly,
    'data-align': props.align,
    className: [classes.field, props.className].filter(Boolean).join(' '),
  }
  return hasLines ? <textarea rows={1} {...shared} /> : <input type="text" {...shared} />
}
