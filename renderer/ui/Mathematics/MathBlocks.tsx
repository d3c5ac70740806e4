/** Text of several lines: words with mathematics, and diagrams on lines of their own. */
import { drawDiagram } from '#shared/domain/mathematics/draw-diagram.ts'
import { readMathText } from '#shared/domain/mathematics/read-math-text.ts'
import { DrawingView } from './DrawingView.tsx'
import { Runs } from './MathLine.tsx'
import classes from './Mathematics.module.css'

type Props = {
  readonly text: string
  /** Of diagrams that fill their place, in pixels. */
  readonly width?: number
}

export function MathBlocks({ text, width = 380 }: Props) {
  return readMathText(text).map((block, index) => {
    if (block.kind === 'diagram')
      return <DrawingView key={index} drawing={drawDiagram(block.diagram, width)} />
    if (block.kind === 'line')
      return (
        <span key={index} className={classes.line}>
          <Runs runs={block.runs} />
        </span>
      )
    return (
      <span key={index} className={classes.line}>
        {block.text}
        <span className={classes.problem}>{block.sentence}</span>
      </span>
    )
  })
}
