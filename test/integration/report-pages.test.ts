/** The pages on screen are those of the file: counted, and compared with what LibreOffice prints. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { drawChart } from '#backend/features/reports/word/draw-chart.ts'
import { writeWord } from '#backend/features/reports/word/write-word.ts'
import { blankDrawings } from '#backend/features/reports/layout/chart-size.ts'
import type { ReportModel } from '#shared/contracts/report-model.ts'
import type { ReportPages } from '#shared/contracts/report-pages.ts'
import type { ReportChoices } from '#shared/contracts/reports.ts'
import { hasOffice, pagesOfPdf, toPdf } from '#test/support/office.ts'
import { openTestWorkspace, type TestWorkspace } from '#test/support/workspace.ts'
import { choicesOfKinds } from './report-kind-choices.ts'
import { seedPacket } from './report-seed.ts'

const fontsFolder = new URL('../../resources/fonts', import.meta.url).pathname
const call = { signal: new AbortController().signal, progress: () => undefined, fontsFolder }

type Sample = { readonly name: string; readonly model: ReportModel; readonly pages: ReportPages }
let opened: TestWorkspace
let folder: string
let samples: readonly Sample[]

beforeAll(async () => {
  opened = await openTestWorkspace({ sample: true })
  folder = await mkdtemp(join(tmpdir(), 'numberline-pages-'))
  const seeded = await seedPacket(opened)
  const words = { working: 'One thing\nAnother', requests: 'A substitute' }
  const kinds = await choicesOfKinds(opened, seeded, (kind) =>
    kind === 'monthly-log' ? words : {},
  )
  const { 'data-meeting-packet': packet, 'lesson-packet': lesson } = kinds
  const asked: Readonly<Record<string, ReportChoices>> = {
    ...kinds,
    'packet-a4-header': { ...packet, paper: 'a4', schoolHeader: true },
    'lesson-a4': { ...lesson, paper: 'a4' },
  }
  const made: Sample[] = []
  for (const [name, choices] of Object.entries(asked)) {
    const { model } = await opened.client.reports.preview(choices)
    made.push({ name, model, pages: await opened.client.reports.pages(model) })
  }
  samples = made
}, 120_000)
afterAll(async () => {
  await opened.close()
  await rm(folder, { recursive: true, force: true })
})

test('every block of every kind has its place, and nothing stops the layout', () => {
  for (const { name, model, pages } of samples) {
    expect(pages.stoppedAt, name).toBeNull()
    const placed = new Set(
      pages.pages.flatMap((page) => page.pieces.map(({ section, block }) => `${section} ${block}`)),
    )
    const missing = model.sections.flatMap(({ blocks }, section) =>
      blocks.flatMap(({ kind }, block) =>
        kind === 'pageBreak' || kind === 'columnBreak' || placed.has(`${section} ${block}`)
          ? []
          : [`${section} ${block} ${kind}`],
      ),
    )
    expect(missing, name).toEqual([])
  }
})

test('a chart is as large on the page as it is drawn', async () => {
  for (const { model } of samples) {
    for (const [figure, blank] of blankDrawings(model)) {
      const section = model.sections.find(({ blocks }) => blocks.includes(figure))
      const scale = section?.orientation === 'landscape' ? 0.9 : 1
      const width = Math.floor((section?.orientation === 'landscape' ? 921 : 643) / scale)
      const drawn = await drawChart(figure.chart, { width, scale, fontsFolder })
      expect(blank.height, figure.caption).toBeCloseTo(drawn.height, 0)
      expect(blank.width, figure.caption).toBeCloseTo(drawn.width, 0)
    }
  }
})

describe.skipIf(!hasOffice)('beside LibreOffice', () => {
  test('every heading is on the same page, but before a table that goes on overleaf, and there are as many pages', async () => {
    const files: string[] = []
    for (const { name, model } of samples) {
      const file = join(folder, `${name}.docx`)
      await writeFile(file, (await writeWord(model, call)).bytes)
      files.push(file)
    }
    const pdfs = await toPdf(files, { folder })
    const apart: string[] = []
    let later = 0
    let headings = 0
    for (const [place, { name, model, pages }] of samples.entries()) {
      const printed = await pagesOfPdf(pdfs[place] ?? '')
      if (printed.length !== pages.pages.length) {
        apart.push(`${name}: ${pages.pages.length} pages, printed ${printed.length}`)
      }
      for (const { title, page } of headingsOf(model, pages)) {
        headings += 1
        if (printed[page]?.includes(title)) continue
        const found = printed.findIndex((said) => said.includes(title))
        // Word keeps a heading with the first row of its table, LibreOffice with as much as fits.
        if (found === page + 1 && isSplit(pages, page)) {
          later += 1
          continue
        }
        apart.push(`${name}: “${title}” on page ${page + 1}, printed on ${found + 1}`)
      }
    }
    expect(apart).toEqual([])
    expect(later / headings).toBeLessThan(0.06)
  }, 120_000)
})

/** The last table of a page goes on at the top of the next one. */
function isSplit({ pages }: ReportPages, page: number): boolean {
  const [last, next] = [pages[page]?.pieces.at(-1), pages[page + 1]?.pieces[0]]
  return last !== undefined && last.rows.length > 0 && next?.block === last.block
}

function headingsOf(model: ReportModel, { pages }: ReportPages) {
  return pages.flatMap(({ pieces }, page) =>
    pieces.flatMap(({ section, block, lines }) => {
      const kind = block === null ? null : model.sections[section]?.blocks[block]?.kind
      const title = lines
        .map(({ text }) => text)
        .join('')
        .trim()
      return kind === 'heading' ? [{ title, page }] : []
    }),
  )
}
