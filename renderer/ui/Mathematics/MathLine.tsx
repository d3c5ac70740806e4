/** One line of words and mathematics. */
import { readMathLine } from '#shared/domain/mathematics/read-math-text.ts'
import type { MathRun } from '#shared/domain/mathematics/math-tree.ts'
import { MathView } from './MathView.tsx'

export function MathLine({ text }: { readonly text: string }) {
  return <Runs runs={readMathLine(text)} />
}

export function Runs({ runs }: { readonly runs: readonly MathRun[] }) {
  return runs.map((run, index) =>
    run.kind === 'words' ? (
      <span key={index}>{run.text}</span>
    ) : (
      <MathView key={index} nodes={run.nodes} />
    ),
  )
}
