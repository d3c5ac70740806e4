/** What is different between two states of a plan, word by word. Pure. */
import type { LessonDifference } from '../../contracts/lessons.ts'

/** Each field and list with its text, in the order of the plan. */
export type LessonInWords = readonly { readonly label: string; readonly text: string }[]

type Part = LessonDifference['parts'][number]

/** Fields that say the same are left out. */
export function lessonDifferences(
  before: LessonInWords,
  after: LessonInWords,
): readonly LessonDifference[] {
  const old = new Map(before.map(({ label, text }) => [label, text]))
  return after.flatMap(({ label, text }) => {
    const was = old.get(label) ?? ''
    return was === text ? [] : [{ label, parts: [...wordDifferences(was, text)] }]
  })
}

/** Longer texts are compared line by line: their product would take too long word by word. */
const mostSteps = 4_000_000

/**
 * The parts of both texts in reading order: joined without `added` they give `before`, without `removed`
 * they give `after`.
 */
export function wordDifferences(before: string, after: string): readonly Part[] {
  const words = [wordsOf(before), wordsOf(after)] as const
  const isLong = words[0].length * words[1].length > mostSteps
  const [a, b] = isLong ? [linesOf(before), linesOf(after)] : words
  return merged(a.length * b.length > mostSteps ? replaced(before, after) : differences(a, b))
}

const replaced = (before: string, after: string): readonly Part[] => [
  { kind: 'removed', text: before },
  { kind: 'added', text: after },
]

const wordsOf = (text: string): readonly string[] => text.match(/\s+|[^\s]+/g) ?? []
const linesOf = (text: string): readonly string[] => text.match(/[^\n]*\n|[^\n]+/g) ?? []

/** By the longest common subsequence: lengths from the end, then one walk from the start. */
function differences(a: readonly string[], b: readonly string[]): readonly Part[] {
  const width = b.length + 1
  const common = new Uint32Array((a.length + 1) * width)
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--)
      common[i * width + j] =
        a[i] === b[j]
          ? (common[(i + 1) * width + j + 1] ?? 0) + 1
          : Math.max(common[(i + 1) * width + j] ?? 0, common[i * width + j + 1] ?? 0)
  const parts: Part[] = []
  let i = 0
  let j = 0
  while (i < a.length || j < b.length) {
    const down = common[(i + 1) * width + j] ?? 0
    const right = common[i * width + j + 1] ?? 0
    if (i < a.length && j < b.length && a[i] === b[j]) {
      parts.push({ kind: 'same', text: a[i++] ?? '' })
      j++
    } else if (i < a.length && (j === b.length || down >= right)) {
      parts.push({ kind: 'removed', text: a[i++] ?? '' })
    } else parts.push({ kind: 'added', text: b[j++] ?? '' })
  }
  return parts
}

/** Neighbors of one kind are one part; a lone space between two changes belongs to both. */
function merged(parts: readonly Part[]): readonly Part[] {
  const joined: Part[] = []
  for (const part of parts) {
    const last = joined.at(-1)
    if (last?.kind === part.kind)
      joined[joined.length - 1] = { ...part, text: last.text + part.text }
    else if (part.text !== '') joined.push(part)
  }
  return joined
}
