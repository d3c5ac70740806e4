/** Over a histogram: one button a column, so that eye, mouse and keyboard can open who is in it. */
import classes from './ChartRows.module.css'

type Props = {
  /** Names the list of buttons. */
  readonly label: string
  /** The plot inside the drawing, in pixels. */
  readonly plot: {
    readonly left: number
    readonly right: number
    readonly top: number
    readonly height: number
  }
  /** Of equal width, from left to right; without `onOpen` there is nobody in it. */
  readonly columns: readonly { readonly label: string; readonly onOpen?: () => void }[]
}

export function ChartColumns({ label, plot, columns }: Props) {
  const { left, right, top, height } = plot
  return (
    <ul
      className={classes.columns}
      aria-label={label}
      style={{ left, right, top, height, '--columns': columns.length } as React.CSSProperties}
    >
      {columns.map(({ label: words, onOpen }, index) =>
        onOpen ? (
          <li key={words} style={{ gridColumn: index + 1 }}>
            <button
              type="button"
              className={classes.column}
              title={words}
              aria-label={words}
              onClick={onOpen}
            />
          </li>
        ) : null,
      )}
    </ul>
  )
}
