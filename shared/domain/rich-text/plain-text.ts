/** Rich text without its marks, for grids, search and files. */
import type { Block } from './model.ts'
import { readMarkdown } from './read.ts'

/** Paragraphs and items each on a line of their own. */
export const plainText = (markdown: string): string =>
  readMarkdown(markdown).flatMap(lines).join('\n')

/** All of it on one line. */
export const plainLine = (markdown: string): string =>
  plainText(markdown).replaceAll(/\s+/g, ' ').trim()

function lines(block: Block): readonly string[] {
  if (block.kind === 'paragraph') return [block.runs.map(({ text }) => text).join('')]
  return block.items.flatMap((item, index) => {
    const marker = block.firstNumber === null ? '-' : `${block.firstNumber + index}.`
    const [first = '', ...more] = item.flatMap(lines)
    return [`${marker} ${first}`.trimEnd(), ...more.map((line) => `  ${line}`)]
  })
}
