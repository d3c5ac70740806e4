/** Puts what a column's name says and what its cells look like together: how sure, and why. */
import { headerKey } from '#shared/domain/recipes.ts'
import type { HeaderAliases } from '../../recognising/expand-recipe.ts'
import { plainHeader } from '../../recognising/find-columns.ts'
import type { ColumnFacts } from './column-facts.ts'
import type { Fit } from './contents.ts'

export type Evidence = {
  /** 0 to 1. */
  readonly sure: number
  /** For the person, for instance `“Local ID” is a usual name for it; its cells look like ids`. */
  readonly why: string
}

/** How one kind of column is told from others. */
export type Signs = {
  /** Lists of `resources/header-aliases.json`. */
  readonly aliases?: readonly string[]
  readonly pattern?: RegExp
  readonly notPattern?: RegExp
  readonly fit?: Fit
  /** What fitting cells look like, for instance `days`. */
  readonly looks?: string
  /** 0 to 1: how much fitting cells say without a name. */
  readonly telling?: number
}

const BY_ALIAS = 0.9
const BY_PATTERN = 0.8
/** Offered, but an empty column is not placed. */
const EMPTY = 0.4
/** Under this the cells speak against the name. */
const CONTRADICTED = 0.5

/** @returns null where neither the name nor the cells say anything. */
export function evidenceOf(
  facts: ColumnFacts,
  signs: Signs,
  aliases: HeaderAliases,
): Evidence | null {
  const name = nameSays(facts, signs, aliases)
  const fit = signs.fit?.(facts) ?? null
  const cells = `its cells look like ${signs.looks ?? 'it'}`
  if (name === 0) {
    const sure = (fit ?? 0) * (signs.telling ?? 0)
    return sure < 0.2 ? null : { sure: round(sure), why: capitalized(cells) }
  }
  const says =
    name === BY_ALIAS ? `“${facts.name}” is a usual name for it` : `“${facts.name}” sounds like it`
  if (facts.cells.length === 0) return { sure: EMPTY, why: `${says}, but it is empty` }
  if (fit === null) return { sure: round(name), why: says }
  if (fit < CONTRADICTED)
    return {
      sure: round(name * 0.5),
      why: `${says}, but its cells do not look like ${signs.looks}`,
    }
  return { sure: round(Math.min(0.99, name + 0.12 * fit)), why: `${says}; ${cells}` }
}

function nameSays(
  { key, name }: ColumnFacts,
  { aliases: lists = [], pattern, notPattern }: Signs,
  aliases: HeaderAliases,
): number {
  const text = plainHeader(name).replace(/([a-z])([A-Z])/g, '$1 $2')
  if (notPattern?.test(text)) return 0
  if (lists.some((list) => aliases[list]?.some((alias) => headerKey(alias) === key)))
    return BY_ALIAS
  return pattern?.test(text) ? BY_PATTERN : 0
}

const round = (sure: number): number => Math.round(sure * 100) / 100

const capitalized = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
