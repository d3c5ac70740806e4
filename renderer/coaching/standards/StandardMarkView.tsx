/** Share of a class at the cut on one standard: bar with interval, percent, n; weak and small are said. */
import { formatPercent } from '#renderer/ui/format.ts'
import { IntervalBar } from '#renderer/ui/IntervalBar.tsx'
import { isSmall, isWeak } from './use-marks.ts'
import type { StandardMark } from './use-marks.ts'
import classes from './Standards.module.css'

type Props = { readonly mark: StandardMark; readonly hasBar?: boolean }

export function StandardMarkView({ mark, hasBar = true }: Props) {
  const { value, n, interval, reason } = mark.atCut
  if (value === null) return <span className="t3">{reason ?? '–'}</span>
  return (
    <span className={classes.mark}>
      {hasBar && <IntervalBar share={value} low={interval?.low} high={interval?.high} width={72} />}
      <span className="num m">{formatPercent(value)}</span>{' '}
      <span className="t3">
        of {n}
        {isSmall(mark) && ', small n'}
        {mark.isThin && ', thin'}
      </span>{' '}
      {isWeak(mark) && <span className={classes.weak}>weak</span>}
    </span>
  )
}
