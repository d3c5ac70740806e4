/** Our mathematics as equations of Word: real ones, which a person can edit there. */
import {
  Math as Equation,
  MathFraction,
  MathRadical,
  MathRun,
  MathSubScript,
  MathSubSuperScript,
  MathSuperScript,
  TextRun,
  type MathComponent,
} from 'docx'
import { MathAccent, MathBar, MathBrackets } from 'docx/math'
import type {
  MathNode,
  MathNodes,
  MathRun as TypedRun,
} from '#shared/domain/mathematics/math-tree.ts'
import { readMathLine } from '#shared/domain/mathematics/read-math-text.ts'

/** A line as it was typed: words as text, mathematics as equations. */
export const mathLine = (typed: string): (TextRun | Equation)[] => mathRuns(readMathLine(typed))

export const mathRuns = (runs: readonly TypedRun[]): (TextRun | Equation)[] =>
  runs.map((run) =>
    run.kind === 'words'
      ? new TextRun(run.text)
      : new Equation({ children: run.nodes.map(component) }),
  )

const components = (nodes: MathNodes): MathComponent[] => nodes.map(component)

function component(node: MathNode): MathComponent {
  switch (node.kind) {
    case 'number':
    case 'sign':
      return new MathRun(node.text)
    case 'name':
      // Word sets a letter in italics by itself; sin and log are upright.
      return node.text.length > 1
        ? new MathRun({ text: node.text, style: 'plain' })
        : new MathRun(node.text)
    case 'words':
      return new MathRun({ text: node.text, normalText: true })
    case 'fraction':
      return new MathFraction({
        numerator: components(node.over),
        denominator: components(node.under),
      })
    case 'root':
      return new MathRadical({
        children: components(node.of),
        ...(node.index ? { degree: components(node.index) } : {}),
      })
    case 'script':
      return script(node)
    case 'brackets':
      return new MathBrackets({
        open: node.open,
        close: node.close,
        children: components(node.body),
      })
    case 'overline':
      return node.mark === 'line'
        ? new MathBar({ children: components(node.body) })
        : new MathAccent({ accent: 'rightArrow', children: components(node.body) })
  }
}

function script({
  base,
  above,
  below,
}: Extract<MathNode, { readonly kind: 'script' }>): MathComponent {
  const children = components(base)
  if (above && below) {
    return new MathSubSuperScript({
      children,
      subScript: components(below),
      superScript: components(above),
    })
  }
  return below
    ? new MathSubScript({ children, subScript: components(below) })
    : new MathSuperScript({ children, superScript: components(above ?? []) })
}
