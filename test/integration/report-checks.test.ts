/** The checks of Word files find the faults that Microsoft's validator does not: each is planted here. */
import { beforeAll, expect, test } from 'vitest'
import { packetModel } from '#backend/features/reports/packet/packet-model.ts'
import { writeWord } from '#backend/features/reports/word/write-word.ts'
import { docxParts, docxProblems, type DocxParts } from '#test/support/docx-checks.ts'
import { exampleChoices, exampleFacts } from './report-example.ts'

const fontsFolder = new URL('../../resources/fonts', import.meta.url).pathname
let parts: DocxParts

beforeAll(async () => {
  const { model } = packetModel(exampleFacts, exampleChoices())
  const call = { signal: new AbortController().signal, progress: () => undefined, fontsFolder }
  parts = docxParts((await writeWord(model, call)).bytes)
})

/** The same file with one text replaced, which must be there. */
function planted(from: string | RegExp, to: string): DocxParts {
  const path = 'word/document.xml'
  const xml = new TextDecoder().decode(parts.get(path))
  const changed = xml.replace(from, to)
  expect(changed).not.toBe(xml)
  return new Map([...parts, [path, new TextEncoder().encode(changed)]])
}

test('finds nothing in a packet', () => {
  expect(docxProblems(parts)).toEqual([])
})

test.each([
  ['an undefined list', /<w:numId w:val="\d+"\/>/u, '<w:numId w:val="99"/>', 'The list 99'],
  ['an undefined style', 'w:pStyle w:val="Note"', 'w:pStyle w:val="Nota"', 'the style Nota'],
  [
    'a cell without a paragraph',
    /(<w:tc>(?:<w:tcPr>.*?<\/w:tcPr>))<w:p>.*?<\/w:p>/u,
    '$1',
    'does not end in a paragraph',
  ],
  ['a span wider than the grid', 'w:gridSpan w:val="2"', 'w:gridSpan w:val="9"', 'in a grid of'],
  ['a table without a head', '<w:tblHeader/>', '', 'no head row'],
  ['a table without a caption', /<w:tblCaption [^>]*>/u, '', 'no caption'],
  ['a dirty field', '<w:fldSimple ', '<w:fldSimple w:dirty="true" ', 'marked dirty'],
  ['a picture without a description', / descr="[^"]+"/u, '', 'no description'],
  ['a dangling relationship', /r:embed="[^"]*"/u, 'r:embed="rId999"', 'rId999'],
  ['a skipped heading level', 'w:val="Heading2"', 'w:val="Heading3"', 'skips a level'],
  ['a broken mark', '</w:body>', '</w:boody>', 'not well-formed'],
] as const)('finds %s', (_, from, to, said) => {
  expect(docxProblems(planted(from, to)).join('\n')).toContain(said)
})

test('finds a part that is missing', () => {
  const without = new Map([...parts].filter(([path]) => !path.endsWith('.png')))
  expect(docxProblems(without).join('\n')).toContain('which is not there')
})
