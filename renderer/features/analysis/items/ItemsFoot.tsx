/** What the test is made of and who took it, at the lower edge. */
import { formatCount, plural } from '#renderer/ui/format.ts'
import type { Items } from '#shared/contracts/analysis/items.ts'
import { correlationText } from './item-words.ts'
import { isGraded } from './ItemMapFigure.tsx'
import classes from './Items.module.css'

export function ItemsFoot({ items }: { readonly items: Items }) {
  const { n, alpha, standardError, groupSize, mean, possible } = items
  const graded = items.items.filter(isGraded).length
  const kinds = graded === 0 ? '' : `, ${graded} scored in steps`
  return (
    <footer className={classes.foot}>
      <span>
        <b>{formatCount(items.items.length)}</b> {items.items.length === 1 ? 'item' : 'items'}
        {kinds}, {plural(possible, 'point')}
        {mean.value !== null && `, mean ${mean.value.toFixed(1)}`}
      </span>
      {alpha.value !== null && (
        <span>
          α <b>{correlationText(alpha.value)}</b>
          {alpha.interval &&
            ` (${correlationText(alpha.interval.low)} to ${correlationText(alpha.interval.high)})`}
          {standardError.value !== null && `, SEM ${standardError.value.toFixed(1)} points`}
        </span>
      )}
      <span>
        <b>{formatCount(n)}</b> {n === 1 ? 'student' : 'students'}
        {groupSize > 0 && `, upper and lower ${groupSize}`}
      </span>
    </footer>
  )
}
