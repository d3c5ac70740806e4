/** The keys of the current row, in one line at the foot of the page. */
import { Kbd } from '../Kbd.tsx'
import { useRowHints } from './current-row.ts'
import classes from './RowList.module.css'

const moving = [
  ['Tab', 'Next list'],
  ['ArrowUp', 'Up'],
  ['ArrowDown', 'Down'],
  ['Enter', 'Open'],
] as const

export function RowHints() {
  const hints = useRowHints() ?? moving
  return (
    <div role="note" className={classes.hints} aria-label="Keys of the row">
      {hints.map(([key, label]) => (
        <span key={label} className={classes.hint}>
          <Kbd shortcut={key} /> {label}
        </span>
      ))}
    </div>
  )
}
