/** Finds columns by name: exactly but for case, spaces and punctuation, or by a recipe's pattern. */
import { headerKey, headerPattern } from '#shared/domain/recipes.ts'

export type FoundColumn = {
  readonly index: number
  /** What the named groups of a pattern hold. */
  readonly groups: Readonly<Record<string, string>>
}

export type Finder = {
  readonly header: readonly string[]
  /** The column of the first name that there is; null when there is none. */
  readonly find: (names: readonly string[] | undefined) => number | null
  /** The same, or every column that a pattern fits. */
  readonly findAll: (names: readonly string[]) => readonly FoundColumn[]
}

export function createFinder(header: readonly string[]): Finder {
  const byKey = new Map<string, number>()
  header.forEach((name, index) => {
    const key = headerKey(name)
    if (key !== '' && !byKey.has(key)) byKey.set(key, index)
  })
  columnNames(header).forEach((name, index) => {
    const key = headerKey(name)
    if (!byKey.has(key)) byKey.set(key, index)
  })
  const texts = header.map(plainHeader)
  const findAll = (names: readonly string[]): readonly FoundColumn[] => {
    for (const name of names) {
      const pattern = headerPattern(name)
      const found = pattern ? fitting(texts, pattern) : exact(byKey.get(headerKey(name)))
      if (found.length > 0) return found
    }
    return []
  }
  return { header, findAll, find: (names) => findAll(names ?? [])[0]?.index ?? null }
}

/**
 * A name for every column, each once: the file's own where it is the first with it, else with the letter
 * that a spreadsheet gives the column. `Score`, `Column C`, `Score (column D)`.
 */
export function columnNames(header: readonly string[]): readonly string[] {
  const seen = new Set<string>()
  return header.map((typed, index) => {
    const name = typed.trim()
    const key = headerKey(name)
    if (key === '') return `Column ${columnLetter(index)}`
    if (!seen.has(key)) {
      seen.add(key)
      return name
    }
    return `${name} (column ${columnLetter(index)})`
  })
}

/** `A`, …, `Z`, `AA`, … for 0, 1, … */
function columnLetter(index: number): string {
  const last = String.fromCharCode(65 + (index % 26))
  return index < 26 ? last : columnLetter(Math.floor(index / 26) - 1) + last
}

const exact = (index: number | undefined): readonly FoundColumn[] =>
  index === undefined ? [] : [{ index, groups: {} }]

const fitting = (texts: readonly string[], pattern: RegExp): readonly FoundColumn[] =>
  texts.flatMap((text, index) => {
    const found = text === '' ? null : pattern.exec(text)
    return found ? [{ index, groups: definedGroups(found.groups) }] : []
  })

const definedGroups = (groups: Readonly<Record<string, string | undefined>> = {}) =>
  Object.fromEntries(
    Object.entries(groups).flatMap(([name, text]) => (text ? [[name, text.trim()]] : [])),
  )

/** Underscores and any run of spaces, also non-breaking ones and line breaks, are one space. */
export const plainHeader = (name: string): string => name.replace(/[\s\u00a0_]+/g, ' ').trim()
