/** A check box inside the grid, which itself takes click and keys. */
import { Check, Minus } from 'lucide-react'
import classes from './DataGrid.module.css'
import type { Share } from './grid-selection.ts'

export function CheckBox({ label, share }: { readonly label: string; readonly share: Share }) {
  const Sign = share === 'some' ? Minus : Check
  return (
    <span
      role="checkbox"
      aria-label={label}
      aria-checked={share === 'some' ? 'mixed' : share === 'all'}
      className={classes.box}
      data-share={share}
    >
      {share !== 'none' && <Sign size={10} strokeWidth={3} aria-hidden="true" />}
    </span>
  )
}
