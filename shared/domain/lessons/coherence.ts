/** What a coach may want to look at again in a plan. Questions, never gates; each can be put away. Pure. */
import type { LessonContent } from '../../contracts/lessons/records.ts'

export type PromptKey =
  | 'over-time'
  | 'no-goal'
  | 'goal-unseen'
  | 'low-demand'
  | 'no-strategies'
  | 'no-questions'
  | 'no-order'
  | 'no-role'
  | 'no-look-fors'
  | 'exit-answers'

export type Prompt = {
  readonly key: PromptKey
  readonly text: string
  /** Where in the plan it is answered. */
  readonly place: 'lesson' | 'goal' | 'task' | 'strategies' | 'exit' | 'roles' | 'look-fors'
}

type Facts = {
  readonly content: LessonContent
  /** How long the class has; null when nobody has said. */
  readonly minutes: number | null
}

/** In the order of the plan; an empty plan is not asked ten questions at once. */
export function coherencePrompts({ content, minutes }: Facts): readonly Prompt[] {
  return rules.flatMap(({ key, place, ask }) => {
    const text = ask(content, minutes)
    return text === null ? [] : [{ key, place, text }]
  })
}

type Rule = Pick<Prompt, 'key' | 'place'> & {
  /** A question, or null when there is none. */
  readonly ask: (content: LessonContent, minutes: number | null) => string | null
}

const isEmpty = (text: string): boolean => text.trim() === ''

/** A goal that asks for reasons, in words that such goals use. */
const reasoning =
  /\b(why|because|reason\w*|explain\w*|justif\w*|compare\w*|relat\w*|understand\w*|connect\w*|argu\w*|prove|generali[sz]\w*|makes? sense)\b/i

const rules: readonly Rule[] = [
  {
    key: 'no-goal',
    place: 'goal',
    ask: ({ fields, segments }) =>
      isEmpty(fields.goal) && segments.some((part) => !isEmpty(part.teacherDoes + part.studentsDo))
        ? 'What is the mathematics that students should see by the end? There is no goal yet.'
        : null,
  },
  {
    key: 'goal-unseen',
    place: 'exit',
    ask: ({ fields, exitAnswers }) =>
      !isEmpty(fields.goal) &&
      isEmpty(fields.exitTask) &&
      isEmpty(fields.successCriteria) &&
      exitAnswers.length === 0
        ? 'How will you see whether the goal was reached? An exit task or success criteria would show it.'
        : null,
  },
  {
    key: 'low-demand',
    place: 'task',
    ask: ({ fields }) => {
      const isLow =
        fields.demand === 'memorization' || fields.demand === 'procedures without connections'
      const word = reasoning.exec(`${fields.goal} ${fields.learningTarget}`)?.[0]
      return isLow && word !== undefined
        ? `The goal says “${word}”, and the task asks for ${fields.demand}. Does the task leave room for it?`
        : null
    },
  },
  {
    key: 'over-time',
    place: 'lesson',
    ask: ({ segments }, minutes) => {
      const over = totalMinutes(segments) - (minutes ?? Number.POSITIVE_INFINITY)
      return over > 0
        ? `The parts take ${over} ${over === 1 ? 'minute' : 'minutes'} more than there are. What could be shorter?`
        : null
    },
  },
  {
    key: 'no-strategies',
    place: 'strategies',
    ask: ({ fields, strategies }) =>
      strategies.length === 0 && !isEmpty(fields.task + fields.goal)
        ? 'What may students do with this task? Two or three ways would help while you walk around.'
        : null,
  },
  {
    key: 'no-questions',
    place: 'strategies',
    ask: ({ strategies }) => {
      const without = strategies.filter(
        ({ assessing, advancing }) => isEmpty(assessing) || isEmpty(advancing),
      )
      return without.length > 0 && without.length < strategies.length
        ? `What will you ask at “${without[0]?.name ?? ''}”? A question that assesses and one that advances are there for the others.`
        : null
    },
  },
  {
    key: 'no-order',
    place: 'strategies',
    ask: ({ strategies }) =>
      strategies.length > 1 && !strategies.some(({ isShared }) => isShared)
        ? 'Which ways will be shared, and in which order? None is chosen for sharing.'
        : null,
  },
  {
    key: 'exit-answers',
    place: 'exit',
    ask: ({ fields, exitAnswers }) =>
      !isEmpty(fields.exitTask) && exitAnswers.length === 0
        ? 'What would each answer to the exit task show you?'
        : null,
  },
  {
    key: 'no-role',
    place: 'roles',
    ask: ({ fields }) =>
      fields.teacherId !== null && isEmpty(fields.roles)
        ? 'What does the watching teacher do while you teach? There is no role yet.'
        : null,
  },
  {
    key: 'no-look-fors',
    place: 'look-fors',
    ask: ({ fields, lookFors }) =>
      fields.teacherId !== null && !isEmpty(fields.roles) && lookFors.length === 0
        ? 'What should the watching teacher look for? Two or three things are enough.'
        : null,
  },
]

export const totalMinutes = (segments: readonly { readonly minutes: number }[]): number =>
  segments.reduce((sum, { minutes }) => sum + minutes, 0)
