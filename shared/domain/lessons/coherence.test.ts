import { describe, expect, it } from 'vitest'
import { lessonContent, type LessonContent } from '../../contracts/lessons/records.ts'
import { coherencePrompts } from './coherence.ts'
import { lessonTexts } from './lesson-fields.ts'

const texts = Object.fromEntries(Object.keys(lessonTexts).map((name) => [name, '']))
const strategy = {
  id: 1,
  kind: 'strategy',
  name: 'Folds strips',
  assessing: 'Show me 1/4.',
  advancing: 'And more than one whole?',
  who: '',
  isShared: true,
  chose: null,
  chosenOf: null,
  source: '',
} as const

/** A plan that nothing is asked about, with these changes. */
function plan(
  fields: Partial<LessonContent['fields']> = {},
  lists: Partial<Omit<LessonContent, 'fields'>> = {},
): LessonContent {
  return lessonContent.parse({
    fields: {
      ...texts,
      title: 'Where does 7/4 live?',
      teacherId: 1,
      classId: null,
      schoolId: null,
      cycleId: null,
      grade: null,
      taughtOn: null,
      startsAt: null,
      minutes: null,
      demand: 'procedures with connections',
      standards: [],
      studentPractices: [],
      teachingPractices: [],
      tags: [],
      goal: 'Students explain where 7/4 is',
      task: 'Place 7/4',
      exitTask: 'Place 5/3',
      roles: 'Elena writes what students say',
      ...fields,
    },
    segments: [
      { id: 1, kind: 'launch', name: 'Launch', minutes: 10, teacherDoes: 'Asks', studentsDo: '' },
    ],
    strategies: [strategy],
    exitAnswers: [{ id: 1, answer: '5/3', shows: 'Sees thirds past 1' }],
    lookFors: [{ id: 1, text: 'Who names the unit' }],
    questions: [],
    ...lists,
  })
}

const keys = (content: LessonContent, minutes: number | null = 60): readonly string[] =>
  coherencePrompts({ content, minutes }).map(({ key }) => key)

describe('prompts', () => {
  it('ask nothing of a whole plan, and little of an empty one', () => {
    expect(keys(plan())).toEqual([])
    const empty = plan(
      { goal: '', task: '', exitTask: '', roles: '', teacherId: null, demand: null },
      { strategies: [], exitAnswers: [], lookFors: [], segments: [] },
    )
    expect(keys(empty)).toEqual([])
  })

  it('see minutes over the time there is, where somebody has said it', () => {
    expect(keys(plan(), 9)).toEqual(['over-time'])
    expect(keys(plan(), 10)).toEqual([])
    expect(keys(plan(), null)).toEqual([])
    expect(coherencePrompts({ content: plan(), minutes: 9 })[0]?.text).toMatch(/1 minute more/)
  })

  it('see a goal without a way to see it, and a plan without a goal', () => {
    expect(keys(plan({ exitTask: '' }, { exitAnswers: [] }))).toEqual(['goal-unseen'])
    expect(
      keys(plan({ exitTask: '', successCriteria: 'Names the unit' }, { exitAnswers: [] })),
    ).toEqual([])
    expect(keys(plan({ goal: '' }))).toEqual(['no-goal'])
    expect(keys(plan({}, { exitAnswers: [] }))).toEqual(['exit-answers'])
  })

  it('see a task of low demand for a goal that asks for reasons, and say which word asks', () => {
    const content = plan({ demand: 'memorization' })
    expect(keys(content)).toEqual(['low-demand'])
    expect(coherencePrompts({ content, minutes: 60 })[0]?.text).toMatch(/“explain”.*memorization/)
    expect(keys(plan({ demand: 'memorization', goal: 'Students know 7 × 8' }))).toEqual([])
    expect(keys(plan({ demand: 'doing mathematics' }))).toEqual([])
  })

  it('see nothing anticipated, a row without questions, and none chosen for sharing', () => {
    expect(keys(plan({}, { strategies: [] }))).toEqual(['no-strategies'])
    const bare = { ...strategy, id: 2, name: 'Counts marks', advancing: '' }
    expect(
      keys(plan({}, { strategies: lessonContent.shape.strategies.parse([strategy, bare]) })),
    ).toEqual(['no-questions'])
    const hidden = [strategy, { ...strategy, id: 2 }].map((row) => ({ ...row, isShared: false }))
    expect(keys(plan({}, { strategies: lessonContent.shape.strategies.parse(hidden) }))).toEqual([
      'no-order',
    ])
  })

  it('see a watching teacher without a role, or with nothing to look for', () => {
    expect(keys(plan({ roles: ' ' }))).toEqual(['no-role'])
    expect(keys(plan({ roles: '', teacherId: null }))).toEqual([])
    expect(keys(plan({}, { lookFors: [] }))).toEqual(['no-look-fors'])
  })
})
