/**
 * A table of contents for a long report: a field of Word's that a person can update, written with its
 * entries and pages, so that it is right without being updated and Word asks nothing when it opens.
 */
import {
  BuilderElement,
  InternalHyperlink,
  Paragraph,
  Tab,
  TextRun,
  XmlComponent,
  type IParagraphOptions,
} from 'docx'
import type { PageLayout } from 'docx/layout'
import type { Block, ReportModel } from '#shared/contracts/report-model.ts'
import { plain } from '../text/runs.ts'
import type { Origin } from './blocks.ts'

type Heading = Extract<Block, { kind: 'heading' }>

export type Contents = readonly ContentsEntry[]

type ContentsEntry = {
  readonly heading: Heading
  /** Of the bookmark at the heading. */
  readonly anchor: string
  /** 0 until it is laid out. */
  readonly page: number
}

/** With fewer parts a report is looked through, not looked up in. */
const leastParts = 6

/** @returns null where the report needs none */
export function contentsOf({ hasContents, sections }: ReportModel): Contents | null {
  if (!hasContents) return null
  const headings = sections
    .flatMap(({ blocks }) => blocks)
    .filter((block) => block.kind === 'heading')
    .filter(({ level }) => level <= 2)
  if (headings.filter(({ level }) => level === 1).length < leastParts) return null
  return headings.map((heading, place) => ({
    heading,
    anchor: `_Toc${String(place + 1).padStart(6, '0')}`,
    page: 0,
  }))
}

/** @param pages of the document with these contents: their lines are as high whatever the numbers are */
export function withPages(
  contents: Contents,
  { sections }: ReportModel,
  laidOut: { readonly pages: readonly PageLayout[]; readonly origins: readonly Origin[] },
): Contents {
  const first = new Map<Block, number>()
  for (const [index, { body }] of laidOut.pages.entries()) {
    for (const layout of body) {
      const origin = laidOut.origins[layout.index]
      const block =
        origin?.block == null ? undefined : sections[origin.section]?.blocks[origin.block]
      if (block && !first.has(block)) first.set(block, index + 1)
    }
  }
  return contents.map((entry) => ({ ...entry, page: first.get(entry.heading) ?? 0 }))
}

/** Without a heading of its own: it stands where readers look for it, and is no part of the report. */
export function contentsParagraphs(contents: Contents): Paragraph[] {
  return contents.map((entry, place) => {
    const before = place === 0 ? [mark('begin'), instruction, mark('separate')] : []
    const after = place === contents.length - 1 ? [mark('end')] : []
    return new FieldParagraph(optionsOf(entry), before, after)
  })
}

const optionsOf = ({ heading, anchor, page }: ContentsEntry): IParagraphOptions => ({
  style: `TOC${heading.level}`,
  children: [
    new InternalHyperlink({
      anchor,
      children: [
        new TextRun(plain(heading.runs)),
        new TextRun({ children: [new Tab(), page === 0 ? '' : String(page)] }),
      ],
    }),
  ],
})

/** docx has the field only in a control of its own, which would be one block where there are many. */
class FieldParagraph extends Paragraph {
  constructor(
    options: IParagraphOptions,
    before: readonly BuilderElement[],
    after: readonly BuilderElement[],
  ) {
    super(options)
    // The first child holds the properties.
    this.root.splice(1, 0, ...before)
    this.root.push(...after)
  }
}

const run = (child: XmlComponent): BuilderElement =>
  new BuilderElement({ name: 'w:r', children: [child] })

const mark = (type: 'begin' | 'separate' | 'end'): BuilderElement =>
  run(
    new BuilderElement({
      name: 'w:fldChar',
      attributes: { type: { key: 'w:fldCharType', value: type } },
    }),
  )

class Instruction extends XmlComponent {
  constructor(text: string) {
    super('w:instrText')
    this.root.push(text)
  }
}

const instruction = run(new Instruction('TOC \\o "1-2" \\h \\z \\u'))
