/** Rich text as the editor holds it, and back. Pure. */
import type { JSONContent } from '@tiptap/core'
import type { Block, List, RichText, Run } from '#shared/domain/rich-text/model.ts'

export const toEditor = (blocks: RichText): JSONContent => ({
  type: 'doc',
  // The editor needs a paragraph to write in.
  content: blocks.length === 0 ? [{ type: 'paragraph' }] : blocks.map(nodeOf),
})

export const fromEditor = (document: JSONContent): RichText =>
  (document.content ?? []).flatMap(blockOf)

function nodeOf(block: Block): JSONContent {
  if (block.kind === 'paragraph') return { type: 'paragraph', content: block.runs.flatMap(textOf) }
  const items = block.items.map((item) => ({ type: 'listItem', content: itemNodes(item) }))
  return block.firstNumber === null
    ? { type: 'bulletList', content: items }
    : { type: 'orderedList', attrs: { start: block.firstNumber }, content: items }
}

/** An item begins with a paragraph. */
const itemNodes = (item: readonly Block[]): JSONContent[] =>
  item[0]?.kind === 'paragraph' ? item.map(nodeOf) : [{ type: 'paragraph' }, ...item.map(nodeOf)]

function textOf({ text, isBold, isItalic }: Run): JSONContent[] {
  const marks = [...(isBold ? [{ type: 'bold' }] : []), ...(isItalic ? [{ type: 'italic' }] : [])]
  return text
    .split('\n')
    .flatMap((line, index) => [
      ...(index === 0 ? [] : [{ type: 'hardBreak' }]),
      ...(line === '' ? [] : [{ type: 'text', text: line, marks }]),
    ])
}

function blockOf(node: JSONContent): readonly Block[] {
  if (node.type === 'paragraph')
    return [{ kind: 'paragraph', runs: (node.content ?? []).map(runOf) }]
  if (node.type === 'bulletList') return [listOf(node, null)]
  if (node.type === 'orderedList') return [listOf(node, Number(node.attrs?.['start'] ?? 1))]
  return []
}

const listOf = ({ content = [] }: JSONContent, firstNumber: number | null): List => ({
  kind: 'list',
  firstNumber,
  items: content.map((item) => (item.content ?? []).flatMap(blockOf)),
})

function runOf({ type, text, marks = [] }: JSONContent): Run {
  const has = (mark: string): boolean => marks.some((one) => one.type === mark)
  return {
    text: type === 'hardBreak' ? '\n' : (text ?? ''),
    isBold: has('bold'),
    isItalic: has('italic'),
  }
}
