/** One line into a session: teachers, kind, length, day, notes and next steps, with all questions. */
import { readHead } from './head.ts'
import type { Part, Question, QuickLog, QuickLogContext } from './model.ts'
import { segmentsOf } from './segments.ts'
import type { Segment } from './segments.ts'
import { readStep } from './steps.ts'
import { capitalized } from './words.ts'

/** Never throws; every character of `line` is in exactly one part. */
export function parseQuickLog(line: string, context: QuickLogContext): QuickLog {
  const [first, ...segments] = segmentsOf(line)
  const head = readHead(line, first?.to ?? 0, context)
  const scope = {
    context,
    after: laterOf(head.values.heldOn, context.today),
    teacherIds: head.values.teacherIds,
  }
  const steps = segments
    .filter(({ kind }) => kind === 'step')
    .map((segment) => ({ segment, ...readStep(line, segment, scope) }))
  const notes = [
    { from: head.noteFrom, to: first?.to ?? 0 },
    ...segments.filter(({ kind }) => kind === 'note'),
  ].flatMap((span) => inkOf(line, span))
  const secrets = segments
    .filter(({ kind }) => kind === 'private')
    .flatMap((span) => inkOf(line, span))
  return {
    ...head.values,
    sharedNote: textOf(line, notes),
    privateNote: textOf(line, secrets),
    steps: steps.flatMap(({ step }) => (step.text === '' ? [] : [step])),
    questions: [...head.questions, ...steps.flatMap(({ question }) => question ?? [])],
    parts: partition(line.length, [
      ...head.parts,
      ...notes.map((span) => ({ kind: 'note' as const, ...span })),
      ...secrets.map((span) => ({ kind: 'private' as const, ...span })),
      ...steps.flatMap(({ segment, question }) => stepParts(line, segment, question)),
    ]),
  }
}

const laterOf = (day: string | null, today: string): string =>
  day !== null && day > today ? day : today

type Span = { readonly from: number; readonly to: number }

/** Without the blanks, commas and semicolons around it; nothing where there is no more. */
function inkOf(line: string, { from, to }: Span): readonly Span[] {
  const text = line.slice(from, to)
  const before = /^[\s;,]*/.exec(text)?.[0].length ?? 0
  const ink = text.slice(before).replace(/[\s;]+$/, '')
  return ink === '' ? [] : [{ from: from + before, to: from + before + ink.length }]
}

const textOf = (line: string, spans: readonly Span[]): string =>
  capitalized(spans.map(({ from, to }) => line.slice(from, to)).join('; '))

/** With its `next:`; an open question inside of it is a part of its own. */
function stepParts(line: string, segment: Segment, question: Question | null): readonly Part[] {
  const [span] = inkOf(line, { from: segment.start, to: segment.to })
  if (!span) return []
  if (!question || question.choices.length === 0) return [{ kind: 'step', ...span }]
  return [
    { kind: 'step' as const, from: span.from, to: question.from },
    { kind: 'question' as const, from: question.from, to: question.to },
    { kind: 'step' as const, from: question.to, to: span.to },
  ].filter(({ from, to }) => to > from)
}

/** The parts in order, with what lies between them as parts too. */
function partition(length: number, given: readonly Part[]): readonly Part[] {
  const parts: Part[] = []
  let at = 0
  for (const part of given.toSorted((a, b) => a.from - b.from)) {
    if (part.from > at) parts.push({ kind: 'between', from: at, to: part.from })
    parts.push(part)
    at = part.to
  }
  if (at < length) parts.push({ kind: 'between', from: at, to: length })
  return parts
}
