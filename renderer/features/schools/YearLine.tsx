/** The year as a number line: terms as stretches, days off as gaps, today as a tick. */
import { useElementSize } from '@mantine/hooks'
import { daysBetween } from '#shared/domain/days.ts'
import { termsOf } from '#shared/domain/school-calendar.ts'
import type { CallOutput } from '#renderer/app/backend-hooks.ts'
import { useWorkspace } from '#renderer/app/workspace.ts'
import { formatDay, plural } from '#renderer/ui/format.ts'
import classes from './YearLine.module.css'

type Props = {
  readonly year: CallOutput<'schools', 'year'>
  readonly schoolId: number | null
}

const height = 46
const lineY = 22
/** Room for the words at both ends. */
const margin = 4

export function YearLine({ year, schoolId }: Props) {
  const { ref, width } = useElementSize()
  return (
    <div ref={ref} className={classes.frame}>
      {width > 0 && <Line year={year} schoolId={schoolId} width={Math.floor(width)} />}
    </div>
  )
}

function Line({ year, schoolId, width }: Props & { readonly width: number }) {
  const { today } = useWorkspace()
  const { startsOn, endsOn } = year.schoolYear
  const days = Math.max(1, daysBetween(startsOn, endsOn))
  const x = (day: string): number =>
    margin + (Math.min(days, Math.max(0, daysBetween(startsOn, day))) / days) * (width - 2 * margin)
  const inYear = (span: { readonly startsOn: string; readonly endsOn: string }): boolean =>
    span.startsOn <= endsOn && span.endsOn >= startsOn
  const terms = termsOf(year.terms, schoolId).filter(inYear)
  const off = year.daysOff.filter(inYear)
  const isNow = startsOn <= today && today <= endsOn
  return (
    <svg
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={`${plural(terms.length, 'term')} and ${plural(off.length, 'entry', 'entries')} of days off between ${formatDay(startsOn)} and ${formatDay(endsOn)}`}
    >
      <path className={classes.base} d={`M${margin} ${lineY}H${width - margin}`} />
      {terms.map((term) => (
        <g key={term.id}>
          <path className={classes.term} d={`M${x(term.startsOn)} ${lineY}H${x(term.endsOn)}`} />
          <text x={x(term.startsOn)} y={lineY - 9} className={classes.name}>
            {x(term.endsOn) - x(term.startsOn) > term.name.length * 6.5 ? term.name : ''}
          </text>
        </g>
      ))}
      {off.map((span) => (
        <path
          key={span.id}
          className={classes.off}
          d={`M${x(span.startsOn) - 1} ${lineY}H${x(span.endsOn) + 2}`}
        />
      ))}
      <text x={margin} y={height - 4}>
        {formatDay(startsOn)}
      </text>
      <text x={width - margin} y={height - 4} textAnchor="end">
        {formatDay(endsOn)}
      </text>
      {isNow && (
        <>
          <path className={classes.today} d={`M${x(today)} ${lineY - 7}v14`} />
          <text x={x(today)} y={height - 4} textAnchor="middle" className={classes.todayText}>
            today
          </text>
        </>
      )}
    </svg>
  )
}
