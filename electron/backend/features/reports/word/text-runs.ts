/** Runs of the model as runs of Word: marks are character styles, fractions and mathematics real equations. */
import { Math as Equation, MathFraction, MathRun, TextRun, type SimpleField } from 'docx'
import type { Run } from '#shared/contracts/report-model.ts'
import { mathLine } from './equations.ts'

type WordRun = TextRun | Equation | SimpleField

export const wordRuns = (runs: readonly Run[]): WordRun[] => runs.flatMap(wordRun)

function wordRun(run: Run): WordRun | WordRun[] {
  if ('math' in run) return mathLine(run.math)
  if ('fraction' in run) return equation(run.fraction)
  const style = run.accent ? 'AnswerKey' : run.bold ? 'Strong' : run.muted ? 'Quiet' : undefined
  return new TextRun({ text: run.text, ...(style === undefined ? {} : { style }) })
}

function equation({
  whole,
  over,
  under,
}: Extract<Run, { fraction: unknown }>['fraction']): Equation {
  const fraction = new MathFraction({
    numerator: [new MathRun(over)],
    denominator: [new MathRun(under)],
  })
  return new Equation({
    children: whole === undefined ? [fraction] : [new MathRun(whole), fraction],
  })
}
