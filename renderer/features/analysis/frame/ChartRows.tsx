/** Over a chart that has a row for each thing: one button a row, so that eye, mouse and keyboard can open it. */
import type { ReactNode } from 'react'
import classes from './ChartRows.module.css'

type Props = {
  /** Names the list of buttons. */
  readonly label: string
  /** Pixels of the drawing above its first row, and of each row. */
  readonly place: { readonly top: number; readonly height: number }
  readonly rows: readonly { readonly label: string; readonly onOpen: () => void }[]
  /** The chart. */
  readonly children: ReactNode
}

export function ChartRows({ label, place, rows, children }: Props) {
  return (
    <div className={classes.chart}>
      {children}
      <ul className={classes.rows} aria-label={label} style={{ top: place.top }}>
        {rows.map((row) => (
          <li key={row.label}>
            <button
              type="button"
              className={classes.row}
              style={{ height: place.height }}
              title={row.label}
              aria-label={row.label}
              onClick={row.onOpen}
            />
          </li>
        ))}
      </ul>
    </div>
  )
}
