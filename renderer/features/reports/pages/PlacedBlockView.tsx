/** One block where it stands on its page; what has no drawing of its own there flows from where it begins. */
import type { Block } from '#shared/contracts/report-model.ts'
import { partBegunBy } from '#shared/domain/report-parts.ts'
import { PaperBlock } from '../frame/PaperBlock.tsx'
import paper from '../frame/Paper.module.css'
import { Lines } from './Lines.tsx'
import { endOf, placeOf, topOf, type PlacedBlock } from './place-blocks.ts'
import { PlacedFigure } from './PlacedFigure.tsx'
import { PlacedTable } from './PlacedTable.tsx'
import classes from './Pages.module.css'

type Props = { readonly placed: PlacedBlock }
type Of<Kind extends Block['kind']> = {
  readonly placed: PlacedBlock
  readonly block: Extract<Block, { kind: Kind }>
}

export function PlacedBlockView({ placed }: Props) {
  const { block, paragraphs } = placed
  if (block === null) return null
  switch (block.kind) {
    case 'heading':
      return <Heading placed={placed} block={block} />
    case 'paragraph':
    case 'note':
      return paragraphs.map((one) => (
        <p
          key={one.item}
          {...partBegun(placed)}
          className={paper[block.kind]}
          style={placeOf(placed, one)}
        >
          <Lines runs={block.runs} placed={one} />
        </p>
      ))
    case 'bullets':
      return <List placed={placed} block={block} />
    case 'callout':
      return <Callout placed={placed} block={block} />
    case 'table':
      return <PlacedTable placed={placed} block={block} />
    case 'figure':
      return <PlacedFigure placed={placed} block={block} />
    case 'writingLines':
      return <WritingLines placed={placed} block={block} />
    case 'mathText':
      return placed.isContinued ? null : (
        <div
          style={{
            position: 'absolute',
            top: topOf(placed),
            left: placed.x,
            width: placed.width,
          }}
        >
          <PaperBlock block={block} number={null} width={placed.width} />
        </div>
      )
    case 'pageBreak':
    case 'columnBreak':
      return null
  }
}

/** Where a part begins, one can be taken to it. */
const partBegun = ({ block, isContinued }: PlacedBlock) =>
  block && !isContinued && partBegunBy(block) !== null
    ? { 'data-part': partBegunBy(block), tabIndex: -1 }
    : {}

function Heading({ placed, block }: Of<'heading'>) {
  // The document's title is a level 3 heading of the page, so its headings start below.
  const Level = ({ 1: 'h4', 2: 'h5', 3: 'h6' } as const)[block.level]
  return placed.paragraphs.map((one) => (
    <Level
      key={one.item}
      {...partBegun(placed)}
      className={paper.heading}
      data-level={block.level}
      style={placeOf(placed, one)}
    >
      <Lines runs={block.runs} placed={one} />
    </Level>
  ))
}

function List({ placed, block }: Of<'bullets'>) {
  const Kind = block.isNumbered ? 'ol' : 'ul'
  return (
    <Kind className={paper.bullets}>
      {placed.paragraphs.map((one) => (
        <li
          key={one.item}
          value={block.isNumbered ? one.item + 1 : undefined}
          data-continued={one.start > 0}
          style={placeOf(placed, one)}
        >
          <Lines runs={block.items[one.item] ?? []} placed={one} />
        </li>
      ))}
    </Kind>
  )
}

/** Space of the box around its words, as its border has it in Word. */
const calloutSpace = 7

function Callout({ placed, block }: Of<'callout'>) {
  const last = placed.paragraphs.at(-1)
  const top = topOf(placed) - calloutSpace
  const height = (last ? endOf(last) : top) + calloutSpace - top
  return (
    <div
      {...partBegun(placed)}
      className={paper.callout}
      style={{ position: 'absolute', top, left: placed.x, width: placed.width, height }}
    >
      {placed.paragraphs.map((one) => (
        <p
          key={one.item}
          className={one.item === 0 ? paper.calloutTitle : undefined}
          style={{ ...placeOf(placed, one), top: (one.lines[0]?.y ?? 0) - top, left: 8 }}
        >
          <Lines
            runs={one.item === 0 ? [{ text: block.title }] : (block.paragraphs[one.item - 1] ?? [])}
            placed={one}
          />
        </p>
      ))}
    </div>
  )
}

function WritingLines({ placed, block }: Of<'writingLines'>) {
  return placed.paragraphs.map((one) =>
    one.item === 0 ? (
      <p key={one.item} className={paper.prompt} style={placeOf(placed, one)}>
        {block.prompt}
      </p>
    ) : (
      <div key={one.item} className={classes.writingLine} style={placeOf(placed, one)} />
    ),
  )
}
