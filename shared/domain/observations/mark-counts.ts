/**
 * How often each kind of question and talk was taken. Counts with their n and shares of what was taken:
 * a picture of one lesson to talk about, never a score of a teacher. Pure.
 */
import {
  questionNames,
  talkNames,
  type MarkKind,
  type QuestionKind,
  type TalkKind,
} from './observation-words.ts'

export type MarkCount<Kind extends MarkKind> = {
  readonly kind: Kind
  readonly count: number
  /** Of all that were taken of its sort, 0 to 1; null when none was. */
  readonly share: number | null
}

export type MarkCounts = {
  readonly questions: { readonly n: number; readonly kinds: readonly MarkCount<QuestionKind>[] }
  readonly talk: { readonly n: number; readonly kinds: readonly MarkCount<TalkKind>[] }
}

export function markCounts(marks: readonly { readonly kind: MarkKind }[]): MarkCounts {
  const byKind = Map.groupBy(marks, ({ kind }) => kind)
  const counted = <Kind extends MarkKind>(kinds: readonly Kind[]) => {
    const counts = kinds.map((kind) => ({ kind, count: byKind.get(kind)?.length ?? 0 }))
    const n = counts.reduce((sum, { count }) => sum + count, 0)
    return { n, kinds: counts.map((one) => ({ ...one, share: n === 0 ? null : one.count / n })) }
  }
  return { questions: counted(questionNames), talk: counted(talkNames) }
}
