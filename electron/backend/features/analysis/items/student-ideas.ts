/** Which known misconceptions each student's wrong answers point to. Answers in the key never count. */
import type { StudentId } from '#shared/domain/ids.ts'
import { ideasOf } from './ideas.ts'
import type { ItemAnswers } from './item-answers.ts'
import { chosenBy } from './item-options.ts'

export type IdeaOfStudent = {
  readonly misconception: string
  /** Item and option of each answer that points to it, in the order of the test; one an item. */
  readonly answers: readonly { readonly item: string; readonly option: string }[]
  /** Items with an option for it that the student reached. */
  readonly chances: number
}

export type StudentIdeas = {
  readonly studentId: StudentId
  readonly ideas: readonly IdeaOfStudent[]
  /** Chances of each idea of the test, also of those never chosen. */
  readonly chances: ReadonlyMap<string, number>
}

/** One a student with answers. */
export function studentIdeas(answers: ItemAnswers): readonly StudentIdeas[] {
  const items = answers.items.map((item) => ({ item, ideas: ideasOf(item) }))
  return answers.students.map((studentId, row) => {
    const chances = new Map<string, number>()
    const chosen = new Map<string, { item: string; option: string }[]>()
    for (const [index, { item, ideas }] of items.entries()) {
      const choice = answers.choices[row]?.[index] ?? null
      if (choice === null && (answers.points[row]?.[index] ?? null) === null) continue
      for (const idea of new Set(ideas.values())) {
        chances.set(idea, (chances.get(idea) ?? 0) + 1)
        const option = chosenBy(item, choice).find((one) => ideas.get(one) === idea)
        if (option === undefined) continue
        chosen.set(idea, [...(chosen.get(idea) ?? []), { item: item.label, option }])
      }
    }
    const ideas = [...chosen].map(([misconception, list]) => ({
      misconception,
      answers: list,
      chances: chances.get(misconception) ?? 0,
    }))
    return { studentId, ideas, chances }
  })
}
