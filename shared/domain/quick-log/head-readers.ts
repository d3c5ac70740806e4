/** What the next words of the head say. Where two readings are equally good, it is a question. */
import type { HeadValues, PartKind, Question, QuickLogContext } from './model.ts'
import { readDay } from './days.ts'
import { closeNames, readName } from './names.ts'
import { readPlain } from './plain-readers.ts'
import {
  dayOption,
  minutesOption,
  noteOption,
  questionAbout,
  teacherOption,
  typeOption,
} from './questions.ts'
import type { Option } from './questions.ts'
import { strangerWords } from './strangers.ts'
import { readType } from './type-words.ts'
import type { Word } from './words.ts'

export type Scope = {
  readonly words: readonly Word[]
  readonly at: number
  readonly values: HeadValues
  /** A plus, an ampersand or `and` stands before: somebody else is to follow. */
  readonly isJoined: boolean
  readonly context: QuickLogContext
}

export type Reading = {
  readonly kind: PartKind
  readonly count: number
  readonly values: Partial<HeadValues>
  readonly question?: Question
}

/** Null: the note begins here. */
export function readNext(scope: Scope): Reading | null {
  return readPlain(scope) ?? readConnector(scope) ?? readAmbiguous(scope)
}

/** `with rivera`, `and okafor`, `on thu`: small words before what they belong to. */
function readConnector(scope: Scope): Reading | null {
  const { words, at, values } = scope
  const word = words[at]?.text ?? ''
  const next = { ...scope, at: at + 1 }
  if (word === 'on') {
    const day = values.heldOn === null ? dayAt(next) : null
    return day?.isSure ? { kind: 'day', count: day.count + 1, values: { heldOn: day.on } } : null
  }
  const isAnd = word === 'and' && values.teacherIds.length > 0
  if (!isAnd && !(word === 'with' || word === 'w/')) return null
  const name = readName(words, at + 1, { teachers: scope.context.teachers, least: 3 })
  return name ? { kind: 'between', count: 1, values: {} } : null
}

type Found = {
  readonly count: number
  readonly isExact: boolean
  readonly options: readonly Option[]
}

/** A word that may be a day, a kind or a name. Whole words come before beginnings. */
function readAmbiguous(scope: Scope): Reading | null {
  const name = nameAt(scope)
  const found = [dayFound(scope), typeAt(scope), name].filter((one) => one !== null)
  const whole = found.filter(({ isExact }) => isExact)
  const best = whole.length > 0 ? whole : found
  const [first] = best
  if (!first) return readUnknown(scope)
  const count = Math.max(...best.map((one) => one.count))
  const options = best.filter((one) => one.count === count).flatMap((one) => one.options)
  const [only] = options
  if (options.length === 1 && only) return decided(only, count)
  const isSpare = name !== null && best.includes(name) && name.isSpare
  return asked(scope, count, { prompt: promptFor(options, isSpare), options })
}

function dayFound(scope: Scope): Found | null {
  const day = scope.values.heldOn === null ? dayAt(scope) : null
  if (!day) return null
  const own = dayOption(day.on)
  return { count: day.count, isExact: true, options: day.isSure ? [own] : [own, noteOption] }
}

const dayAt = ({ words, at, context }: Scope) =>
  readDay(words, at, { today: context.today, leans: 'back' })

function typeAt({ words, at, values }: Scope): Found | null {
  const type = values.type === null ? readType(words, at) : null
  return type && { ...type, options: type.types.map(typeOption) }
}

/** Somebody is expected at first and after a plus; else only a whole name is taken, and asked about. */
function nameAt({
  words,
  at,
  values,
  isJoined,
  context,
}: Scope): (Found & { isSpare: boolean }) | null {
  const isExpected = values.teacherIds.length === 0 || isJoined
  const others = context.teachers.filter(({ id }) => !values.teacherIds.includes(id))
  const name = readName(words, at, { teachers: others, least: isExpected ? 2 : 3 })
  if (!name || (!isExpected && !name.isExact)) return null
  const options = name.teachers.map((teacher) => teacherOption(teacher, values.teacherIds))
  return {
    count: name.count,
    isExact: name.isExact,
    isSpare: !isExpected,
    options: isExpected ? options : [...options, noteOption],
  }
}

/** A slip in a name, somebody nobody knows, or a number that may be minutes. */
function readUnknown(scope: Scope): Reading | null {
  const { words, at, values, isJoined, context } = scope
  const word = words[at]?.text ?? ''
  const isNumber = /^\d{1,3}$/.test(word) && Number(word) >= 5 && Number(word) <= 240
  if (isNumber && values.minutes === null && (values.type ?? values.teacherIds[0]) !== undefined)
    return asked(scope, 1, {
      prompt: `Is ${word} the length?`,
      options: [minutesOption(Number(word)), noteOption],
    })
  if (values.teacherIds.length > 0 && !isJoined) return null
  const close = closeNames(word, context.teachers)
  const strangers = close.length === 0 ? strangerWords(scope) : 0
  if (close.length === 0 && strangers === 0 && !isJoined) return null
  const count = Math.max(1, strangers)
  const typed = words.slice(at, at + count).map(({ text }) => text)
  return asked(scope, count, {
    prompt: `Nobody is called “${typed.join(' ')}”`,
    options: [...close.map((one) => teacherOption(one, values.teacherIds)), noteOption],
  })
}

const promptFor = (options: readonly Option[], isSpare: boolean): string =>
  isSpare
    ? 'Who takes part?'
    : options.every(({ kind }) => kind === 'teacher')
      ? 'Who is meant?'
      : 'What is meant?'

type Asking = { readonly prompt: string; readonly options: readonly Option[] }

/** The answer that was given, or the question. */
function asked(scope: Scope, count: number, { prompt, options }: Asking): Reading | null {
  const words = scope.words.slice(scope.at, scope.at + count)
  const choices = options.map(({ id, label, detail }) => ({ id, label, detail }))
  const question = questionAbout(words, { prompt, choices })
  const answer = scope.context.answers?.[question.key]
  const option = options.find(({ id }) => id === answer)
  if (option) return decided(option, count)
  return { kind: 'question', count, values: {}, question }
}

const decided = ({ kind, values }: Option, count: number): Reading | null =>
  kind && { kind, count, values }
