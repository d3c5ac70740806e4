import { expect, test } from 'vitest'
import { reportModel } from '#shared/contracts/report-model.ts'
import type { PagePiece } from '#shared/contracts/report-pages.ts'
import { placeBlocks } from './place-blocks.ts'

const model = reportModel.parse({
  kind: 'k',
  kicker: '',
  title: 't',
  subtitle: '',
  headerLeft: '',
  headerRight: '',
  footerLeft: '',
  language: 'en-US',
  author: '',
  madeOn: '2026-02-24',
  sections: [
    {
      orientation: 'portrait',
      blocks: [
        { kind: 'bullets', items: [[{ text: 'one two' }]] },
        { kind: 'table', caption: 'T', style: 'data', widths: [1], head: [], rows: [] },
      ],
    },
  ],
})

const at = { section: 0, item: 0, x: 86, width: 643, lines: [], rows: [] }
const page = (...pieces: readonly PagePiece[]) => ({
  width: 816,
  height: 1056,
  section: 0,
  margin: 86,
  header: 41,
  footer: 37,
  pieces: [...pieces],
})

test('a list goes on overleaf without its sign counting as words; a table says that it is continued', () => {
  const pages = placeBlocks(model, {
    stoppedAt: null,
    isGuess: false,
    pages: [
      page(
        { ...at, block: null, lines: [{ y: 50, height: 20, text: 't' }] },
        { ...at, block: 0, lines: [{ y: 900, height: 20, text: '•\tone ' }] },
      ),
      page(
        { ...at, block: 0, lines: [{ y: 86, height: 20, text: 'two' }] },
        { ...at, block: 1, lines: [{ y: 110, height: 16, text: 'Table 1  T' }] },
        { ...at, block: 1, item: 1, rows: [{ index: 0, y: 130, height: 20 }] },
      ),
      page({ ...at, block: 1, item: 1, rows: [{ index: 0, y: 86, height: 20 }] }),
    ],
  })
  const said = pages.map(({ number, blocks }) => [
    number,
    ...blocks.map(({ index, number: counted, paragraphs, rows, isContinued }) => ({
      index,
      counted,
      text: paragraphs.map(({ start, lines }) => [start, lines[0]?.text]),
      rows: rows.length,
      isContinued,
    })),
  ])
  expect(said).toEqual([
    [
      1,
      { index: null, counted: null, text: [[0, 't']], rows: 0, isContinued: false },
      { index: 0, counted: null, text: [[0, 'one ']], rows: 0, isContinued: false },
    ],
    [
      2,
      { index: 0, counted: null, text: [[4, 'two']], rows: 0, isContinued: true },
      { index: 1, counted: 1, text: [[0, 'Table 1  T']], rows: 1, isContinued: false },
    ],
    [3, { index: 1, counted: 1, text: [], rows: 1, isContinued: true }],
  ])
})
