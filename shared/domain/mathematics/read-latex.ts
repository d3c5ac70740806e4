/**
 * LaTeX as coaches and textbooks use it in K to 12, into a tree. What it does not know stays as it was
 * typed: nothing is an error, and nothing is ever run.
 */
import type { MathNode, MathNodes } from './math-tree.ts'
import { functionNames, signs } from './math-signs.ts'

/** Deeper than anybody writes; what is deeper stays as typed. */
const deepest = 24

export function readLatex(source: string): MathNodes {
  return new LatexReader(tokensOf(source)).all()
}

const tokensOf = (source: string): readonly string[] =>
  source.match(/\\[A-Za-z]+|\\.|\d+(?:,\d{3})*(?:\.\d+)?|\.\d+|\s+|[^\s]/gu) ?? []

class LatexReader {
  readonly #tokens: readonly string[]
  #at = 0
  #depth = 0

  constructor(tokens: readonly string[]) {
    this.#tokens = tokens
  }

  all(): MathNodes {
    const nodes: MathNode[] = []
    while (this.#at < this.#tokens.length) {
      nodes.push(...this.#until(new Set(['}'])))
      // A brace that closes nothing.
      if (this.#peek() === '}') nodes.push(words(this.#take()))
    }
    return nodes
  }

  #peek(): string | undefined {
    return this.#tokens[this.#at]
  }

  #take(): string {
    return this.#tokens[this.#at++] ?? ''
  }

  #until(stops: ReadonlySet<string>): MathNode[] {
    const nodes: MathNode[] = []
    for (let next = this.#peek(); next !== undefined && !stops.has(next); next = this.#peek()) {
      if (next === '^' || next === '_') nodes.push(this.#script(nodes.pop()))
      else if (
        next === '/' &&
        isNumber(nodes.at(-1)) &&
        /^\d/.test(this.#tokens[this.#at + 1] ?? '')
      )
        nodes.push(this.#slash(nodes.pop()))
      else nodes.push(...this.#node())
    }
    return nodes
  }

  /** `3/4` within mathematics is a fraction too. */
  #slash(over: MathNode | undefined): MathNode {
    this.#take()
    return { kind: 'fraction', over: over ? [over] : [], under: this.#node() }
  }

  #script(base: MathNode | undefined): MathNode {
    const isAbove = this.#take() === '^'
    const argument = this.#argument()
    const before = base?.kind === 'script' ? base : null
    const isFree = before !== null && (isAbove ? before.above : before.below) === null
    const kept = isFree ? before : { base: base ? [base] : [], above: null, below: null }
    return {
      kind: 'script',
      base: kept.base,
      above: isAbove ? argument : kept.above,
      below: isAbove ? kept.below : argument,
    }
  }

  /** One token, or what stands in braces. */
  #argument(): MathNodes {
    while (/^\s/.test(this.#peek() ?? '')) this.#take()
    return this.#peek() === undefined ? [] : this.#node()
  }

  #node(): MathNodes {
    const token = this.#take()
    if (/^\s/.test(token)) return []
    if (this.#depth >= deepest) return [words(token)]
    this.#depth += 1
    const nodes = this.#nested(token)
    this.#depth -= 1
    return nodes
  }

  #nested(token: string): MathNodes {
    if (token === '{') return this.#braces()
    if (token === '(' || token === '[') return this.#brackets(token)
    if (token.startsWith('\\')) return this.#command(token.slice(1))
    if (/^[\d.]/.test(token) && /\d/.test(token)) return [{ kind: 'number', text: token }]
    if (/^\p{L}$/u.test(token)) return this.#letter(token)
    return [{ kind: 'sign', text: signs.get(token) ?? token }]
  }

  #braces(): MathNodes {
    const body = this.#until(new Set(['}']))
    if (this.#peek() === '}') this.#take()
    return body
  }

  #brackets(open: string): MathNodes {
    const close = open === '(' ? ')' : ']'
    const body = this.#until(new Set([close, '}']))
    if (this.#peek() !== close) return [{ kind: 'sign', text: open }, ...body]
    this.#take()
    return [{ kind: 'brackets', open, body, close }]
  }

  /** `sqrt(2)` as it is typed without LaTeX; any other letter is a variable. */
  #letter(letter: string): MathNodes {
    const ahead = this.#tokens.slice(this.#at, this.#at + 4).join('')
    if (letter !== 's' || ahead !== 'qrt(') return [{ kind: 'name', text: letter }]
    this.#at += 4
    const [inner] = this.#brackets('(')
    return [{ kind: 'root', of: inner?.kind === 'brackets' ? inner.body : [], index: null }]
  }

  #command(name: string): MathNodes {
    if (name === 'frac' || name === 'dfrac' || name === 'tfrac')
      return [{ kind: 'fraction', over: this.#argument(), under: this.#argument() }]
    if (name === 'sqrt') return [this.#root()]
    if (name === 'text' || name === 'mathrm') return [this.#text()]
    if (name === 'overline' || name === 'bar')
      return [{ kind: 'overline', mark: 'line', body: this.#argument() }]
    if (name === 'overrightarrow' || name === 'vec')
      return [{ kind: 'overline', mark: 'arrow', body: this.#argument() }]
    if (name === 'left' || name === 'right') return []
    if (functionNames.has(name)) return [{ kind: 'name', text: name }]
    const sign = signs.get(`\\${name}`)
    if (sign !== undefined)
      return sign === ''
        ? []
        : [
            sign.length > 0 && /\p{L}/u.test(sign)
              ? { kind: 'name', text: sign }
              : { kind: 'sign', text: sign },
          ]
    return [words(`\\${name}`)]
  }

  #root(): MathNode {
    const index = this.#peek() === '[' ? this.#index() : null
    return { kind: 'root', of: this.#argument(), index }
  }

  #index(): MathNodes {
    this.#take()
    const body = this.#until(new Set([']', '}']))
    if (this.#peek() === ']') this.#take()
    return body
  }

  /** Spaces count here. */
  #text(): MathNode {
    if (this.#peek() !== '{') return words(this.#take())
    this.#take()
    let text = ''
    while (this.#peek() !== undefined && this.#peek() !== '}') text += this.#take()
    this.#take()
    return words(text)
  }
}

const words = (text: string): MathNode => ({ kind: 'words', text })
const isNumber = (node: MathNode | undefined): boolean => node?.kind === 'number'
