/** A heading on a hairline, with a quiet note and one link at its end. Used instead of a card. */
import { useId } from 'react'
import type { ReactNode } from 'react'
import classes from './Section.module.css'

type Props = {
  readonly title: ReactNode
  /** Grey words after the heading: a count, a kind, n. */
  readonly note?: ReactNode
  readonly end?: ReactNode
  readonly level?: 2 | 3
  readonly className?: string | undefined
  readonly children?: ReactNode
}

export function Section({ title, note, end, level = 2, className, children }: Props) {
  const id = useId()
  const Heading = level === 2 ? 'h2' : 'h3'
  return (
    <section aria-labelledby={id} className={className}>
      <div className={classes.head}>
        <Heading id={id} className={classes.title}>
          {title}
        </Heading>
        {note !== undefined && <span className={classes.note}>{note}</span>}
        {end !== undefined && <span className={classes.end}>{end}</span>}
      </div>
      {children}
    </section>
  )
}
