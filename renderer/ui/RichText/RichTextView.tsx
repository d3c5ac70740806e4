/** Shows a note. Every piece becomes an element of its own, so no text can turn into markup. */
import type { Block, List, Run } from '#shared/domain/rich-text/model.ts'
import { readMarkdown } from '#shared/domain/rich-text/read.ts'
import classes from './RichText.module.css'

export function RichTextView({ text }: { readonly text: string }) {
  return (
    <div className={classes.view}>
      <Blocks blocks={readMarkdown(text)} />
    </div>
  )
}

function Blocks({ blocks }: { readonly blocks: readonly Block[] }) {
  return blocks.map((block, index) =>
    block.kind === 'list' ? (
      <Items key={index} list={block} />
    ) : (
      <p key={index}>
        {block.runs.map((run, at) => (
          <Piece key={at} run={run} />
        ))}
      </p>
    ),
  )
}

function Items({ list: { firstNumber, items } }: { readonly list: List }) {
  const lines = items.map((item, index) => (
    <li key={index}>
      <Blocks blocks={item} />
    </li>
  ))
  return firstNumber === null ? <ul>{lines}</ul> : <ol start={firstNumber}>{lines}</ol>
}

function Piece({ run: { text, isBold, isItalic } }: { readonly run: Run }) {
  if (isBold && isItalic)
    return (
      <strong>
        <em>{text}</em>
      </strong>
    )
  if (isBold) return <strong>{text}</strong>
  return isItalic ? <em>{text}</em> : text
}
