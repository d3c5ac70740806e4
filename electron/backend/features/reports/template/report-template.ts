/** What a report takes on from a template: checked, cleaned, and nothing in it that runs or reaches out. */
import type { PageSetup } from '../word/page.ts'
import type { XmlElement, XmlNode } from './xml-tree.ts'

export type ReportTemplate = {
  readonly styles: XmlElement
  readonly numbering: XmlElement | null
  /** Whole parts as they will stand in the file. */
  readonly theme: string | null
  readonly fontTable: string | null
  readonly fonts: { readonly headings: string | null; readonly body: string | null }
  /** `RRGGBB` of the theme. */
  readonly colors: { readonly accent: string | null; readonly ink: string | null }
  readonly setup: PageSetup | null
  /** The first page has a header and footer of its own. */
  readonly hasFirst: boolean
  readonly header: Readonly<Partial<Record<Which, HeaderPart>>>
  readonly footer: Readonly<Partial<Record<Which, HeaderPart>>>
  /** Id of the style of the template's first table. */
  readonly tableStyle: string | null
  /** What is not taken on, in sentences. */
  readonly leftOut: readonly string[]
}

export type Which = 'default' | 'first'

export type HeaderPart = {
  readonly content: readonly XmlNode[]
  /** By the id that the content refers to. */
  readonly pictures: ReadonlyMap<string, Picture>
}

export type Picture = { readonly extension: 'png' | 'jpeg' | 'gif'; readonly data: Uint8Array }
