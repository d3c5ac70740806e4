/** A next step: `she will bring samples fri`, `model number talk thu, check back 3/10`. */
import { readDay } from './days.ts'
import type { NamedTeacher, Question, QuickLogContext, QuickStep } from './model.ts'
import { readName } from './names.ts'
import { noteOption, questionAbout } from './questions.ts'
import { capitalized, isSign, wordsIn } from './words.ts'
import type { Word } from './words.ts'

export type StepReading = { readonly step: QuickStep; readonly question: Question | null }

type Scope = {
  readonly context: QuickLogContext
  /** The day of the session: the next Thursday is the one after it. */
  readonly after: string
  readonly teacherIds: readonly number[]
}

export function readStep(
  line: string,
  { from, to }: { readonly from: number; readonly to: number },
  scope: Scope,
): StepReading {
  const all = wordsIn(line, from, to).filter(({ text }) => text !== ';')
  const owner = ownerOf(all, scope)
  const checkBack = lastDay(all, scope)
  const isCheckBack = checkBack !== null && checkBack.isCheckBack
  const due = isCheckBack ? lastDay(all.slice(0, checkBack.from), scope) : checkBack
  const end = Math.max(owner.count, (due ?? checkBack)?.from ?? all.length)
  const words = all.slice(owner.count, end)
  const text = line.slice(words[0]?.from ?? from, wordsEnd(words) ?? from).trim()
  const open = [due, checkBack].find((day) => day && !day.isSure)
  return {
    step: {
      text: capitalized(text),
      owner: owner.owner,
      teacherId: owner.teacherId,
      dueOn: due && due.isSure ? due.on : null,
      checkBackOn: isCheckBack && checkBack.isSure ? checkBack.on : null,
    },
    question: text === '' ? wordless(line, from, to) : open ? open.question : null,
  }
}

/** Commas at the end are no part of the text. */
const wordsEnd = (words: readonly Word[]): number | undefined =>
  words.findLast((word) => !isSign(word))?.to

const wordless = (line: string, from: number, to: number): Question => ({
  key: line.slice(from, to).trim(),
  from,
  to,
  prompt: 'What is the next step?',
  choices: [],
})

type Owner = Pick<QuickStep, 'owner' | 'teacherId'> & { readonly count: number }

/** Who will do it; the coach when nobody is named. */
function ownerOf(words: readonly Word[], { context, teacherIds }: Scope): Owner {
  const [first = '', second = ''] = words.map(({ text }) => text.replace('’', "'"))
  const theirs = { owner: 'teacher', teacherId: null } as const
  const mine = { owner: 'coach', teacherId: null } as const
  if (/^(?:she|he|they)'ll$/.test(first)) return { ...theirs, count: 1 }
  if (/^(?:she|he|they|teachers?)$/.test(first) && second === 'will') return { ...theirs, count: 2 }
  if (first === "i'll") return { ...mine, count: 1 }
  if (/^(?:i|coach)$/.test(first) && second === 'will') return { ...mine, count: 2 }
  const name = readName(words, 0, { teachers: partOf(context, teacherIds), least: 3 })
  const [teacher] = name?.teachers ?? []
  const isTheirs = name?.teachers.length === 1 && words[name.count]?.text === 'will'
  if (!name || !teacher || !isTheirs) return { ...mine, count: 0 }
  return { owner: 'teacher', teacherId: teacher.id, count: name.count + 1 }
}

const partOf = (
  { teachers }: QuickLogContext,
  teacherIds: readonly number[],
): readonly NamedTeacher[] => teachers.filter(({ id }) => teacherIds.includes(id))

type EndDay = {
  readonly on: string
  readonly isSure: boolean
  readonly isCheckBack: boolean
  /** Index of the first word that belongs to it. */
  readonly from: number
  readonly question: Question
}

/** The day at the end, with `by`, `due`, `on` or `check back` before it. */
function lastDay(given: readonly Word[], { context, after }: Scope): EndDay | null {
  const words = given.slice(0, given.findLastIndex((word) => !isSign(word)) + 1)
  for (const length of [3, 2, 1]) {
    const at = words.length - length
    const day = at < 0 ? null : readDay(words, at, { today: after, leans: 'ahead' })
    if (!day || day.count !== length) continue
    const before = words.slice(0, at).map(({ text }) => text)
    const [, check = '', small = ''] =
      /(?:^| )(check(?: |-)?back )?(by |due |before |on )?$/.exec(`${before.join(' ')} `) ?? []
    const question = questionAbout(words.slice(at), {
      prompt: 'Is this the day, or a fraction?',
      choices: [
        { id: 'day', label: day.on, detail: 'Due' },
        { ...noteOption, label: 'Part of the step' },
      ],
    })
    const answer = context.answers?.[question.key]
    if (answer === 'note') return null
    const taken = `${check}${small}`.split(' ').filter(Boolean).length
    const isSaid = answer === 'day' || check !== '' || /^(?:by|due|before) $/.test(small)
    return {
      on: day.on,
      isSure: day.isSure || isSaid,
      isCheckBack: check !== '',
      from: at - taken,
      question,
    }
  }
  return null
}
