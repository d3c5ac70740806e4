/** One line of words and mathematics. */
import { Fragment } from 'react'
import { readMathLine } from '#shared/domain/mathematics/read-math-text.ts'
import type { MathRun } from '#shared/domain/mathematics/math-tree.ts'
import { MathView } from './MathView.tsx'
import classes from './Mathematics.module.css'

export function MathLine({ text }: { readonly text: string }) {
  return <Runs runs={readMathLine(text)} />
}

/** A sign that follows mathematics stays on its line, as it does after a word. */
const signs = /^[^\s\p{L}\p{N}]{1,3}/u

export function Runs({ runs }: { readonly runs: readonly MathRun[] }) {
  return runs.map((run, index) => {
    if (run.kind === 'words') {
      const isAfter = runs[index - 1]?.kind === 'math'
      return <Fragment key={index}>{isAfter ? run.text.replace(signs, '') : run.text}</Fragment>
    }
    const next = runs[index + 1]
    const glued = next?.kind === 'words' ? (signs.exec(next.text)?.[0] ?? '') : ''
    return (
      <span key={index} className={classes.glued}>
        <MathView nodes={run.nodes} />
        {glued}
      </span>
    )
  })
}
