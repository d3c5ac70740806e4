/** The options of an item, upper over lower group, with the misconception each one may show. */
import { formatCount } from '#renderer/ui/format.ts'
import { MathText } from '#renderer/ui/MathText.tsx'
import { formatPercent } from '#shared/statistics/format.ts'
import type { Items } from '#shared/contracts/analysis/items.ts'
import { correlationText } from './item-words.ts'
import classes from './Items.module.css'

type Item = Items['items'][number]
type Props = { readonly item: Item; readonly items: Items }

export function OptionList({ item, items: { groupSize, n } }: Props) {
  return (
    <table className={classes.options}>
      <thead>
        <tr>
          <th scope="col">Option</th>
          <th scope="col">
            <i data-group="upper" /> upper {groupSize} <i data-group="lower" /> lower {groupSize}
          </th>
          <th scope="col" className={classes.number}>
            of {formatCount(n)}
          </th>
          <th scope="col" className={classes.number}>
            r rest
          </th>
        </tr>
      </thead>
      <tbody>
        {item.options.map((option) => {
          const isKey = option.label === item.answerKey
          return (
            <tr key={option.label}>
              <th scope="row">
                <span className={classes.letter} data-key={isKey}>
                  {option.label}
                </span>
              </th>
              <td>
                {option.text !== '' && (
                  <span className={classes.optionText}>
                    <MathText text={option.text} />
                  </span>
                )}
                <Bar share={option.upperShare} group="upper" />
                <Bar share={option.lowerShare} group="lower" />
                <small>{meaning(isKey, option.misconception)}</small>
              </td>
              <td className={classes.number}>{formatCount(option.count)}</td>
              <td className={classes.number}>{correlationText(option.restCorrelation)}</td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}

function meaning(isKey: boolean, misconception: string | null): string {
  if (!isKey) return misconception ?? ''
  return misconception ? `Key in the file. ${misconception}` : 'Key in the file'
}

type BarProps = { readonly share: number | null; readonly group: 'upper' | 'lower' }

/** Nothing where the test has too few students for an upper and a lower group. */
function Bar({ share, group }: BarProps) {
  if (share === null) return null
  return (
    <span className={classes.bar}>
      <span className="sr-only">{group} group </span>
      <i data-group={group} style={{ width: `${Math.max(1, share * 72)}%` }} />
      <span className="tnum">{formatPercent(share)}</span>
    </span>
  )
}
