import { expect, test } from 'vitest'
import { typedLine } from './typed-line.ts'

test.each([
  ['t: Where is 3/4?', { who: 'teacher', text: 'Where is 3/4?', lookFor: null }],
  ['S:I folded it #2', { who: 'students', text: 'I folded it', lookFor: 2 }],
  ['// ask about row 3', { who: 'aside', text: 'ask about row 3', lookFor: null }],
  ['Pairs turn and talk', { who: '', text: 'Pairs turn and talk', lookFor: null }],
  ['Ss: counts marks', { who: '', text: 'Ss: counts marks', lookFor: null }],
  ['reads page #12', { who: '', text: 'reads page #12', lookFor: null }],
  ['#2', { who: '', text: '#2', lookFor: null }],
  ['t:', { who: 'teacher', text: '', lookFor: null }],
  ['  ', { who: '', text: '', lookFor: null }],
])('%j', (typed, line) => expect(typedLine(typed, 3)).toEqual(line))
