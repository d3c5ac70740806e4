/** Who has a score but is in no pair, by reason: one number a reason, open to the students. */
import table from '#renderer/ui/DataTable.module.css'
import { formatCount } from '#renderer/ui/format.ts'
import { Section } from '#renderer/ui/Section.tsx'
import type { Growth, LostStudent } from '#shared/contracts/analysis/growth.ts'
import { NumberButton } from '../frame/NumberButton.tsx'
import type { OpenGrowth } from './growth-students.ts'
import classes from './Growth.module.css'

type Props = { readonly growth: Growth; readonly open: OpenGrowth }

export function LostStudents({ growth, open }: Props) {
  const { lost, matching } = growth
  const reasons = [...Map.groupBy(lost, ({ reason }) => reason)]
  return (
    <Section title="Left out" note={lost.length === 0 ? 'nobody' : formatCount(lost.length)}>
      {reasons.length > 0 && (
        <table className={table.table}>
          <caption className="sr-only">Students left out, by reason</caption>
          <tbody>
            {reasons
              .toSorted(([a], [b]) => a.localeCompare(b, 'en'))
              .map(([reason, students]) => (
                <Reason key={reason} reason={reason} students={students} open={open} />
              ))}
          </tbody>
        </table>
      )}
      <p className={classes.note}>{matching.sentence}</p>
    </Section>
  )
}

type ReasonProps = {
  readonly reason: string
  readonly students: readonly LostStudent[]
  readonly open: OpenGrowth
}

function Reason({ reason, students, open }: ReasonProps) {
  return (
    <tr>
      <th scope="row">{reason}</th>
      <td className={table.r}>
        <NumberButton
          label={`students: ${reason.toLowerCase()}`}
          onOpen={() => open.lost(reason, students)}
        >
          {formatCount(students.length)}
        </NumberButton>
      </td>
    </tr>
  )
}
