/** The ideas that wrong answers point to, with how many students chose each. */
import { formatCount, plural } from '#renderer/ui/format.ts'
import table from '#renderer/ui/DataTable.module.css'
import { Section } from '#renderer/ui/Section.tsx'
import type { Items } from '#shared/contracts/analysis/items.ts'
import type { AnalysisChoices } from '../frame/use-analysis.ts'
import classes from './Items.module.css'

type Props = { readonly items: Items; readonly choices: AnalysisChoices }

export function IdeasChosen({ items: { misconceptions, n } }: Props) {
  if (misconceptions.length === 0) return null
  return (
    <Section title="Misconceptions" note="that wrong answers point to; once may be a slip">
      <div className={classes.scroll}>
        <table className={table.table} aria-label="Misconceptions">
          <thead>
            <tr>
              <th scope="col">Misconception</th>
              <th scope="col" className={table.r}>
                Students of {formatCount(n)}
              </th>
              <th scope="col" className={table.r}>
                Answers
              </th>
              <th scope="col">Items</th>
            </tr>
          </thead>
          <tbody>
            {misconceptions.map(({ misconception, students, choices, items }) => (
              <tr key={misconception}>
                <th scope="row" title={misconception}>
                  {misconception}
                </th>
                <td className={table.r} title={plural(students, 'student')}>
                  {formatCount(students)}
                </td>
                <td className={table.r}>{formatCount(choices)}</td>
                <td className="t2">{items.join(', ')}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Section>
  )
}
