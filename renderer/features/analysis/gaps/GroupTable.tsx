/** The groups in their fixed order, each count open to its students. */
import { TriangleAlert } from 'lucide-react'
import table from '#renderer/ui/DataTable.module.css'
import { formatCount } from '#renderer/ui/format.ts'
import { Section } from '#renderer/ui/Section.tsx'
import type { GapGroup, Gaps } from '#shared/contracts/analysis/gaps.ts'
import { formatNumber, formatPercent, formatShareInterval } from '#shared/statistics/format.ts'
import { useOpenStudents } from '../frame/drill-down.ts'
import { NumberButton } from '../frame/NumberButton.tsx'
import { TableExport } from '../frame/TableExport.tsx'
import { meanText, spreadText } from './gap-words.ts'
import { groupsTable } from './gap-tables.ts'
import analysis from '../frame/Analysis.module.css'
import classes from './Gaps.module.css'

export function GroupTable({ gaps }: { readonly gaps: Gaps }) {
  const { groups, byLabel, measure, unit, cut } = gaps
  const cautions = groups.filter(({ caution }) => caution !== null)
  return (
    <Section
      title={`By ${byLabel}`}
      note={measure}
      end={
        <span className={analysis.tools}>
          <TableExport source={groupsTable(gaps)} isMain />
        </span>
      }
    >
      <div style={{ overflowX: 'auto' }} tabIndex={0} role="group" aria-label="Groups, table">
        <table className={table.table}>
          <thead>
            <tr>
              <th scope="col">Group</th>
              {[
                'n',
                'No score',
                'Mean',
                unit === 'points' ? 'sd' : 'sd, points',
                `At ${formatPercent(cut)}`,
                '95% interval',
              ].map((word) => (
                <th key={word} scope="col" className={table.r}>
                  {word}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {groups.map((group) => (
              <Row key={group.key} group={group} gaps={gaps} />
            ))}
          </tbody>
        </table>
      </div>
      {cautions.map(({ key, label, caution }) => (
        <p key={key} className={classes.caution}>
          <TriangleAlert size={14} aria-hidden="true" />
          <span>
            <b>{label}.</b> {caution}
          </span>
        </p>
      ))}
    </Section>
  )
}

function Row({ group, gaps }: { readonly group: GapGroup; readonly gaps: Gaps }) {
  const open = useOpenStudents()
  const { key, label, mean, sd, atCut, studentsAtCut } = group
  const { unit, scopeLabel, administration } = gaps
  const show = (): void =>
    open({
      title: label,
      note: `${scopeLabel} · ${administration.assessment}, ${administration.window}`,
      students: gaps.students
        .filter((student) => student.group === key)
        .toSorted((a, b) => a.value - b.value)
        .map((student) => ({
          ...student,
          value: unit === 'points' ? formatNumber(student.value) : formatPercent(student.value),
        })),
    })
  return (
    <tr>
      <th scope="row" style={{ whiteSpace: 'normal' }}>
        {label}
      </th>
      <td className={table.r}>
        <NumberButton label={`students: ${label}`} onOpen={show}>
          {formatCount(mean.n)}
        </NumberButton>
      </td>
      <td className={table.r}>{formatCount(mean.missing)}</td>
      <td className={`${table.r} b`} title={mean.reason ?? undefined}>
        {meanText(mean, unit)}
      </td>
      <td className={table.r}>{spreadText(sd, unit)}</td>
      <td className={table.r}>
        {atCut?.value == null
          ? '–'
          : `${formatPercent(atCut.value)}, ${formatCount(studentsAtCut)}`}
      </td>
      <td className={table.r}>{atCut?.interval ? formatShareInterval(atCut.interval) : '–'}</td>
    </tr>
  )
}
