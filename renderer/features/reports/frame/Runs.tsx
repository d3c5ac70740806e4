/** Text of a report with its few marks; a fraction is stacked, and read as "3 over 4". */
import { Fragment } from 'react'
import { MathLine } from '#renderer/ui/Mathematics/MathLine.tsx'
import { Fraction } from '#renderer/ui/MathText.tsx'
import type { Run } from '#shared/contracts/report-model.ts'
import classes from './Paper.module.css'

export function Runs({ runs }: { readonly runs: readonly Run[] }) {
  return runs.map((run, index) =>
    'math' in run ? (
      <MathLine key={index} text={run.math} />
    ) : 'fraction' in run ? (
      <Fragment key={index}>
        {run.fraction.whole}
        <Fraction over={run.fraction.over} under={run.fraction.under} />
      </Fragment>
    ) : (
      <span
        key={index}
        className={classes.run}
        data-bold={run.bold}
        data-muted={run.muted}
        data-accent={run.accent}
        data-coach={run.coach}
        title={run.coach && 'Your own words'}
      >
        {run.text}
      </span>
    ),
  )
}
