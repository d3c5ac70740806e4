// Every figure of ../shared/golden/golden.json (R 4.2.2 on public data) against our functions, to a
// relative 1e-9, p-values 1e-7. Skips where that folder is not beside the project. A figure without
// a check fails: each section ends by asking what is left.

import { describe as suite, expect, it } from 'vitest'
import { checkCoaching } from './golden/coaching.ts'
import { isGoldenThere, readGolden } from './golden/data.ts'
import { checkDescriptives } from './golden/descriptives.ts'
import { Figures } from './golden/figures.ts'
import { checkItems } from './golden/items.ts'
import { checkPairs, checkTransitions } from './golden/pairs.ts'
import { checkRelations, checkShares } from './golden/relations.ts'
import { checkCells, checkClasses, checkSeveralGroups } from './golden/several-groups.ts'
import { checkTwoGroups } from './golden/two-groups.ts'

const sections: Readonly<Record<string, (figures: Figures) => void>> = {
  descriptives: checkDescriptives,
  two_groups: checkTwoGroups,
  multi_groups: checkSeveralGroups,
  correlation_regression: checkRelations,
  proportion_at_or_above_cut: checkShares,
  paired: checkPairs,
  items: checkItems,
  transitions: checkTransitions,
  did: checkCoaching,
  icc: checkClasses,
  cells: checkCells,
}

suite.skipIf(!isGoldenThere)(
  isGoldenThere
    ? 'golden numbers'
    : 'golden numbers (skipped: no ../shared/golden beside the project)',
  () => {
    it.each(Object.entries(sections))('every figure of %s', (name, check) => {
      const figures = new Figures(readGolden()[name])
      check(figures)
      expect(figures.unchecked()).toEqual([])
    })

    it('knows every section', () => {
      expect(Object.keys(sections).toSorted()).toEqual(new Figures(readGolden()).names().toSorted())
    })
  },
)
