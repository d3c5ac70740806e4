/** The ideas that wrong answers point to, with how many students chose each. */
import { Link } from 'wouter'
import { formatCount } from '#renderer/ui/format.ts'
import table from '#renderer/ui/DataTable.module.css'
import { Section } from '#renderer/ui/Section.tsx'
import type { Items } from '#shared/contracts/analysis/items.ts'
import { NumberButton } from '../frame/NumberButton.tsx'
import { addressWith } from '../frame/onward.ts'
import { TableExport } from '../frame/TableExport.tsx'
import type { AnalysisChoices } from '../frame/use-analysis.ts'
import { ideasTable } from './items-table.ts'
import { useItemStudents } from './use-item-students.ts'
import classes from './Items.module.css'

type Props = { readonly items: Items; readonly choices: AnalysisChoices }

export function IdeasChosen({ items, choices: analysis }: Props) {
  const { misconceptions, n } = items
  const onStudents = useItemStudents(items, analysis)
  if (misconceptions.length === 0) return null
  return (
    <Section
      title="Misconceptions"
      note="that wrong answers point to; once may be a slip"
      end={
        <span className={classes.filtersEnd}>
          <Link
            href={addressWith('/data/groups', analysis.scope, { test: items.administration.id })}
            className="link"
          >
            Make small groups
          </Link>
          <TableExport source={ideasTable(items)} />
        </span>
      }
    >
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
            {misconceptions.map(({ misconception, students, choices, items: on }) => (
              <tr key={misconception}>
                <th scope="row" title={misconception}>
                  {misconception}
                </th>
                <td className={table.r}>
                  <NumberButton
                    label={misconception}
                    onOpen={() => onStudents(misconception, { kind: 'idea', misconception })}
                  >
                    {formatCount(students)}
                  </NumberButton>
                </td>
                <td className={table.r}>{formatCount(choices)}</td>
                <td className="t2">{on.join(', ')}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Section>
  )
}
