/** A text with the words one searched for set off. */
import { folded } from '#shared/domain/fold-text.ts'
import classes from './Palette.module.css'

export function Highlighted({ text, words }: { readonly text: string; readonly words: string }) {
  const plain = folded(text)
  // Letters without a counterpart of the same length would shift the marks: then none are set.
  if (plain.length !== text.length || words.trim() === '') return <>{text}</>
  const marks = rangesOf(plain, folded(words).trim().split(/\s+/))
  let at = 0
  const parts = marks.map(([start, end]) => {
    const before = text.slice(at, start)
    at = end
    return (
      <span key={start}>
        {before}
        <mark className={classes.mark}>{text.slice(start, end)}</mark>
      </span>
    )
  })
  return (
    <>
      {parts}
      {text.slice(at)}
    </>
  )
}

/** First place of each word, in order, without overlaps. */
function rangesOf(text: string, words: readonly string[]): readonly (readonly [number, number])[] {
  const found = words
    .map((word) => [text.indexOf(word), text.indexOf(word) + word.length] as const)
    .filter(([start]) => start >= 0)
    .toSorted(([a], [b]) => a - b)
  return found.filter(([start], index) => start >= (found[index - 1]?.[1] ?? 0))
}
