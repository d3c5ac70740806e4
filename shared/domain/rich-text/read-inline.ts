/** `**bold**`, `*italic*` and `\*` inside of a paragraph. Any text is valid. */
import type { Run } from './model.ts'

type Mark = 'isBold' | 'isItalic'
/** From where on a mark is plain text, because nothing closes it. */
type Plain = Readonly<Record<Mark, number>>

export function readInline(source: string): readonly Run[] {
  let plain: Plain = { isBold: source.length, isItalic: source.length }
  for (;;) {
    const { runs, unclosed } = scan(source, plain)
    if (!unclosed) return runs
    plain = { ...plain, [unclosed.mark]: unclosed.at }
  }
}

type State = { readonly isBold: boolean; readonly isItalic: boolean }

function scan(source: string, plain: Plain) {
  const runs: Run[] = []
  const openedAt: Record<Mark, number> = { isBold: -1, isItalic: -1 }
  let state: State = { isBold: false, isItalic: false }
  let text = ''
  for (let at = 0; at < source.length;) {
    const length = source[at] === '*' ? starsAt(source, at) : 0
    const marks = length === 0 ? [] : marksAt(source, { at, length, plain, state })
    if (marks.length > 0) {
      if (text !== '') runs.push({ text, ...state })
      text = ''
      for (const mark of marks) openedAt[mark] = state[mark] ? -1 : at
      state = toggled(state, marks)
    } else text += length > 0 ? '*'.repeat(length) : textAt(source, at)
    at += Math.max(length, isEscape(source, at) ? 2 : 1)
  }
  if (text !== '') runs.push({ text, ...state })
  const mark: Mark = openedAt.isBold > openedAt.isItalic ? 'isBold' : 'isItalic'
  return { runs, unclosed: openedAt[mark] < 0 ? null : { mark, at: openedAt[mark] } }
}

function starsAt(source: string, at: number): number {
  let end = at
  while (source[end] === '*') end++
  return end - at
}

const punctuation = /[!-/:-@[-`{-~]/
const isEscape = (source: string, at: number): boolean =>
  source[at] === '\\' && punctuation.test(source[at + 1] ?? '')

const textAt = (source: string, at: number): string =>
  (isEscape(source, at) ? source[at + 1] : source[at]) ?? ''

type Stars = {
  readonly at: number
  readonly length: number
  readonly plain: Plain
  readonly state: State
}

/** What these stars switch; nothing when they are only stars, as in `3 * 4` and `3*4*5`. */
function marksAt(source: string, { at, length, plain, state }: Stars): readonly Mark[] {
  const marks: readonly Mark[] =
    length === 1
      ? ['isItalic']
      : length === 2
        ? ['isBold']
        : length === 3
          ? ['isBold', 'isItalic']
          : []
  const before = source[at - 1]
  const after = source[at + length]
  const fits = marks.every((mark) => {
    if (at >= plain[mark]) return false
    const [outer, inner] = state[mark] ? [after, before] : [before, after]
    return isInk(inner) && !(length === 1 && isDigit(outer))
  })
  return fits ? marks : []
}

const isInk = (character: string | undefined): boolean =>
  character !== undefined && character.trim() !== ''
const isDigit = (character: string | undefined): boolean => /\d/.test(character ?? '')

const toggled = (state: State, marks: readonly Mark[]): State => ({
  isBold: state.isBold !== marks.includes('isBold'),
  isItalic: state.isItalic !== marks.includes('isItalic'),
})
