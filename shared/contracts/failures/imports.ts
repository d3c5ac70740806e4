/** Failures of bringing student files in. */
import { list, text, type FailureTexts } from './failure-text.ts'

export const importsFailures: FailureTexts = {
  LAYOUT_UNKNOWN: ({ fileName, nearest }) => ({
    sentence: `No recipe fits ${text(fileName)}. Nothing was stored.`,
    wayForward: nearestRecipe(nearest),
  }),
  MAPPING_INCOMPLETE: ({ needs }) => ({
    sentence: `Some columns still have to be placed: ${list(needs)}.`,
    wayForward: 'Say which columns they are.',
  }),
  RECIPE_EXISTS: ({ name }) => ({
    sentence: `There is a recipe called “${text(name)}” already.`,
    wayForward: 'Choose another name, or remove the other one first.',
  }),
  RECIPE_MISSING: () => ({
    sentence: 'This recipe is not there any more.',
    wayForward: 'Undo its removal, or keep the layout again.',
  }),
}

function nearestRecipe(nearest: unknown): string {
  const [first] = (Array.isArray(nearest) ? nearest : []) as {
    readonly name: string
    readonly missing: readonly string[]
  }[]
  return first
    ? `Closest is “${first.name}”, which also needs ${first.missing.join(', ')}.`
    : 'Export it again with one header row, a student id and at least one score column.'
}
