import { expect, test } from 'vitest'
import { questionsFor, type DebriefQuestions } from './debrief-questions.ts'

const library: DebriefQuestions = {
  groups: ['students', 'understanding', 'moves', 'next'].map((kind) => ({
    kind,
    name: kind,
    questions: [
      { text: `usual ${kind}`, isUsual: true },
      { text: `more ${kind}`, isUsual: false },
    ],
  })),
}

test('without a plan the usual question of each kind is asked', () => {
  expect(questionsFor([], library)).toEqual([
    'usual students',
    'usual understanding',
    'usual moves',
    'usual next',
  ])
})

test('a plan’s questions come first; one that asks for the next try stays last', () => {
  expect(questionsFor(['Who said it first?', ' '], library)).toEqual([
    'Who said it first?',
    'usual students',
    'usual understanding',
    'usual moves',
    'usual next',
  ])
  const own = ['Who said it first?', 'Which question helped?', 'What will you try, and when?']
  expect(questionsFor(own, library)).toEqual([
    'Who said it first?',
    'Which question helped?',
    'usual understanding',
    'What will you try, and when?',
  ])
})

test('nothing is asked twice', () => {
  expect(questionsFor(['usual moves'], library).filter((text) => text === 'usual moves')).toEqual([
    'usual moves',
  ])
})
