/** A state that is a word ("by you", "choose"). Not for tags, dates or counts. */
import type { ReactNode } from 'react'
import classes from './Chip.module.css'

type Props = {
  readonly tone?: 'plain' | 'accent' | 'late' | 'warn' | 'good' | 'line'
  readonly children: ReactNode
}

export function Chip({ tone = 'plain', children }: Props) {
  return (
    <span className={classes.chip} data-tone={tone}>
      {children}
    </span>
  )
}
