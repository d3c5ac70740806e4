/** A number that opens to the students behind it: looks like the number, with a dotted line under it. */
import type { ComponentProps } from 'react'
import classes from './NumberButton.module.css'

type Props = Omit<ComponentProps<'button'>, 'onClick'> & {
  /** Says which students, since "17%" alone does not. */
  readonly label: string
  readonly onOpen: () => void
}

export function NumberButton({ label, onOpen, children, ...rest }: Props) {
  return (
    <button {...rest} type="button" className={classes.number} title={label} onClick={onOpen}>
      {children}
      <span className="sr-only">: show {label}</span>
    </button>
  )
}
