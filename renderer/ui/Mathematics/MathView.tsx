/** Mathematics as MathML, which the browser draws and a screen reader reads. Text only ever becomes text. */
import { createElement } from 'react'
import type { ReactNode } from 'react'
import type { MathNode, MathNodes } from '#shared/domain/mathematics/math-tree.ts'
import classes from './Mathematics.module.css'

export function MathView({ nodes }: { readonly nodes: MathNodes }) {
  return createElement('math', { className: classes.math }, row(nodes))
}

/** One element a node; several share a row. */
function row(nodes: MathNodes): ReactNode {
  const [only] = nodes
  return nodes.length === 1 && only
    ? element(only)
    : createElement('mrow', null, ...nodes.map(element))
}

function element(node: MathNode): ReactNode {
  switch (node.kind) {
    case 'number':
      return createElement('mn', null, node.text)
    case 'name':
      return createElement('mi', null, node.text)
    case 'sign':
      return createElement('mo', { stretchy: 'false' }, node.text)
    case 'words':
      return createElement('mtext', null, node.text)
    case 'fraction':
      return createElement('mfrac', null, row(node.over), row(node.under))
    case 'root':
      return node.index
        ? createElement('mroot', null, row(node.of), row(node.index))
        : createElement('msqrt', null, row(node.of))
    case 'script':
      return script(node)
    case 'brackets':
      return createElement(
        'mrow',
        null,
        createElement('mo', null, node.open),
        row(node.body),
        createElement('mo', null, node.close),
      )
    case 'overline':
      return createElement(
        'mover',
        null,
        row(node.body),
        createElement('mo', { stretchy: 'true' }, node.mark === 'line' ? '‾' : '→'),
      )
  }
}

function script({ base, above, below }: Extract<MathNode, { readonly kind: 'script' }>): ReactNode {
  if (above && below) return createElement('msubsup', null, row(base), row(below), row(above))
  if (below) return createElement('msub', null, row(base), row(below))
  return createElement('msup', null, row(base), row(above ?? []))
}
