/** Students by performance level, the lowest first; each count opens to its students. */
import { IntervalBar } from '#renderer/ui/IntervalBar.tsx'
import { Section } from '#renderer/ui/Section.tsx'
import table from '#renderer/ui/DataTable.module.css'
import type { Distribution } from '#shared/contracts/analysis/distribution.ts'
import { formatPercent, formatShareInterval } from '#shared/statistics/format.ts'
import { NumberButton } from '../frame/NumberButton.tsx'
import type { OpenDistribution } from './distribution-students.ts'
import classes from './Distribution.module.css'

type Props = {
  readonly levels: NonNullable<Distribution['levels']>
  readonly open: OpenDistribution
}

export function LevelTable({ levels, open }: Props) {
  const n = levels.shares[0]?.share.n ?? 0
  return (
    <Section
      title="Levels"
      note={levels.source === 'vendor' ? 'as the file has them' : 'by share of points and the cut'}
      end={<span className="t3">n = {n}</span>}
    >
      <div className={classes.scroll}>
        <table className={table.table}>
          <thead>
            <tr>
              <th scope="col">Level</th>
              <th scope="col" className={table.r}>
                Students
              </th>
              <th scope="col" className={table.r}>
                Share
              </th>
              <th scope="col">95% interval</th>
            </tr>
          </thead>
          <tbody>
            {levels.shares.map(({ level, count, share }, index) => (
              <tr key={level}>
                <th scope="row">{levels.names[index]}</th>
                <td className={table.r}>
                  <NumberButton
                    label={`students in ${levels.names[index] ?? ''}`}
                    onOpen={() => open.level(index)}
                  >
                    {count}
                  </NumberButton>
                </td>
                <td className={table.r}>
                  {share.value === null ? '–' : formatPercent(share.value)}
                </td>
                <td>
                  {share.interval ? (
                    <span className={classes.interval}>
                      <IntervalBar
                        share={share.value}
                        low={share.interval.low}
                        high={share.interval.high}
                      />
                      {formatShareInterval(share.interval)}
                    </span>
                  ) : (
                    <span className="t3">{share.reason}</span>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Section>
  )
}
