/** Rich text to Markdown that reads back as the same: what only looks like a mark gets a backslash. */
import type { Block, List, RichText, Run } from './model.ts'
import { readInline } from './read-inline.ts'

export const writeMarkdown = (blocks: RichText): string =>
  linesOf(blocks)
    .join('\n')
    .replaceAll(/\n{3,}/g, '\n\n')
    .trim()

/** Text that somebody typed into a plain field, as Markdown that shows exactly that. */
export const markdownOfPlain = (text: string): string =>
  writeMarkdown(
    text.split(/\n\s*\n/).map((part) => ({
      kind: 'paragraph',
      runs: [{ text: part, isBold: false, isItalic: false }],
    })),
  )

function linesOf(blocks: RichText, isItem = false): readonly string[] {
  return blocks.flatMap((block, index) => {
    const lines = block.kind === 'list' ? listLines(block) : paragraphLines(block.runs)
    const isTight = index === 0 || lines.length === 0 || (isItem && block.kind === 'list')
    return isTight ? lines : ['', ...lines]
  })
}

function listLines({ items, firstNumber }: List): readonly string[] {
  return items.flatMap((item, index) => {
    const marker = firstNumber === null ? '-' : `${firstNumber + index}.`
    const [first = '', ...more] = linesOf(withLine(item), true)
    const indent = ' '.repeat(marker.length + 1)
    return [
      `${marker} ${first}`.trimEnd(),
      ...more.map((line) => (line === '' ? '' : indent + line)),
    ]
  })
}

/** An item that has only a list in it still needs a line of its own. */
const withLine = (item: readonly Block[]): readonly Block[] =>
  item[0]?.kind === 'list' ? [{ kind: 'paragraph', runs: [] }, ...item] : item

function paragraphLines(runs: readonly Run[]): readonly string[] {
  return writeInline(runs)
    .split('\n')
    .map((line) => escapedStart(line.trim()))
    .filter((line, index, lines) => line !== '' || (lines.length === 1 && index === 0))
}

/** What would begin a list. */
const escapedStart = (line: string): string =>
  line.replace(/^([-*])(?=\s|$)/, '\\$1').replace(/^(\d{1,9})\.(?=\s|$)/, '$1\\.')

/** Falls back to fewer marks where they cannot be told apart from the text, never to other text. */
function writeInline(given: readonly Run[]): string {
  const runs = merged(given)
  const withoutItalic = merged(runs.map((run) => ({ ...run, isItalic: false })))
  const plain = merged(runs.map((run) => ({ ...run, isItalic: false, isBold: false })))
  const tries = [runs, withoutItalic, plain].map((tried) => ({ tried, written: marked(tried) }))
  const faithful = tries.find(({ tried, written }) => isSame(readInline(written), tried))
  return (faithful ?? tries.at(-1))?.written ?? ''
}

const isSame = (a: readonly Run[], b: readonly Run[]): boolean =>
  JSON.stringify(a) === JSON.stringify(b)

function marked(runs: readonly Run[]): string {
  let written = ''
  let before: Pick<Run, 'isBold' | 'isItalic'> = { isBold: false, isItalic: false }
  for (const run of [...runs, { text: '', isBold: false, isItalic: false }]) {
    const bold = run.isBold === before.isBold ? '' : '**'
    const italic = run.isItalic === before.isItalic ? '' : '*'
    written += bold + italic + escaped(run.text)
    before = run
  }
  return written
}

/** Stars between blanks or digits are multiplication, and read as such. */
const escaped = (text: string): string =>
  text.replaceAll(/\\(?=[!-/:-@[-`{-~]|$)/g, '\\\\').replaceAll(/\*/g, (star, at: number) => {
    const around = [text[at - 1], text[at + 1]]
    const isTimes = [/^ $/, /^\d$/].some((kind) => around.every((one) => kind.test(one ?? '')))
    return isTimes ? star : `\\${star}`
  })

/** Blanks at the edge of a mark belong to what is around it; neighbors of one kind are one run. */
function merged(runs: readonly Run[]): readonly Run[] {
  const pieces = runs.flatMap(({ text, ...marks }) =>
    (text.match(/\s+|\S+/g) ?? []).map((piece) => ({ text: piece, ...marks })),
  )
  const result: Run[] = []
  for (const [index, piece] of pieces.entries()) {
    const isBlank = piece.text.trim() === ''
    const [left, right] = [pieces[index - 1], pieces[index + 1]]
    const isIn = (mark: 'isBold' | 'isItalic'): boolean =>
      isBlank ? Boolean(piece[mark] && left?.[mark] && right?.[mark]) : piece[mark]
    const run = { text: piece.text, isBold: isIn('isBold'), isItalic: isIn('isItalic') }
    const last = result.at(-1)
    if (last && last.isBold === run.isBold && last.isItalic === run.isItalic)
      result[result.length - 1] = { ...run, text: last.text + run.text }
    else result.push(run)
  }
  return result
}
