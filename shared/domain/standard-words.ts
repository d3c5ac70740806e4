/** The words that tell one standard from another, without endings and without what stands in all of them. Pure. */
import { folded } from './fold-text.ts'

/** Words that stand in every note and in many titles; they say nothing about a standard. */
const common = new Set(
  'a an and as at by for from in into of on or the to with use using work problem problems number numbers students student lesson next task model grade one two three time minute minutes line point open share think order'.split(
    ' ',
  ),
)

/** Without endings, so that "fraction" finds "fractions"; "number line" is one word. */
export const wordsOf = (text: string): ReadonlySet<string> => new Set(wordsByStem(text).keys())

/** As they stand in the text, by what `wordsOf` makes of them. */
export function wordsByStem(text: string): ReadonlyMap<string, string> {
  const joined = folded(text).replaceAll(/number lines?/g, 'numberline')
  const words = joined.split(/[^a-z0-9]+/).filter((word) => word.length > 2 && !common.has(word))
  return new Map(words.map((word) => [stemOf(word), word]))
}

const stemOf = (word: string): string =>
  word.length > 4 ? word.replace(/(ies|es|s|ing|ed|e)$/, '') : word
