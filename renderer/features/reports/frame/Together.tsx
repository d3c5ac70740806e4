/** What this report and earlier ones tell together that none of them tells alone: a warning, with the way out. */
import { TriangleAlert } from 'lucide-react'
import { formatFullDay, plural } from '#renderer/ui/format.ts'
import type { ReportTogether } from '#shared/contracts/reports.ts'
import classes from './Disclosure.module.css'

type Props = { readonly together: ReportTogether | null }
type Found = ReportTogether['found'][number]

export function Together({ together }: Props) {
  if (!together || together.found.length === 0) return null
  return (
    <div className={classes.together} role="alert">
      <TriangleAlert size={16} aria-hidden="true" />
      <div>
        <p className="m">With an earlier report, this one tells about too few students.</p>
        <ul>
          {together.found.map((found) => (
            <li key={`${found.test} ${found.scope}`}>{sentenceOf(found)}</li>
          ))}
        </ul>
        <p className="t2">
          Choose the students of the earlier report again, leave its readers out of this one, or
          give it to the students’ own team.
        </p>
      </div>
    </div>
  )
}

function sentenceOf({ n, test, scope, added, taken }: Found): string {
  const from = taken.length > 0 ? `, less ${listOf(taken)}` : ''
  const and = added.length > 0 ? `, with ${listOf(added)}` : ''
  return `${test}: the counts of ${scope}${and}${from}, leave those of ${plural(n, 'student')}.`
}

const listOf = (reports: Found['taken']): string =>
  reports.map(({ title, writtenOn }) => `“${title}” of ${formatFullDay(writtenOn)}`).join(' and ')
