/**
 * What a line of the script says about itself while it is typed fast: `t:` or `s:` before it for who is
 * heard, `//` for the coach's own aside, `#2` after it for evidence of the second look-for. Pure.
 */
import type { Speaker } from './observation-words.ts'

export type TypedLine = {
  readonly who: Speaker
  readonly text: string
  /** From 1, as the look-fors are numbered on screen; null: none, or one that there is not. */
  readonly lookFor: number | null
}

const starts: readonly (readonly [pattern: RegExp, who: Speaker])[] = [
  [/^t:\s*/i, 'teacher'],
  [/^s:\s*/i, 'students'],
  [/^\/\/\s*/, 'aside'],
]

/** @param lookFors how many there are: “page #12” stays text where there are three. */
export function typedLine(typed: string, lookFors: number): TypedLine {
  const start = starts.find(([pattern]) => pattern.test(typed))
  const said = start ? typed.replace(start[0], '') : typed
  const end = /\s#(\d{1,2})\s*$/.exec(said)
  const number = Number(end?.[1])
  const isLookFor = end !== null && number >= 1 && number <= lookFors
  return {
    who: start?.[1] ?? '',
    text: (isLookFor ? said.slice(0, end.index) : said).trim(),
    lookFor: isLookFor ? number : null,
  }
}
