/** Failures of bringing student files in. */
import { text, type FailureTexts } from './failure-text.ts'

export const importsFailures: FailureTexts = {
  LAYOUT_UNKNOWN: ({ fileName, nearest }) => ({
    sentence: `No recipe fits ${text(fileName)}. Nothing was stored.`,
    wayForward: nearestRecipe(nearest),
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
