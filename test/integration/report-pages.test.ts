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
import { reportChoices } from '#shared/contracts/reports.ts'
import { hasOffice, pagesOfPdf, toPdf } from '#test/support/office.ts'
import { openTestWorkspace, type TestWorkspace } from '#test/support/workspace.ts'
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
  const { schoolId, fall, winter, quiz } = await seedPacket(opened)
  const cycles = await opened.client.cycles.list({})
  const scope = { kind: 'school', id: schoolId, grade: '4', group: null }
  const students = { administrationId: winter, beforeId: fall, itemsId: quiz }
  const packet = { kind: 'data-meeting-packet', scope, ...students }
  const asked: Readonly<Record<string, unknown>> = {
    'packet-team': packet,
    'packet-names': { ...packet, names: 'names' },
    'packet-district': {
      ...packet,
      scope: { ...scope, kind: 'district', id: null },
      audience: 'district',
    },
    'monthly-log': {
      kind: 'monthly-log',
      month: '2026-01',
      working: 'One thing\nAnother',
      requests: 'A substitute',
    },
    ...Object.fromEntries(
      cycles
        .slice(0, 4)
        .map(({ id }, place) => [
          `cycle-${place}`,
          { kind: 'cycle-summary', cycleId: id, beforeId: fall, afterId: winter },
        ]),
    ),
  }
  const made: Sample[] = []
  for (const [name, choices] of Object.entries(asked)) {
    const { model } = await opened.client.reports.preview(reportChoices.parse(choices))
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
  test('every heading is on the same page, and there are as many pages', async () => {
    const files: string[] = []
    for (const { name, model } of samples) {
      const file = join(folder, `${name}.docx`)
      await writeFile(file, (await writeWord(model, call)).bytes)
      files.push(file)
    }
    const pdfs = await toPdf(files, { folder })
    const apart: string[] = []
    for (const [place, { name, model, pages }] of samples.entries()) {
      const printed = await pagesOfPdf(pdfs[place] ?? '')
      if (printed.length !== pages.pages.length) {
        apart.push(`${name}: ${pages.pages.length} pages, printed ${printed.length}`)
      }
      for (const { title, page } of headingsOf(model, pages)) {
        if (printed[page]?.includes(title)) continue
        const found = printed.findIndex((said) => said.includes(title))
        apart.push(`${name}: “${title}” on page ${page + 1}, printed on ${found + 1}`)
      }
    }
    expect(apart).toEqual([])
  }, 120_000)
})

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
