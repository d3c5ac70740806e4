/** How much coaching stands beside the result: by type of session, and by teacher in order of name. */
import { Link } from 'wouter'
import { useDrawing } from '#renderer/ui/charts/chart-source.ts'
import { ChartFigure } from '#renderer/ui/charts/ChartFigure.tsx'
import table from '#renderer/ui/DataTable.module.css'
import { formatCount, plural } from '#renderer/ui/format.ts'
import { dosageBars } from '#shared/charts/dosage-bars.ts'
import type { ImpactResult } from '#shared/contracts/analysis/impact.ts'
import classes from './Impact.module.css'

export function DosageSection({ impact }: { readonly impact: ImpactResult }) {
  const { dosage, before, after } = impact
  const draw = useDrawing(dosageBars, dosage)
  const { total, outside, teachers } = dosage
  return (
    <>
      <ChartFigure
        title="Sessions of these cycles"
        note={`${plural(total.sessions, 'session')}, ${plural(total.minutes, 'minute')} from ${before.window} to ${after.window}`}
        draw={draw}
      />
      {teachers.length > 1 && (
        <div className={classes.scroll}>
          <table className={table.table}>
            <caption className="sr-only">Sessions of these cycles by teacher</caption>
            <thead>
              <tr>
                <th scope="col">Teacher</th>
                <th scope="col" className={table.r}>
                  Sessions
                </th>
                <th scope="col" className={table.r}>
                  Minutes
                </th>
              </tr>
            </thead>
            <tbody>
              {teachers.map(({ teacherId, name, sessions, minutes }) => (
                <tr key={teacherId}>
                  <th scope="row">
                    <Link href={`/caseload/${teacherId}`} className="link">
                      {name}
                    </Link>
                  </th>
                  <td className={table.r}>{formatCount(sessions)}</td>
                  <td className={table.r}>{formatCount(minutes)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {outside.sessions > 0 && (
        <p className={classes.note}>
          {plural(outside.sessions, 'session')} of these cycles, {plural(outside.minutes, 'minute')}
          , lie before the first or after the second test and do not count.
        </p>
      )}
    </>
  )
}
