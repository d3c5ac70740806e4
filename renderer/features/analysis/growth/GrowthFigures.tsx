/** The figures behind the sentence, each with its interval and n, and the reason where there is none. */
import { formatCount } from '#renderer/ui/format.ts'
import { Section } from '#renderer/ui/Section.tsx'
import type { Growth } from '#shared/contracts/analysis/growth.ts'
import type { EstimateShape } from '#shared/contracts/common.ts'
import {
  changeIntervalText,
  changeText,
  levelText,
  numberIntervalText,
  numberText,
  unitText,
} from './growth-words.ts'
import classes from './GrowthFigures.module.css'

export function GrowthFigures({ growth }: { readonly growth: Growth }) {
  const { overall, before, after, unit, details } = growth
  const { difference, effectSize } = overall
  return (
    <Section title="Both scores" note={`n = ${formatCount(difference.n)}`}>
      <dl className={classes.figures}>
        <Figure name={before.window} value={levelText(overall.before, unit)} detail="mean" />
        <Figure name={after.window} value={levelText(overall.after, unit)} detail="mean" />
        <Figure
          name="Change"
          value={changeText(difference, unit)}
          detail={reasonOr(
            difference,
            `${unitText(unit)}, 95% interval ${changeIntervalText(difference, unit)}`,
          )}
        />
        <Figure
          name="Effect size"
          value={numberText(effectSize)}
          detail={reasonOr(effectSize, intervalIfAny(effectSize))}
        />
      </dl>
      {details.length > 0 && (
        <dl className={classes.details}>
          {details.map(({ label, value }) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      )}
    </Section>
  )
}

const reasonOr = ({ reason, value }: EstimateShape, text: string): string =>
  value === null ? (reason ?? 'no value') : text

const intervalIfAny = (estimate: EstimateShape): string =>
  estimate.interval ? `95% interval ${numberIntervalText(estimate)}` : 'in standard deviations'

type FigureProps = { readonly name: string; readonly value: string; readonly detail: string }

function Figure({ name, value, detail }: FigureProps) {
  return (
    <div className={classes.figure}>
      <dt>{name}</dt>
      <dd>
        <b>{value}</b>
        <small>{detail}</small>
      </dd>
    </div>
  )
}
