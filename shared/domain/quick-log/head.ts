/** The head of the line: teachers, kind, length, day and so on, up to the first word of the note. */
import { emptyHead } from './model.ts'
import type { HeadValues, Part, Question, QuickLogContext } from './model.ts'
import { readNext } from './head-readers.ts'
import { isEnd, isSign, wordsIn } from './words.ts'
import type { Word } from './words.ts'

export type Head = {
  readonly values: HeadValues
  readonly parts: readonly Part[]
  readonly questions: readonly Question[]
  /** Where the note begins; the end of the head when there is none. */
  readonly noteFrom: number
}

export function readHead(line: string, to: number, context: QuickLogContext): Head {
  const words = wordsIn(line, 0, to)
  const parts: Part[] = []
  const questions: Question[] = []
  let values = emptyHead
  let isJoined = false
  let at = 0
  for (let word = words[0]; word && !isEnd(word); word = words[at]) {
    if (isSign(word)) {
      isJoined = word.text !== ','
      at++
      continue
    }
    const reading = readNext({ words, at, values, isJoined, context })
    if (!reading) break
    const span = words.slice(at, at + reading.count)
    if (reading.kind !== 'between') {
      parts.push({ kind: reading.kind, ...spanOf(span) })
      values = { ...values, ...reading.values }
      if (reading.question) questions.push(reading.question)
    }
    isJoined = reading.kind === 'between'
    at += reading.count
  }
  return { values, parts, questions, noteFrom: noteStart(words, at) ?? to }
}

const spanOf = (words: readonly Word[]) => ({
  from: words[0]?.from ?? 0,
  to: words.at(-1)?.to ?? 0,
})

/** The signs before it are no part of it. */
const noteStart = (words: readonly Word[], at: number): number | undefined =>
  words.slice(at).find((word) => !isSign(word) && !isEnd(word))?.from
