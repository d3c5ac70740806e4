// Who chose what on one multiple-choice item, and whether the key is in doubt.

import { fewestStudentsForItems, restScore, totalScore, type ItemScores } from './item-scores.ts'
import { correlationOf, sumOf } from './moments.ts'
import type { Estimate } from './result.ts'
import { upperLowerGroups, weightedShare } from './upper-lower-groups.ts'
import { wilsonShare } from './wilson-share.ts'

export type OptionShare = {
  readonly option: string
  readonly isKey: boolean
  readonly count: number
  /** Share of all students who had the item, omitted answers included. */
  readonly share: Estimate
  /** Shares of the upper and lower 27 % by total, or null in a group too small for them. */
  readonly upper: number | null
  readonly lower: number | null
  /** Correlation of having chosen it with the total of the other items. */
  readonly restCorrelation: number | null
}

export type OptionAnalysis = {
  readonly options: readonly OptionShare[]
  /** Students who had the item and chose nothing. */
  readonly omitted: number
  /** Students in each 27 % group, or null. */
  readonly groupSize: number | null
  /** A question to the coach when another option goes with doing well more than the key does. */
  readonly keyQuestion: string | null
}

/** What an item's choices are looked at against. */
type OptionQuestion = {
  readonly options: readonly string[]
  /** Several where several answers are right; none where no key is known. */
  readonly key: string | readonly string[]
  /** Column of this item in `scores`. */
  readonly item: number
  readonly scores: ItemScores
}

type Choice = string | readonly string[] | null

/**
 * Option shares overall (Wilson) and in the upper and lower 27 %, and each option's chooser-rest
 * correlation (Haladyna 2004, chapter 9). Correlations need ten students.
 * @param choices one a student in the order of `scores`: an option, several where several may be
 *   chosen, or null for no answer; students whose score on the item is null did not reach it and are
 *   left out
 * @throws RangeError when the lists differ in length or a choice is not one of the options.
 */
export function optionShares(choices: readonly Choice[], question: OptionQuestion): OptionAnalysis {
  const students = studentsWithItem(choices, question)
  const groups = upperLowerGroups(students.map((student) => student.total))
  const missing = choices.length - students.length
  const rests = students.map((student) => student.rest)
  const keys = [question.key].flat()
  const options = question.options.map((option): OptionShare => {
    const chose = students.map((student) => (student.chosen.includes(option) ? 1 : 0))
    const count = sumOf(chose)
    return {
      option,
      isKey: keys.includes(option),
      count,
      share: wilsonShare(count, students.length, { missing }),
      upper: groups && weightedShare(groups.upper, chose),
      lower: groups && weightedShare(groups.lower, chose),
      restCorrelation:
        students.length < fewestStudentsForItems ? null : correlationOf(chose, rests),
    }
  })
  return {
    options,
    omitted: students.filter((student) => student.chosen.length === 0).length,
    groupSize: groups?.size ?? null,
    keyQuestion: keyQuestion(options),
  }
}

function studentsWithItem(choices: readonly Choice[], question: OptionQuestion) {
  const { scores, item, options, key } = question
  if (choices.length !== scores.length) throw new RangeError('One choice a student is needed')
  for (const one of [key].flat())
    if (!options.includes(one)) throw new RangeError(`The key ${one} is not one of the options`)
  const students: { chosen: readonly string[]; total: number; rest: number }[] = []
  for (const [student, row] of scores.entries()) {
    const choice = choices[student] ?? none
    const chosen = typeof choice === 'string' ? [choice] : choice
    const stray = chosen.find((one) => !options.includes(one))
    if (stray !== undefined) throw new RangeError(`${stray} is not one of the options`)
    if ((row[item] ?? null) === null) continue
    students.push({ chosen, total: totalScore(row), rest: restScore(row, item) })
  }
  return students
}

const none: readonly string[] = []

function keyQuestion(options: readonly OptionShare[]): string | null {
  const keys = options.flatMap(({ isKey, restCorrelation }) =>
    isKey && restCorrelation !== null ? [restCorrelation] : [],
  )
  if (keys.length === 0) return null
  const key = Math.min(...keys)
  const rivals = options
    .filter((option) => !option.isKey && (option.restCorrelation ?? -1) > key)
    .toSorted((a, b) => (b.restCorrelation ?? -1) - (a.restCorrelation ?? -1))
  const rival = rivals[0]
  if (!rival) return null
  return `Check the key? Students who chose ${rival.option} did better on the other items than those who chose the key.`
}
