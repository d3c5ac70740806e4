/** What a mapping still lacks before rows can be stored by it, and what is assumed meanwhile. */
import type { RecipeField } from '../recipes.ts'
import type { Mapping, Placement } from './mapping.ts'

/** Nouns with their article, in the order in which a person would place them. */
export function mappingNeeds(mapping: Mapping): readonly string[] {
  const placed = Object.values(mapping.placements)
  const has = (field: RecipeField): boolean =>
    placed.some((one) => one.as === 'field' && one.field === field)
  const needs: string[] = []
  if (!has('studentId') && !has('stateId')) needs.push('a student id')
  switch (mapping.shape) {
    case 'row per student':
      if (!placed.some(isScore)) needs.push('a score or an item')
      break
    case 'row per student and standard':
      if (!has('points')) needs.push('the points')
      break
    case 'row per enrolment':
      if (!has('school')) needs.push('a school')
      break
  }
  return needs
}

const isScore = (one: Placement): boolean =>
  one.as === 'score' || one.as === 'item' || (one.as === 'layout' && one.label.startsWith('Item'))

/** One sentence, or null where nothing is needed. */
export function needsSentence(mapping: Mapping): string | null {
  const needs = mappingNeeds(mapping)
  return needs.length === 0
    ? null
    : `Still needed: ${new Intl.ListFormat('en-US', { type: 'conjunction' }).format(needs)}.`
}

/** What is assumed for want of a column or a word of the person; for the first rows to show. */
export function mappingAssumptions(mapping: Mapping): readonly string[] {
  if (mapping.shape === 'row per enrolment') return []
  const { constants } = mapping
  const placed = Object.values(mapping.placements)
  const has = (field: RecipeField): boolean =>
    placed.some((one) => one.as === 'field' && one.field === field)
  const hasOwnDate = placed.some((one) => one.as === 'detail' && one.part === 'date')
  const lines: string[] = []
  if (!has('testDate') && !hasOwnDate && constants.testDate === '')
    lines.push('the test was given today')
  if (!has('assessment') && constants.assessment === '')
    lines.push('the test is called as the file is')
  return lines
}
