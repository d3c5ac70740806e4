/** Every assessment given in a window, the latest first, each with the ways to look at it. */
import { measuresStandards } from '#shared/domain/measured-standards.ts'
import { Link } from 'wouter'
import { latestFirst } from '#renderer/app/student-data.ts'
import table from '#renderer/ui/DataTable.module.css'
import { formatCount, formatFullDay, formatDay } from '#renderer/ui/format.ts'
import { Section } from '#renderer/ui/Section.tsx'
import type { Administration } from '#shared/contracts/analysis/scope.ts'
import classes from './StudentDataPage.module.css'

type Props = { readonly list: readonly Administration[] }

export function Administrations({ list }: Props) {
  return (
    <Section title="Administrations" note="an assessment given in a window">
      <div className={classes.scroll}>
        <table className={table.table}>
          <thead>
            <tr>
              <th scope="col">Assessment</th>
              <th scope="col">Window</th>
              <th scope="col">Given</th>
              <th scope="col" className={table.r}>
                Students
              </th>
              <th scope="col" className={table.r}>
                Standards
              </th>
              <th scope="col" className={table.r}>
                Look at
              </th>
            </tr>
          </thead>
          <tbody>
            {latestFirst(list).map((one) => (
              <tr key={one.id}>
                <th scope="row">{one.assessment}</th>
                <td>
                  {one.window} <span className="t2">{one.schoolYear}</span>
                </td>
                <td className="t2">{given(one)}</td>
                <td className={table.r}>{formatCount(one.students)}</td>
                <td className={table.r}>{standardsOf(one) || '–'}</td>
                <td>
                  <Looks one={one} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Section>
  )
}

function Looks({ one }: { readonly one: Administration }) {
  const about = `${one.assessment}, ${one.window}`
  return (
    <span className={classes.looks}>
      {one.hasItems && (
        <Link href={`/data/items?test=${one.id}`} className="link" aria-label={`Items: ${about}`}>
          Items
        </Link>
      )}
      <Link
        href={`/data/distribution?test=${one.id}`}
        className="link"
        aria-label={`Scores: ${about}`}
      >
        Scores
      </Link>
      {one.hasItems && (
        <Link
          href={`/data/items/edit?test=${one.id}`}
          className="link"
          aria-label={`Edit items: ${about}`}
        >
          Edit items
        </Link>
      )}
      <Link href={`/data/growth?after=${one.id}`} className="link" aria-label={`Growth: ${about}`}>
        Growth
      </Link>
      {measuresStandards(one) && (
        <Link
          href={`/data/mastery?test=${one.id}`}
          className="link"
          aria-label={`Mastery by standard: ${about}`}
        >
          Mastery
        </Link>
      )}
    </span>
  )
}

const standardsOf = ({ measures }: Administration): number =>
  measures.filter(({ kind }) => kind === 'standard').length

function given({ startsOn, endsOn }: Administration): string {
  if (startsOn === null) return '–'
  if (endsOn === null || endsOn === startsOn) return formatFullDay(startsOn)
  return `${formatDay(startsOn)} to ${formatFullDay(endsOn)}`
}
