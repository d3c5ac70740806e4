import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { drawDiagram } from './draw-diagram.ts'
import type { MathNodes } from './math-tree.ts'
import { readLatex } from './read-latex.ts'
import { readMathLine, readMathText } from './read-math-text.ts'

/** The tree as one line: (over/under), √(of), base^{above}. */
const shown = (nodes: MathNodes): string =>
  nodes
    .map((node) => {
      switch (node.kind) {
        case 'fraction':
          return `(${shown(node.over)}/${shown(node.under)})`
        case 'root':
          return `${node.index ? shown(node.index) : ''}√(${shown(node.of)})`
        case 'script':
          return `${shown(node.base)}${node.below ? `_{${shown(node.below)}}` : ''}${node.above ? `^{${shown(node.above)}}` : ''}`
        case 'brackets':
          return `${node.open}${shown(node.body)}${node.close}`
        case 'overline':
          return `${node.mark}[${shown(node.body)}]`
        case 'words':
          return `"${node.text}"`
        case 'number':
        case 'name':
        case 'sign':
          return node.text
      }
    })
    .join('')

const line = (text: string): string =>
  readMathLine(text)
    .map((run) => (run.kind === 'words' ? run.text : `‹${shown(run.nodes)}›`))
    .join('')

describe('mathematics as it is typed', () => {
  it.each([
    ['Place 3/4, 5/4 and 7/4.', 'Place ‹(3/4)›, ‹(5/4)› and ‹(7/4)›.'],
    ['1 3/4 and 2/3 = ?/12', '1 ‹(3/4)› and ‹(2/3)› = ‹(?/12)›'],
    ['x^2 + 2x^2, 10^-3 and 2^(n+1)', '‹x^{2}› + 2‹x^{2}›, ‹10^{−3}› and ‹2^{n+1}›'],
    ['sqrt(2) and sqrt(3/4)', '‹√(2)› and ‹√((3/4))›'],
    [String.raw`so $\frac{1}{2} + x_1^2 \le \sqrt[3]{8}$.`, 'so ‹(1/2)+x_{1}^{2}≤3√(8)›.'],
    [String.raw`$\overline{AB} \parallel \overrightarrow{CD}$`, '‹line[AB]∥arrow[CD]›'],
    [String.raw`$(3/4)^2 \text{ of it}$`, '‹((3/4))^{2}" of it"›'],
  ])('%s', (typed, read) => expect(line(typed)).toBe(read))

  it.each([
    'On 3/4/2026 we meet.',
    'See a/b, and/or, w/2 and v1/2.',
    'It costs $5 and then $6.',
    '$5-$6 a week',
    'Groups of 3 / 4',
    'page 3/4.5',
  ])('leaves words alone: %s', (typed) => expect(line(typed)).toBe(typed))

  it('keeps what it does not know as it was typed', () => {
    expect(shown(readLatex(String.raw`\foo{x} + \begin{matrix}`))).toContain(String.raw`"\foo"`)
    expect(shown(readLatex('x^'))).toBe('x^{}')
    expect(shown(readLatex('}{('))).toBe('"}"(')
  })

  it('reads anything at all, and loses none of the words around it', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 200, unit: 'grapheme' }), (typed) => {
        expect(() => readMathText(typed)).not.toThrow()
        expect(() => readLatex(typed)).not.toThrow()
      }),
    )
    const deep = '{'.repeat(20_000) + '^'.repeat(20_000) + '('.repeat(20_000)
    expect(() => readLatex(deep)).not.toThrow()
  })

  it('is quick on text made to be slow', () => {
    const started = performance.now()
    for (const text of [
      '$'.repeat(20_000),
      '1/'.repeat(20_000),
      'sqrt('.repeat(8000),
      'x^('.repeat(8000),
    ])
      readMathText(text)
    expect(performance.now() - started).toBeLessThan(2000)
  })
})

describe('diagrams as they are typed', () => {
  it('stand on lines of their own, between words', () => {
    const blocks = readMathText(
      'Place 3/4.\nnumberline 0 to 2 by 1/4 mark 3/4 7/4\nHow far from 1?',
    )
    expect(blocks.map(({ kind }) => kind)).toEqual(['line', 'diagram', 'line'])
    expect(blocks[1]).toMatchObject({
      diagram: { kind: 'number line', from: { over: 0 }, by: { over: 1, under: 4 } },
    })
  })

  it.each([
    ['numberline 0 to 2 by 0', 'more than 0'],
    ['numberline 2 to 0', 'smaller number to the larger'],
    ['numberline 0 to 1 mark 3/2', 'lie on the line'],
    ['numberline 0 to 1000 by 1/8', 'At most 120 ticks'],
    ['numberline 0 to 1 marks 1/2', '“marks” was not understood'],
    ['numberline 0 to 1 jumps 0 from 0 to 1', 'none of length 0'],
    ['strip 3/0', 'A strip is a fraction'],
    ['array 3 by 400', 'at most 20 by 40'],
    ['area 20+3', 'two sides'],
  ])('%s: says what is wrong', (typed, sentence) => {
    expect(readMathText(typed)[0]).toMatchObject({ kind: 'problem', text: typed })
    expect(readMathText(typed)[0]).toMatchObject({ sentence: expect.stringContaining(sentence) })
  })

  it.each(['Area of the garden', 'strip the paper', 'Numberline talk', 'array'])(
    'leaves words alone: %s',
    (typed) => expect(readMathText(typed)[0]).toMatchObject({ kind: 'line' }),
  )

  it('draw without a number that is none, whatever is typed', () => {
    const number = fc.oneof(
      fc.integer({ min: -50, max: 50 }).map(String),
      fc
        .tuple(fc.integer({ min: 0, max: 30 }), fc.integer({ min: 0, max: 12 }))
        .map(([a, b]) => `${a}/${b}`),
    )
    fc.assert(
      fc.property(number, number, number, number, (from, to, by, mark) => {
        const [block] = readMathText(
          `numberline ${from} to ${to} by ${by} mark ${mark} jumps ${by} from ${from} to ${mark}`,
        )
        if (block?.kind !== 'diagram') return
        expect(JSON.stringify(drawDiagram(block.diagram))).not.toMatch(/null|NaN/)
      }),
    )
  })
})
