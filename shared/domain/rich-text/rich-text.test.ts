import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Block, Run } from './model.ts'
import { plainLine, plainText } from './plain-text.ts'
import { readMarkdown } from './read.ts'
import { markdownOfPlain, writeMarkdown } from './write.ts'

/** Runs as `b:text`, so that a whole document fits on a line. */
const runWords = ({ text, isBold, isItalic }: Run): string =>
  `${isBold ? 'b' : ''}${isItalic ? 'i' : ''}:${text}`
const words = (block: Block): unknown =>
  block.kind === 'paragraph'
    ? block.runs.map(runWords).join('|')
    : [block.firstNumber, ...block.items.map((item) => item.map(words))]
const read = (markdown: string) => readMarkdown(markdown).map(words)

describe('reading Markdown', () => {
  it.each([
    ['plain', [':plain']],
    ['one\ntwo', [':one\ntwo']],
    ['one\n\ntwo', [':one', ':two']],
    ['**Six** count *tick marks*.', ['b:Six|: count |i:tick marks|:.']],
    ['**a *b* c**', ['b:a |bi:b|b: c']],
    ['***both***', ['bi:both']],
    ['**a***b*', ['b:a|i:b']],
    ['\\*not\\* 1\\. \\\\', [':*not* 1. \\']],
    ['- one\n- two', [[null, [':one'], [':two']]]],
    ['* one\n\n* two', [[null, [':one'], [':two']]]],
    ['3. three\n4. four', [[3, [':three'], [':four']]]],
    ['- one\n  - in\n- two', [[null, [':one', [null, [':in']]], [':two']]]],
    ['- one\n  more\n\n  new', [[null, [':one\nmore', ':new']]]],
    ['Before:\n- one\nAfter', [':Before:', [null, [':one']], ':After']],
    [
      '- one\n1. first',
      [
        [null, [':one']],
        [1, [':first']],
      ],
    ],
    ['', []],
  ])('%j', (markdown, expected) => {
    expect(read(markdown)).toEqual(expected)
  })

  it.each([
    '3*4*5 = 60',
    '3 * 4 = 12',
    '2a * 3b',
    'a < b & c > d',
    '# 4 of 7',
    'see `x` and [this](there) and <b>that</b>',
    '---',
    '~~no~~ _blank_ ___',
    '**open, never closed',
    '*also open',
    '****four****',
    '1.5 and 2) two',
    '-3 < 2',
  ])('%j is only text', (markdown) => {
    expect(read(markdown)).toEqual([`:${markdown}`])
  })
})

describe('writing Markdown', () => {
  it.each(['3*4*5 = 60', '3 * 4 = 12', '-3 < 2', 'a & b', '1/2 of 3/4', 'p. 12', '# 4', 'a_b'])(
    'leaves %j as it is',
    (text) => {
      expect(markdownOfPlain(text)).toBe(text)
    },
  )

  it.each([
    ['*x*', '\\*x\\*'],
    ['- x', '\\- x'],
    ['12. x', '12\\. x'],
    ['\\*', '\\\\\\*'],
    ['f(x)\\', 'f(x)\\\\'],
  ])('%j becomes %j', (text, markdown) => {
    expect(markdownOfPlain(text)).toBe(markdown)
  })

  it('keeps lists in lists', () => {
    const markdown = '- one\n  - in\n\n    deep\n- two\n\n10. ten\n11. eleven\n\n    more'
    expect(writeMarkdown(readMarkdown(markdown))).toBe(markdown)
  })

  it('sets marks beside blanks and digits without changing the text', () => {
    const run = (text: string, marks: Partial<Run> = {}): Run => ({
      text,
      isBold: false,
      isItalic: false,
      ...marks,
    })
    const write = (...runs: readonly Run[]) => writeMarkdown([{ kind: 'paragraph', runs }])
    expect(write(run('a'), run(' b ', { isBold: true }), run('c'))).toBe('a **b** c')
    expect(write(run('a'), run('b', { isItalic: true }), run('c'))).toBe('a*b*c')
    // Italic between digits would read as multiplication.
    expect(write(run('3'), run('4', { isItalic: true }), run('5'))).toBe('345')
    expect(write(run('3'), run('4', { isBold: true }), run('5'))).toBe('3**4**5')
  })
})

describe('any text', () => {
  const character = fc.constantFrom(...'ab3 *-.\\1\n\t_#'.split(''), 'é', '½')
  const typed = fc.string({ unit: character, maxLength: 60 })
  const squeezed = (text: string) => text.replaceAll(/\s+/g, ' ').trim()

  it('can be read, and what is written reads back the same', () => {
    fc.assert(
      fc.property(typed, (markdown) => {
        const blocks = readMarkdown(markdown)
        const written = writeMarkdown(blocks)
        expect(plainLine(written)).toBe(plainLine(markdown))
        expect(writeMarkdown(readMarkdown(written))).toBe(written)
      }),
      { numRuns: 2000 },
    )
  })

  it('that was typed plain shows exactly that', () => {
    fc.assert(
      fc.property(typed, (text) => {
        expect(squeezed(plainText(markdownOfPlain(text)))).toBe(squeezed(text))
        expect(readMarkdown(markdownOfPlain(text)).every(({ kind }) => kind === 'paragraph')).toBe(
          true,
        )
      }),
      { numRuns: 2000 },
    )
  })

  it('with any marks keeps its words, and no mark lands on other words', () => {
    const run = fc.record({ text: typed, isBold: fc.boolean(), isItalic: fc.boolean() })
    fc.assert(
      fc.property(fc.array(run, { maxLength: 6 }), (runs) => {
        const written = writeMarkdown([{ kind: 'paragraph', runs }])
        const marked = (of: readonly Run[], mark: 'isBold' | 'isItalic') =>
          of
            .filter((one) => one[mark])
            .map(({ text }) => text.replaceAll(/\s+/g, ''))
            .join('')
        const back = readMarkdown(written).flatMap((one) => ('runs' in one ? one.runs : []))
        expect(squeezed(plainText(written))).toBe(squeezed(runs.map(({ text }) => text).join('')))
        for (const mark of ['isBold', 'isItalic'] as const)
          expect(['', marked(runs, mark)]).toContain(marked(back, mark))
      }),
      { numRuns: 2000 },
    )
  })

  it('takes no longer than its length, however it is nested', () => {
    const started = performance.now()
    for (const text of ['*a ', '**a *', '- ', '***', '\\*'])
      expect(plainText(text.repeat(10_000)).length).toBeGreaterThan(0)
    expect(performance.now() - started).toBeLessThan(2000)
  })
})
