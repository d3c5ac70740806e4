/**
 * How an answer becomes points. One rule for the import, for re-keying after it and for "what if",
 * so that none of the three can say something else. Pure.
 */

export const itemKinds = ['one answer', 'several answers', 'points'] as const
export type ItemKind = (typeof itemKinds)[number]

/** `right less wrong`: each right choice earns its part of the points, each wrong one takes it away. */
export const scoringRules = ['all or nothing', 'right less wrong'] as const
export type ScoringRule = (typeof scoringRules)[number]

export type ScoredItem = {
  readonly kind: ItemKind
  /** `B`; `B or C` where either is right; `A,C` where several answers are asked for. */
  readonly answerKey: string | null
  readonly scoring: ScoringRule
  /** `file`: the file gave points as well, and part of the points in it is its own judgement. */
  readonly scoredBy: 'key' | 'file'
  readonly maxPoints: number
  /** What it was worth in the file, once that was changed. */
  readonly importedMaximum: number | null
  readonly isDropped: boolean
  /** Points for choosing an option, on the scale of the file; only options that have their own. */
  readonly optionPoints: ReadonlyMap<string, number>
}

/** As it came in. Without a response, 0 is an omitted answer and null one that was not reached. */
export type GivenAnswer = { readonly response: string | null; readonly points: number | null }

/** @returns null where the item does not count: dropped, not reached, or no key known yet. */
export function pointsFor(item: ScoredItem, { response, points }: GivenAnswer): number | null {
  if (item.isDropped) return null
  if (response === null) return points === null ? null : rescaled(item, points)
  const byKey = pointsByKey(item, response)
  if (item.scoredBy === 'key') return byKey
  return byKey === null || isOwnJudgement(item, points) ? rescaled(item, points) : byKey
}

/** The labels of a several-answers key or response: `A,C`, `a; c` and `AC` are the same two. */
export function answersIn(text: string): readonly string[] {
  const plain = same(text)
  const parts = /[,;|]/.test(plain)
    ? plain.split(/[,;|]/).map((part) => part.trim())
    : lettersAlone.test(plain)
      ? plain.replaceAll(' ', '').split('')
      : [plain]
  return [...new Set(parts.filter((part) => part !== ''))].toSorted()
}

/** What kind of item a key shows, for files that do not say it. */
export function kindOfKey(key: string | null): ItemKind {
  if (key === null || key.trim() === '') return 'points'
  const answers = answersIn(key)
  return answers.length > 1 && answers.every((answer) => /^[A-H]$/.test(answer))
    ? 'several answers'
    : 'one answer'
}

/** Whether an option is (part of) the key. */
export function isInKey(
  { kind, answerKey }: Pick<ScoredItem, 'kind' | 'answerKey'>,
  label: string,
) {
  if (answerKey === null) return false
  const right = kind === 'several answers' ? answersIn(answerKey) : alternatives(answerKey)
  return right.includes(same(label))
}

/** How answers are compared: without case and doubled spaces. */
export const same = (text: string): string => text.trim().replace(/\s+/g, ' ').toUpperCase()

const lettersAlone = /^[A-H](?: ?[A-H])+$/

const alternatives = (key: string): readonly string[] => key.split(/\s+or\s+/i).map(same)

function pointsByKey(item: ScoredItem, response: string): number | null {
  const { kind, answerKey, optionPoints, maxPoints } = item
  const chosen = kind === 'several answers' ? answersIn(response) : [same(response)]
  if (optionPoints.size > 0) {
    const sum = chosen.reduce((total, label) => total + (optionPoints.get(label) ?? 0), 0)
    const isKey = kind !== 'several answers' && isInKey(item, response)
    const own = isKey && !optionPoints.has(same(response)) ? worthInFile(item) : sum
    return rescaled(item, Math.min(Math.max(own, 0), worthInFile(item)))
  }
  if (answerKey === null) return null
  if (kind !== 'several answers') return isInKey(item, response) ? maxPoints : 0
  return severalPoints(item, chosen, answersIn(answerKey))
}

function severalPoints(
  { scoring, maxPoints }: ScoredItem,
  chosen: readonly string[],
  key: readonly string[],
): number {
  const right = chosen.filter((label) => key.includes(label)).length
  const wrong = chosen.length - right
  if (scoring === 'all or nothing') return right === key.length && wrong === 0 ? maxPoints : 0
  return (Math.max(0, right - wrong) / key.length) * maxPoints
}

/** Neither nothing nor everything: a person or the vendor looked at the answer. */
const isOwnJudgement = (item: ScoredItem, points: number | null): boolean =>
  points !== null && points !== 0 && points !== worthInFile(item)

const worthInFile = ({ importedMaximum, maxPoints }: ScoredItem): number =>
  importedMaximum ?? maxPoints

const rescaled = (item: ScoredItem, points: number | null): number | null =>
  points === null || item.importedMaximum === null
    ? points
    : (points * item.maxPoints) / item.importedMaximum
