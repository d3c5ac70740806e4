/** The periods of a bell schedule with their minutes. */
import type { Period } from '#shared/domain/school-calendar.ts'
import { clock } from '#shared/domain/school-checks.ts'
import { minutesOf } from './bell-words.ts'
import classes from './Bells.module.css'

type PeriodsProps = { readonly periods: readonly Period[]; readonly label: string }

export function Periods({ periods, label }: PeriodsProps) {
  return (
    <table className={classes.periods} aria-label={label}>
      <tbody>
        {periods.map((period) => (
          <tr key={`${period.startsAt} ${period.name}`}>
            <th scope="row">{period.name}</th>
            <td>{clock(period.startsAt)}</td>
            <td>{clock(period.endsAt)}</td>
            <td className="t3">{minutesOf(period)} min</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
