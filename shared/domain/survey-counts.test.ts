import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readSurveyCounts, writeSurveyCounts } from './survey-counts.ts'

test('questions and answers are read as they are typed or pasted from a spreadsheet', () => {
  const typed = 'How useful was it?\nVery useful 12\nSomewhat: 3\r\n\r\nAgain?\nYes\t9\nNo, 0'
  expect(readSurveyCounts(typed)).toEqual({
    questions: [
      {
        question: 'How useful was it?',
        answers: [
          { answer: 'Very useful', count: 12 },
          { answer: 'Somewhat', count: 3 },
        ],
      },
      {
        question: 'Again?',
        answers: [
          { answer: 'Yes', count: 9 },
          { answer: 'No', count: 0 },
        ],
      },
    ],
    problems: [],
  })
})

test('what cannot be read is said, and the rest is read', () => {
  const { questions, problems } = readSurveyCounts('Alone\n\nHow?\nWell\n\nAgain?\nYes 1')
  expect(problems).toEqual(['“Alone” has no answers below it.', '“Well” does not end in a count.'])
  expect(questions).toHaveLength(1)
  expect(readSurveyCounts('  \n\n ')).toEqual({ questions: [], problems: [] })
})

test('what was written is read again as it was', () => {
  const word = fc.stringMatching(/^[A-Za-z][a-z ]{0,20}[a-z?]$/)
  const question = fc.record({
    question: word,
    answers: fc.array(fc.record({ answer: word, count: fc.nat(999_999) }), {
      minLength: 1,
      maxLength: 5,
    }),
  })
  fc.assert(
    fc.property(fc.array(question, { maxLength: 4 }), (questions) => {
      expect(readSurveyCounts(writeSurveyCounts(questions))).toEqual({ questions, problems: [] })
    }),
  )
})
