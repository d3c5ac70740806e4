/**
 * Draws one Vega-Lite specification as SVG. This module is the only one that loads Vega, and it is
 * only ever imported when a chart comes on screen. Expressions are interpreted: the page's policy
 * allows no code made at run time.
 */
import { parse, View, Warn } from 'vega'
import { expressionInterpreter } from 'vega-interpreter'
import { compile, type TopLevelSpec } from 'vega-lite'

/** @returns a function that takes the drawing away again. */
export async function drawChart(into: HTMLElement, spec: TopLevelSpec): Promise<() => void> {
  const runtime = parse(compile(spec).spec, {}, { ast: true })
  const view = new View(runtime, {
    renderer: 'svg',
    expr: expressionInterpreter,
    hover: false,
    logLevel: Warn,
    tooltip: () => undefined,
  })
  await view.initialize(into).runAsync()
  for (const text of into.querySelectorAll<SVGTextElement>('text')) keepOwnType(text)
  return () => {
    view.finalize()
    into.replaceChildren()
  }
}

/** Any style sheet wins over attributes, so a text keeps its type and color as a style of its own. */
function keepOwnType(text: SVGTextElement): void {
  for (const name of ['font-size', 'font-family', 'font-weight', 'fill']) {
    const value = text.getAttribute(name)
    if (value !== null) text.style.setProperty(name, value)
  }
}
