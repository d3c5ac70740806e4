/** The difference behind the sentence, with classes taken together and as if there were none. */
import { formatCount } from '#renderer/ui/format.ts'
import { Section } from '#renderer/ui/Section.tsx'
import type { ImpactResult } from '#shared/contracts/analysis/impact.ts'
import { formatNumber } from '#shared/statistics/format.ts'
import {
  changeIntervalText,
  changeText,
  numberIntervalText,
  numberText,
  unitText,
} from './impact-words.ts'
import classes from './Impact.module.css'

export function DifferenceFigures({ impact }: { readonly impact: ImpactResult }) {
  const { headline, unit, clustering, details } = impact
  if (headline === null) return null
  const { points, standardized, alone, kind } = headline
  const icc = formatNumber(clustering.used)
  return (
    <Section
      title={kind === 'gains' ? 'Difference of the gains' : 'Difference at equal first scores'}
      note={`n = ${formatCount(points.n)}`}
    >
      <dl className={classes.figures}>
        <Figure
          name="Coached minus comparison"
          value={changeText(points, unit)}
          detail={`${unitText(unit)}, 95% interval ${changeIntervalText(points, unit)}`}
        />
        <Figure
          name="In standard deviations"
          value={numberText(standardized)}
          detail={standardized.reason ?? `95% interval ${numberIntervalText(standardized)}`}
        />
        <Figure
          name="Design effect"
          value={numberText(clustering.designEffect)}
          detail={`intraclass correlation ${icc}${clustering.isAssumed ? ', assumed' : ''}`}
        />
      </dl>
      <dl className={classes.details}>
        <Detail
          label="As if students came one by one"
          value={`95% interval ${changeIntervalText(alone, unit)}`}
        />
        {clustering.effectiveN !== null && (
          <Detail
            label="Tells as much as"
            value={`${formatCount(Math.round(clustering.effectiveN))} students drawn singly`}
          />
        )}
        {details.map(({ label, value }) => (
          <Detail key={label} label={label} value={value} />
        ))}
      </dl>
    </Section>
  )
}

type FigureProps = { readonly name: string; readonly value: string; readonly detail: string }

function Figure({ name, value, detail }: FigureProps) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        <b>{value}</b>
        <small>{detail}</small>
      </dd>
    </div>
  )
}

function Detail({ label, value }: { readonly label: string; readonly value: string }) {
  return (
    <div>
      <dt className="t3">{label}</dt>
      <dd>{value}</dd>
    </div>
  )
}
