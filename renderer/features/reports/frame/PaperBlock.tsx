/** One block of a report on paper: the kinds are those of the model, nothing else. */
import { useMemo } from 'react'
import { MathBlocks } from '#renderer/ui/Mathematics/MathBlocks.tsx'
import { VegaChart } from '#renderer/ui/charts/VegaChart.tsx'
import type { Block, FigureBlock } from '#shared/contracts/report-model.ts'
import { drawReportChart } from './report-chart.ts'
import { PaperTable } from './PaperTable.tsx'
import { Runs } from './Runs.tsx'
import classes from './Paper.module.css'

type Props = {
  readonly block: Block
  readonly number: number | null
  /** Pixels across the text. */
  readonly width: number
}

export function PaperBlock({ block, number, width }: Props) {
  switch (block.kind) {
    case 'heading':
      return <PaperHeading block={block} />
    case 'paragraph':
      return (
        <p className={classes.paragraph}>
          <Runs runs={block.runs} />
        </p>
      )
    case 'bullets':
      return <PaperList block={block} />
    case 'callout':
      return (
        <div className={classes.callout}>
          <p className={classes.calloutTitle}>{block.title}</p>
          {block.paragraphs.map((runs, index) => (
            <p key={index}>
              <Runs runs={runs} />
            </p>
          ))}
        </div>
      )
    case 'table':
      return <PaperTable block={block} number={number} />
    case 'figure':
      return <PaperFigure block={block} number={number} width={width} />
    case 'writingLines':
      return (
        <div>
          <p className={classes.prompt}>{block.prompt}</p>
          {Array.from({ length: block.lines }, (_, line) => (
            <div key={line} className={classes.writingLine} />
          ))}
        </div>
      )
    case 'note':
      return (
        <p className={classes.note}>
          <Runs runs={block.runs} />
        </p>
      )
    case 'mathText':
      return (
        <div className={classes.paragraph}>
          <MathBlocks text={block.text} width={Math.min(460, width)} />
        </div>
      )
    case 'columnBreak':
      return <div className={classes.columnBreak} />
    case 'pageBreak':
      return null
  }
}

function PaperList({ block }: { readonly block: Extract<Block, { kind: 'bullets' }> }) {
  const List = block.isNumbered ? 'ol' : 'ul'
  return (
    <List className={classes.bullets}>
      {block.items.map((runs, index) => (
        <li key={index}>
          <Runs runs={runs} />
        </li>
      ))}
    </List>
  )
}

function PaperHeading({ block }: { readonly block: Extract<Block, { kind: 'heading' }> }) {
  // The document's title is a level 3 heading of the page, so its headings start below.
  const Heading = ({ 1: 'h4', 2: 'h5', 3: 'h6' } as const)[block.level]
  return (
    <Heading className={classes.heading} data-level={block.level}>
      <Runs runs={block.runs} />
    </Heading>
  )
}

type FigureProps = {
  readonly block: FigureBlock
  readonly number: number | null
  readonly width: number
}

function PaperFigure({ block: { caption, chart, note }, number, width }: FigureProps) {
  const draw = useMemo(() => drawReportChart(chart), [chart])
  return (
    <figure className={classes.figure}>
      <figcaption className={number === null ? 'sr-only' : classes.caption}>
        {number !== null && <span>Figure {number} </span>}
        {caption}
      </figcaption>
      <VegaChart draw={draw} title={caption} place="print" fixedWidth={width} />
      {note && (
        <p className={classes.note}>
          <Runs runs={note} />
        </p>
      )}
    </figure>
  )
}
