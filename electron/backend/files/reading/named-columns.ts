/** Which column is which by its name, whoever wrote it: the rule that tables with a header share. Pure. */
import { folded } from '#shared/domain/fold-text.ts'

export type NamedColumns<Name extends string> = {
  /** What each column is taken for; the first of several that would be the same. */
  readonly recognise: (header: readonly string[]) => readonly (Name | null)[]
  /** How well a row would do as the header: the share of its filled cells that are names of columns. */
  readonly fits: (cells: readonly string[]) => number
}

/** `First Name`, `first_name` and `FIRST-NAME` are one. */
export const headerKey = (header: string): string => folded(header).replaceAll(/[^a-z0-9]/g, '')

/** @param names what each column may be called, as `headerKey` has it */
export function namedColumns<Name extends string>(
  names: Readonly<Record<Name, readonly string[]>>,
): NamedColumns<Name> {
  const byKey = new Map<string, Name>()
  for (const name of Object.keys(names) as Name[])
    for (const key of names[name]) if (!byKey.has(key)) byKey.set(key, name)
  const recognise = (header: readonly string[]): readonly (Name | null)[] => {
    const taken = new Set<Name>()
    return header.map((cell) => {
      const found = byKey.get(headerKey(cell)) ?? null
      if (found === null || taken.has(found)) return null
      taken.add(found)
      return found
    })
  }
  return {
    recognise,
    fits: (cells) => {
      const filled = cells.filter((cell) => cell.trim() !== '')
      const known = recognise(filled).filter((one) => one !== null)
      return filled.length === 0 ? 0 : known.length / filled.length
    },
  }
}
