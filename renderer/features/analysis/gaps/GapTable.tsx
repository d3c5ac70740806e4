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
import classes from './Gaps.module.css'

export function GapTable({ gaps }: { readonly gaps: Gaps }) {
  const hasChange = gaps.gaps.some(({ change }) => change !== null)
  const columns = ['n', 'Gap', 'Hedges’ g', 'Welch p', ...(hasChange ? ['Change'] : [])]
  return (
    <Section
      title="Gaps in figures"
      note={`${gaps.unit === 'points' ? 'points' : 'percentage points'}, 95% intervals below`}
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
      <Figure text={gapText(points, unit)} range={gapRangeText(points, unit)} why={points.reason} />
      <Figure
        text={hedgesG.value === null ? '–' : formatNumber(hedgesG.value)}
        range={hedgesG.interval ? formatInterval(hedgesG.interval) : '–'}
        why={hedgesG.reason}
      />
      <td className={table.r}>{test === null ? '–' : formatP(test.p)}</td>
      {hasChange && (
        <Figure
          text={change === null ? '–' : gapText(change.points, unit)}
          range={change === null ? '–' : gapRangeText(change.points, unit)}
          why={change?.points.reason ?? null}
        />
      )}
    </tr>
  )
}

type FigureProps = {
  readonly text: string
  readonly range: string
  /** Why there is no value or no interval. */
  readonly why: string | null
}

/** The value over its interval. */
function Figure({ text, range, why }: FigureProps) {
  return (
    <td className={table.r} title={why ?? undefined}>
      <b>{text}</b>
      <span className={classes.range}>{range}</span>
    </td>
  )
}
