/** Students behind the figures of items: who chose an option, left it out, or shows an idea. */
import type { Behind } from '#shared/contracts/analysis/students.ts'
import type { ReadDb } from '../../../database/connection.ts'
import type { Sample } from '../scope/in-scope.ts'
import type { Found } from '../students/students-behind.ts'
import { ideasOf } from './ideas.ts'
import { itemAnswers, type ItemAnswers } from './item-answers.ts'
import { chosenBy } from './item-options.ts'

type Asked = Extract<Behind, { kind: 'answer' | 'idea' }>

export async function behindAnswers(
  read: ReadDb,
  sample: Sample,
  asked: Asked,
): Promise<readonly Found[]> {
  const answers = await itemAnswers(read, sample)
  return asked.kind === 'answer' ? behindAnswer(answers, asked) : behindIdea(answers, asked)
}

/** With the points on the whole test, lowest first. */
function behindAnswer(
  answers: ItemAnswers,
  { itemId, option }: Extract<Asked, { kind: 'answer' }>,
): readonly Found[] {
  const index = answers.items.findIndex(({ id }) => id === itemId)
  const item = answers.items[index]
  if (!item) return []
  return answers.students.flatMap((studentId, student) => {
    const answer = answers.choices[student]?.[index] ?? null
    const isReached = (answers.points[student]?.[index] ?? null) !== null
    const isOne =
      option === null ? answer === null && isReached : chosenBy(item, answer).includes(option)
    if (!isOne) return []
    const total = answers.totals[student] ?? 0
    return [{ studentId, value: `${pointsText(total)} on the test`, order: total }]
  })
}

/** With how often they chose it, most often first. */
function behindIdea(
  answers: ItemAnswers,
  { misconception }: Extract<Asked, { kind: 'idea' }>,
): readonly Found[] {
  const ideas = answers.items.map(ideasOf)
  return answers.students.flatMap((studentId, student) => {
    const chosen = answers.items.flatMap((item, index) =>
      chosenBy(item, answers.choices[student]?.[index] ?? null)
        .filter((option) => ideas[index]?.get(option) === misconception)
        .map((option) => `${item.label} ${option}`),
    )
    if (chosen.length === 0) return []
    return [{ studentId, value: chosen.join(', '), order: -chosen.length }]
  })
}

const pointsText = (points: number): string =>
  `${Number(points.toFixed(2))} ${points === 1 ? 'point' : 'points'}`
