/** A number line as it is typed. Pure. */
import { plus, readRational, times, valueOf, type Rational } from './rational.ts'

export type Jumps = {
  readonly by: Rational
  readonly from: Rational
  readonly to: Rational
  readonly isDashed: boolean
}

export type NumberLine = {
  readonly from: Rational
  readonly to: Rational
  /** Between ticks. */
  readonly by: Rational
  readonly marks: readonly Rational[]
  /** Null: whole numbers and what is marked. */
  readonly labels: readonly Rational[] | null
  readonly jumps: readonly Jumps[]
}

const usage = 'For instance: numberline 0 to 2 by 1/4 mark 3/4 5/4 jumps 1/4 from 0 to 3/4.'
const mostTicks = 120

/** @returns the line, or a sentence that says what is wrong. */
export function readNumberLine(words: readonly string[]): NumberLine | string {
  const reader = new WordReader(words)
  const from = reader.number()
  const to = reader.word('to') ? reader.number() : null
  if (!from || !to) return `A number line goes from one number to another. ${usage}`
  if (valueOf(to) <= valueOf(from))
    return 'A number line goes from the smaller number to the larger.'
  const line = { from, to, by: { over: 1, under: 1 }, marks: [], labels: null, jumps: [] }
  return finished(reader, line)
}

function finished(reader: WordReader, start: NumberLine): NumberLine | string {
  let line = start
  while (!reader.isDone) {
    const part = partOf(reader)
    if (part === null) return `“${reader.here}” was not understood. ${usage}`
    line = { ...line, ...part, jumps: [...line.jumps, ...(part.jumps ?? [])] }
  }
  return problemOf(line) ?? line
}

function partOf(reader: WordReader): Partial<NumberLine> | null {
  if (reader.word('by')) {
    const by = reader.number()
    return by && { by }
  }
  if (reader.word('mark')) return { marks: reader.numbers() }
  if (reader.word('label')) return { labels: reader.word('none') ? [] : reader.numbers() }
  if (!reader.word('jumps')) return null
  const by = reader.number()
  const from = reader.word('from') ? reader.number() : null
  const to = reader.word('to') ? reader.number() : null
  if (!by || !from || !to) return null
  return { jumps: [{ by, from, to, isDashed: reader.word('dashed') }] }
}

function problemOf({ from, to, by, marks, labels, jumps }: NumberLine): string | null {
  const length = valueOf(to) - valueOf(from)
  if (valueOf(by) <= 0) return 'The step between ticks is more than 0.'
  if (length / valueOf(by) > mostTicks) return `At most ${mostTicks} ticks are drawn.`
  const isOutside = (number: Rational): boolean =>
    valueOf(number) < valueOf(from) || valueOf(number) > valueOf(to)
  const ends = jumps.flatMap((jump) => [jump.from, jump.to])
  if ([...marks, ...(labels ?? []), ...ends].some(isOutside))
    return 'All numbers have to lie on the line.'
  const isEndless = jumps.some(
    (jump) =>
      valueOf(jump.by) === 0 ||
      Math.abs((valueOf(jump.to) - valueOf(jump.from)) / valueOf(jump.by)) > mostTicks,
  )
  return isEndless ? `At most ${mostTicks} jumps are drawn, none of length 0.` : null
}

/** From the first to the last that fits; the sign of the step does not matter. */
export function stepsOf({ from, to, by }: Omit<Jumps, 'isDashed'>): readonly Rational[] {
  const forward = Math.abs(valueOf(by)) * Math.sign(valueOf(to) - valueOf(from))
  const step = forward === valueOf(by) ? by : times(by, -1)
  const count = Math.floor((valueOf(to) - valueOf(from)) / valueOf(step) + 1e-9)
  return Array.from({ length: count + 1 }, (_, index) => plus(from, times(step, index)))
}

class WordReader {
  readonly #words: readonly string[]
  #at = 0

  constructor(words: readonly string[]) {
    this.#words = words.map((word) => word.toLowerCase().replace(/[,;]$/, ''))
  }

  get isDone(): boolean {
    return this.#at >= this.#words.length
  }

  get here(): string {
    return this.#words[this.#at] ?? 'the end'
  }

  /** Steps over this word when it comes next. */
  word(expected: string): boolean {
    const isNext = this.#words[this.#at] === expected
    if (isNext) this.#at += 1
    return isNext
  }

  number(): Rational | null {
    const found = readRational(this.#words[this.#at] ?? '')
    if (found) this.#at += 1
    return found
  }

  numbers(): readonly Rational[] {
    const found: Rational[] = []
    for (let next = this.number(); next !== null; next = this.number()) found.push(next)
    return found
  }
}
