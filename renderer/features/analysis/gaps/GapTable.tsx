/** The gaps in figures: in points, in standard deviations, the test, and the change. */
import table from '#renderer/ui/DataTable.module.css'
import { formatCount } from '#renderer/ui/format.ts'
import { Section } from '#renderer/ui/Section.tsx'
import type { Gap, Gaps } from '#shared/contracts/analysis/gaps.ts'
import { formatInterval, formatNumber, formatP } from '#shared/statistics/format.ts'
import { TableExport } from '../frame/TableExport.tsx'
import { gapRangeText, gapText } from './gap-words.ts'
import { gapsTable } from './gap-tables.ts'
import analysis from '../frame/Analysis.module.css'

export function GapTable({ gaps }: { readonly gaps: Gaps }) {
  const hasChange = gaps.gaps.some(({ change }) => change !== null)
  const columns = [
    'n',
    'Gap',
    '95% interval',
    'Hedges’ g',
    '95% interval of g',
    'Welch p',
    ...(hasChange ? ['Change', '95% interval of the change'] : []),
  ]
  return (
    <Section
      title="Gaps in figures"
      note={gaps.unit === 'points' ? 'points' : 'percentage points'}
      end={
        <span className={analysis.tools}>
          <TableExport source={gapsTable(gaps)} />
        </span>
      }
    >
      <div style={{ overflowX: 'auto' }} tabIndex={0} role="group" aria-label="Gaps, table">
        <table className={table.table}>
          <thead>
            <tr>
              <th scope="col">Gap</th>
              {columns.map((word) => (
                <th key={word} scope="col" className={table.r}>
                  {word}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {gaps.gaps.map((gap) => (
              <Row key={gap.label} gap={gap} gaps={gaps} hasChange={hasChange} />
            ))}
          </tbody>
        </table>
      </div>
    </Section>
  )
}

type RowProps = { readonly gap: Gap; readonly gaps: Gaps; readonly hasChange: boolean }

function Row({ gap, gaps: { unit }, hasChange }: RowProps) {
  const { label, points, hedgesG, test, change } = gap
  return (
    <tr>
      <th scope="row" style={{ whiteSpace: 'normal' }}>
        {label}
      </th>
      <td className={table.r}>{formatCount(points.n)}</td>
      <td className={`${table.r} b`} title={points.reason ?? undefined}>
        {gapText(points, unit)}
      </td>
      <td className={table.r}>{gapRangeText(points, unit)}</td>
      <td className={table.r}>{hedgesG.value === null ? '–' : formatNumber(hedgesG.value)}</td>
      <td className={table.r}>{hedgesG.interval ? formatInterval(hedgesG.interval) : '–'}</td>
      <td className={table.r}>{test === null ? '–' : formatP(test.p)}</td>
      {hasChange && (
        <>
          <td className={`${table.r} b`} title={change?.points.reason ?? undefined}>
            {change === null ? '–' : gapText(change.points, unit)}
          </td>
          <td className={table.r}>{change === null ? '–' : gapRangeText(change.points, unit)}</td>
        </>
      )}
    </tr>
  )
}
