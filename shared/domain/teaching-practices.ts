/**
 * NCTM's eight Mathematics Teaching Practices by their names (Principles to Actions, 2014). The
 * look-fors under each are our own words, as a start for what coach and teacher agree on.
 */
export const teachingPractices = [
  {
    code: 'MTP1',
    name: 'Establish mathematics goals to focus learning',
    lookFors: [
      'The goal of the lesson is said in words of mathematics, and comes back at the end',
      'Students can say what they are learning and why',
    ],
  },
  {
    code: 'MTP2',
    name: 'Implement tasks that promote reasoning and problem solving',
    lookFors: [
      'The task can be started in more than one way',
      'It stays as demanding while students work as it was when it was set',
    ],
  },
  {
    code: 'MTP3',
    name: 'Use and connect mathematical representations',
    lookFors: [
      'Students choose and compare representations',
      'Somebody says where the same quantity is in each of them',
    ],
  },
  {
    code: 'MTP4',
    name: 'Facilitate meaningful mathematical discourse',
    lookFors: [
      'Students speak to each other about an idea, not only to the teacher',
      'Strategies are shared in an order that builds',
    ],
  },
  {
    code: 'MTP5',
    name: 'Pose purposeful questions',
    lookFors: [
      'Questions ask for reasons, not only for results',
      'There are three seconds or more after a question and after an answer',
    ],
  },
  {
    code: 'MTP6',
    name: 'Build procedural fluency from conceptual understanding',
    lookFors: [
      'Students explain why the procedure works before it gets fast',
      'They choose a method that fits the numbers',
    ],
  },
  {
    code: 'MTP7',
    name: 'Support productive struggle in learning mathematics',
    lookFors: [
      'Help asks what was tried, and leaves the thinking to the student',
      'Time is given before help comes',
    ],
  },
  {
    code: 'MTP8',
    name: 'Elicit and use evidence of student thinking',
    lookFors: [
      'The teacher notes who thinks what while students work',
      'The next step of the lesson answers what was seen',
    ],
  },
] as const satisfies readonly {
  readonly code: string
  readonly name: string
  readonly lookFors: readonly string[]
}[]

export const practiceCodes = teachingPractices.map(({ code }) => code)
export type PracticeCode = (typeof teachingPractices)[number]['code']

/** The name of a code, or what was stored in its place. */
export const practiceName = (code: string): string =>
  teachingPractices.find((practice) => practice.code === code)?.name ?? code

/** Suggestions for a cycle: those of its practices (codes), or of all when none is chosen; without what is there. */
export function suggestedLookFors(
  practices: readonly string[],
  present: readonly string[],
): readonly { readonly practice: string; readonly texts: readonly string[] }[] {
  const chosen = teachingPractices.filter(
    ({ code }) => practices.length === 0 || practices.includes(code),
  )
  return chosen
    .map(({ name, lookFors }) => ({
      practice: name,
      texts: lookFors.filter((text) => !present.includes(text)),
    }))
    .filter(({ texts }) => texts.length > 0)
}
