/**
 * Mathematics as a tree: what the parsers make of typed text, what the screen shows as MathML and what
 * Word gets as an equation. Text stays text in it, so nothing that is typed can become markup.
 */
export type MathNode =
  | { readonly kind: 'number'; readonly text: string }
  /** A variable, or a function such as sin. */
  | { readonly kind: 'name'; readonly text: string }
  | { readonly kind: 'sign'; readonly text: string }
  /** Words within mathematics, and what was not understood, as typed. */
  | { readonly kind: 'words'; readonly text: string }
  | { readonly kind: 'fraction'; readonly over: MathNodes; readonly under: MathNodes }
  /** Without an index the square root. */
  | { readonly kind: 'root'; readonly of: MathNodes; readonly index: MathNodes | null }
  | {
      readonly kind: 'script'
      readonly base: MathNodes
      readonly above: MathNodes | null
      readonly below: MathNodes | null
    }
  /** Brackets that grow with what is in them. */
  | {
      readonly kind: 'brackets'
      readonly open: string
      readonly body: MathNodes
      readonly close: string
    }
  /** A line or an arrow over it: segment, repeating decimal, ray. */
  | { readonly kind: 'overline'; readonly mark: 'line' | 'arrow'; readonly body: MathNodes }

export type MathNodes = readonly MathNode[]

/** One line of text: words, and mathematics between them. */
export type MathRun =
  | { readonly kind: 'words'; readonly text: string }
  | { readonly kind: 'math'; readonly nodes: MathNodes }
