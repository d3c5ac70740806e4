// The reference figures, and which of them have been checked: a figure that no check has looked at
// fails the test, so that "every figure" stays true when the reference grows.

import { expect } from 'vitest'
import type { Interval } from '#shared/statistics/result.ts'

type Json = null | boolean | number | string | readonly Json[] | { readonly [name: string]: Json }
type Numbers = number | null | undefined | readonly Numbers[]

export class Figures {
  readonly #node: Json
  readonly #path: string
  /** Paths not yet looked at; one set for the whole tree. */
  readonly #unchecked: Set<string>

  constructor(node: Json, path = '', unchecked = new Set(leavesOf(node, path))) {
    this.#node = node
    this.#path = path
    this.#unchecked = unchecked
  }

  at(...names: readonly (string | number)[]): Figures {
    const [name, ...rest] = names
    if (name === undefined) return this
    const below = new Figures(this.#read(name), `${this.#path}/${name}`, this.#unchecked)
    return below.at(...rest)
  }

  names(): readonly string[] {
    return typeof this.#node === 'object' && this.#node !== null ? Object.keys(this.#node) : []
  }

  /** A figure that a check needs as its input; this does not count as checking it. */
  number(name: string): number {
    const value = this.#read(name)
    if (typeof value !== 'number') throw new TypeError(`${this.#path}/${name} is no number`)
    return value
  }

  /** Numbers to a relative 1e-9, or to what is said; lists of them in order. */
  near(name: string, actual: Numbers, tolerance = 1e-9): void {
    const expected = [this.#check(name)].flat(3)
    const found = [actual].flat(3)
    expect(found, this.#label(name)).toHaveLength(expected.length)
    for (const [index, value] of found.entries()) {
      expectNear(value, { expected: expected[index], tolerance, label: this.#label(name) })
    }
  }

  interval(name: string, actual: Interval | null, tolerance = 1e-9): void {
    this.near(name, [actual?.low, actual?.high], tolerance)
  }

  /** A p-value: relative 1e-7. One under the smallest double is 0 in both. */
  p(name: string, actual: number | null | undefined): void {
    this.near(name, actual, 1e-7)
  }

  /** Counts, labels and figures that are not defined. */
  same(name: string, actual: unknown): void {
    expect(actual, this.#label(name)).toEqual(this.#check(name))
  }

  unchecked(): readonly string[] {
    return [...this.#unchecked]
  }

  #label(name: string): string {
    return `${this.#path}/${name}`
  }

  #check(name: string): Json {
    this.#unchecked.delete(this.#label(name))
    return this.#read(name)
  }

  #read(name: string | number): Json {
    const found = (this.#node as { readonly [name: string]: Json } | null)?.[name]
    if (found === undefined) throw new Error(`There is no figure ${this.#path}/${name}`)
    return found
  }
}

type Expectation = {
  readonly expected: Json | undefined
  readonly tolerance: number
  readonly label: string
}

function expectNear(actual: unknown, { expected, tolerance, label }: Expectation): void {
  expect(actual, label).toBeTypeOf('number')
  expect(expected, label).toBeTypeOf('number')
  const distance = Math.abs(Number(actual) - Number(expected))
  // Beside a relative tolerance a floor, for means that are 0 up to rounding; never for p-values.
  const floor = tolerance === 1e-9 ? 1e-12 : 0
  const allowed = tolerance * Math.abs(Number(expected)) + floor
  expect(
    distance,
    `${label}: ${String(actual)} is not ${JSON.stringify(expected)}`,
  ).toBeLessThanOrEqual(allowed)
}

/** A list of plain values is one figure; a list of objects is many. */
function leavesOf(node: Json, path: string): readonly string[] {
  if (typeof node !== 'object' || node === null || isPlainList(node)) return [path]
  return Object.entries(node).flatMap(([name, below]) => leavesOf(below, `${path}/${name}`))
}

function isPlainList(node: Json): boolean {
  return (
    Array.isArray(node) &&
    node.flat(3).every((value) => typeof value !== 'object' || value === null)
  )
}
