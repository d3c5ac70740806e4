/** Growth figures of the vendor, as the file brought them. */
import table from '#renderer/ui/DataTable.module.css'
import { formatCount } from '#renderer/ui/format.ts'
import { Section } from '#renderer/ui/Section.tsx'
import type { Growth } from '#shared/contracts/analysis/growth.ts'
import {
  formatInterval,
  formatNumber,
  formatPercent,
  formatShareInterval,
} from '#shared/statistics/format.ts'

type Figure = Growth['vendor'][number]

export function VendorFigures({ growth }: { readonly growth: Growth }) {
  return (
    <Section title="The vendor’s growth figures" note="as imported">
      <div style={{ overflowX: 'auto' }} tabIndex={0} role="group" aria-label="Vendor figures">
        <table className={table.table}>
          <thead>
            <tr>
              <th scope="col">Figure</th>
              {['n', 'Summary', 'Value', '95% interval'].map((word) => (
                <th key={word} scope="col" className={table.r}>
                  {word}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {growth.vendor.map((figure) => (
              <Row key={figure.name} figure={figure} />
            ))}
          </tbody>
        </table>
      </div>
    </Section>
  )
}

function Row({ figure: { name, summary, meaning, estimate } }: { readonly figure: Figure }) {
  const { value, interval, n, reason } = estimate
  const isShare = summary === 'share'
  return (
    <tr>
      <th scope="row" style={{ whiteSpace: 'normal' }}>
        {name} <span className="t3">{meaning}</span>
      </th>
      <td className={table.r}>{formatCount(n)}</td>
      <td className={table.r}>{summary}</td>
      <td className={`${table.r} b`} title={reason ?? undefined}>
        {value === null ? '–' : isShare ? formatPercent(value) : formatNumber(value)}
      </td>
      <td className={table.r}>
        {interval ? (isShare ? formatShareInterval(interval) : formatInterval(interval)) : '–'}
      </td>
    </tr>
  )
}
