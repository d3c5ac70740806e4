/**
 * Rich text as notes need it: paragraphs, lists, bold and italic. It is stored as Markdown of just
 * that much; whatever else looks like Markdown is plain text, so that nothing typed is ever lost.
 */
export type Run = { readonly text: string; readonly isBold: boolean; readonly isItalic: boolean }

/** Lines of a paragraph stay lines: its runs may hold line ends. */
export type Paragraph = { readonly kind: 'paragraph'; readonly runs: readonly Run[] }

export type List = {
  readonly kind: 'list'
  /** The number of the first item; null for bullets. */
  readonly firstNumber: number | null
  readonly items: readonly (readonly Block[])[]
}

export type Block = Paragraph | List
export type RichText = readonly Block[]
