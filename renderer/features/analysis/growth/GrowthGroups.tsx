/** The parts of the scope in a table: schools of the district, teachers of a school, classes of a teacher. In the order given, never ranked. */
import { Link } from 'wouter'
import table from '#renderer/ui/DataTable.module.css'
import { formatCount } from '#renderer/ui/format.ts'
import { Section } from '#renderer/ui/Section.tsx'
import type { Growth } from '#shared/contracts/analysis/growth.ts'
import { changeIntervalText, changeText, levelText, numberText, unitText } from './growth-words.ts'
import { TableExport } from '../frame/TableExport.tsx'
import type { AnalysisChoices } from '../frame/use-analysis.ts'
import { partsTable } from './growth-tables.ts'
import classes from '../frame/Analysis.module.css'

type Group = Growth['groups'][number]
type Props = { readonly growth: Growth; readonly choices: AnalysisChoices }

export function GrowthGroups({ growth, choices }: Props) {
  const { groups, overall, before, after, unit } = growth
  return (
    <Section
      title="Parts of this scope"
      note={`change in ${unitText(unit)}, 95% interval`}
      end={
        <span className={classes.tools}>
          <TableExport source={partsTable(growth)} isMain />
        </span>
      }
    >
      <div style={{ overflowX: 'auto' }} tabIndex={0} role="group" aria-label="Parts, table">
        <table className={table.table}>
          <thead>
            <tr>
              <th scope="col">Group</th>
              {['n', before.window, after.window, 'Change', '95% interval', 'Effect', 'Lost'].map(
                (word) => (
                  <th key={word} scope="col" className={table.r}>
                    {word}
                  </th>
                ),
              )}
            </tr>
          </thead>
          <tbody>
            {groups.map((group) => (
              <Row key={group.label} group={group} growth={growth} choices={choices} />
            ))}
            <Row group={overall} growth={growth} choices={choices} isTotal />
          </tbody>
        </table>
      </div>
    </Section>
  )
}

type RowProps = Props & { readonly group: Group; readonly isTotal?: boolean }

function Row({ group, growth: { unit, before, after }, choices, isTotal = false }: RowProps) {
  const { difference, effectSize, lostBefore, lostAfter } = group
  return (
    <tr>
      <th scope="row" style={{ whiteSpace: 'normal' }}>
        {isTotal ? (
          <span className="b">All</span>
        ) : group.id === null ? (
          group.label
        ) : (
          <Link
            className="link"
            href={choices.link('/data/growth', {
              scope: {
                kind: group.kind,
                id: group.id,
                grade: choices.scope?.grade ?? null,
                group: choices.scope?.group ?? null,
              },
              before: before.id,
              test: after.id,
            })}
          >
            {group.label}
          </Link>
        )}
      </th>
      <td className={table.r}>{formatCount(difference.n)}</td>
      <td className={table.r}>{levelText(group.before, unit)}</td>
      <td className={table.r}>{levelText(group.after, unit)}</td>
      <td className={`${table.r} b`}>{changeText(difference, unit)}</td>
      <td className={table.r} title={difference.reason ?? undefined}>
        {changeIntervalText(difference, unit)}
      </td>
      <td className={table.r} title={effectSize.reason ?? undefined}>
        {numberText(effectSize)}
      </td>
      <td className={table.r}>{formatCount(lostBefore + lostAfter)}</td>
    </tr>
  )
}
