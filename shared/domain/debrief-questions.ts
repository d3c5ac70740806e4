/** Questions that ship for debriefs, and which of them a new one begins with. Pure. */

export const debriefKinds = ['students', 'understanding', 'moves', 'next'] as const
export type DebriefKind = (typeof debriefKinds)[number]

export type DebriefQuestions = {
  readonly groups: readonly {
    readonly kind: string
    readonly name: string
    readonly questions: readonly { readonly text: string; readonly isUsual: boolean }[]
  }[]
}

/**
 * The plan's own questions first, then the usual ones of each kind that the plan does not ask already; the
 * question for what comes next stays last.
 */
export function questionsFor(own: readonly string[], library: DebriefQuestions): readonly string[] {
  const asked = own.map((text) => text.trim()).filter(Boolean)
  const usual = library.groups.flatMap(({ kind, questions }) =>
    questions.filter(({ isUsual }) => isUsual).map(({ text }) => ({ kind, text })),
  )
  const asksNext = asked.some((text) => /\b(try|next)\b/iu.test(text))
  // A plan that asks three questions has said what it is about: only what is missing is added.
  const wanted = usual.filter(({ kind }) =>
    kind === 'next' ? !asksNext : asked.length < 3 || kind === 'understanding',
  )
  const added = wanted.map(({ text }) => text).filter((text) => !asked.includes(text))
  if (!asksNext) return [...asked, ...added]
  const last = asked.findLastIndex((text) => /\b(try|next)\b/iu.test(text))
  return last === asked.length - 1
    ? [...asked.slice(0, last), ...added, ...asked.slice(last)]
    : [...asked, ...added]
}
