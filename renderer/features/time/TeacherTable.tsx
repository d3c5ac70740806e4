/** Contact time by teacher, by name: a record of who was met, never a rank. */
import type { TimeSummary } from '#shared/contracts/time.ts'
import { formatHours } from '#renderer/ui/format.ts'
import { HoursButton } from './HoursButton.tsx'
import { PlanBar } from './PlanBar.tsx'
import type { Opening } from './SpentTable.tsx'
import { isSameSlice } from './time-address.ts'
import classes from './Time.module.css'

export function TeacherTable({
  summary,
  opened,
  onOpen,
}: Opening & { readonly summary: TimeSummary }) {
  const { teachers, contact } = summary
  const top = Math.max(60, ...teachers.map(({ minutes }) => minutes))
  return (
    <table className={classes.table}>
      <caption className="sr-only">Contact hours by teacher, by name</caption>
      <thead>
        <tr>
          <th scope="col" colSpan={2}>
            Teacher, by last name
          </th>
          <th scope="col">Contact hours</th>
          <th scope="col">Sessions</th>
        </tr>
      </thead>
      <tbody>
        {teachers.map(({ id, givenName, familyName, minutes, sessions }) => {
          const name = `${givenName} ${familyName}`
          return (
            <tr key={id} data-on={isSameSlice(opened, { teacher: id })}>
              <th scope="row" className={classes.name} title={name}>
                {name}
              </th>
              <td className={classes.barCell}>
                <PlanBar value={minutes} top={top} />
              </td>
              <td>
                <HoursButton minutes={minutes} of={name} slice={{ teacher: id }} onOpen={onOpen} />
              </td>
              <td>{sessions}</td>
            </tr>
          )
        })}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row" colSpan={2}>
            Each teacher counted
          </th>
          <td>{formatHours(contact.minutes)}</td>
          <td>{teachers.reduce((sum, { sessions }) => sum + sessions, 0)}</td>
        </tr>
      </tfoot>
    </table>
  )
}
