// What a standard leans on and what it leads to. Only `before` is kept in the catalogue; what comes
// after is the same list read backward, so that the two cannot disagree.

import type { Standard, StandardsCatalogue } from './standards.ts'

export type Progression = {
  readonly before: readonly Standard[]
  readonly after: readonly Standard[]
}

const none: Progression = { before: [], after: [] }

/**
 * The neighbours of a standard in the published order of each list; a lettered part has those of the
 * standard it belongs to. Empty lists for a code that the catalogue does not know.
 */
export function progressionOf(code: string, catalogue: StandardsCatalogue): Progression {
  const standard = catalogue.find(code)
  if (!standard) return none
  const whole = catalogue.find(standard.code.replace(/[a-z]$/, '')) ?? standard
  return {
    before: (whole.before ?? []).flatMap((one) => catalogue.find(one) ?? []),
    after: afterOf(catalogue).get(whole.code) ?? [],
  }
}

/** Read backward once a catalogue: a whole list of standards asks for the neighbors of each. */
const kept = new WeakMap<StandardsCatalogue, ReadonlyMap<string, readonly Standard[]>>()

function afterOf(catalogue: StandardsCatalogue): ReadonlyMap<string, readonly Standard[]> {
  const known = kept.get(catalogue)
  if (known) return known
  const made = new Map<string, Standard[]>()
  for (const standard of catalogue.standards)
    for (const code of standard.before ?? []) made.set(code, [...(made.get(code) ?? []), standard])
  kept.set(catalogue, made)
  return made
}
