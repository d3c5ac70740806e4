/** The line of the quick log: kept as a draft, read as it is typed, and made whole by what is usual. */
import { useMemo } from 'react'
import { z } from 'zod'
import type { sessionsContract, Suggestion } from '#shared/contracts/sessions.ts'
import { completeLog } from '#shared/domain/quick-log/complete.ts'
import type { CompleteLog, QuickChoices } from '#shared/domain/quick-log/complete.ts'
import type { QuickLog, QuickLogContext } from '#shared/domain/quick-log/model.ts'
import { parseQuickLog } from '#shared/domain/quick-log/parse.ts'
import { useBackendQuery } from '#renderer/app/backend-hooks.ts'
import { useDraft } from '#renderer/app/use-remembered.ts'
import { useWorkspace } from '#renderer/app/workspace.ts'

const draftSchema = z.object({
  line: z.string(),
  answers: z.record(z.string(), z.string()),
  choices: z.object({
    cycleId: z.number().nullable().optional(),
    phase: z.string().nullable().optional(),
    schoolId: z.number().nullable().optional(),
    standards: z.array(z.string()).optional(),
    isAlone: z.boolean().optional(),
    isSeparate: z.boolean().optional(),
  }),
  /** Whom the choices are about; with others they no longer hold. */
  choicesFor: z.string(),
})
type Draft = z.infer<typeof draftSchema>

const blank: Draft = { line: '', answers: {}, choices: {}, choicesFor: '' }

export type SuggestInput = z.input<typeof sessionsContract.suggest.input>

export type QuickLogModel = {
  readonly line: string
  /** False for the moment in which the draft is read. */
  readonly isReady: boolean
  readonly log: QuickLog
  readonly complete: CompleteLog
  readonly expected: Suggestion | null
  readonly choices: QuickChoices
  readonly context: QuickLogContext
  /** What the suggestion was asked for. */
  readonly facts: SuggestInput
  /** Standards that the words of the note speak of. */
  readonly standards: readonly { readonly code: string; readonly title: string }[]
  readonly setLine: (line: string) => void
  readonly answer: (key: string, choiceId: string) => void
  readonly choose: (choices: QuickChoices) => void
  readonly rewrite: (change: Partial<Pick<Draft, 'line' | 'answers'>>) => void
  readonly clear: () => void
}

export function useQuickLogModel(): QuickLogModel {
  const { today } = useWorkspace()
  const draft = useDraft('quick-log', draftSchema, blank)
  const { line, answers } = draft.value
  const context = useContextOf(today, answers)
  const log = useMemo(() => parseQuickLog(line, context), [line, context])
  const people = log.teacherIds.join()
  const isSame = draft.value.choicesFor === people
  const choices = useMemo(
    () => (isSame ? withoutUndefined(draft.value.choices) : {}),
    [isSame, draft.value.choices],
  )
  const facts = factsOf(log, today)
  const query = useBackendQuery('sessions', 'suggest', facts, {
    enabled: line.trim() !== '',
    keepPrevious: true,
  })
  const expected = query.data ?? null
  const complete = completeLog(log, expected, { today, choices })
  return {
    line,
    isReady: draft.isReady,
    log,
    complete,
    expected,
    choices,
    context,
    facts,
    standards: useStandards(log.sharedNote, expected, complete),
    setLine: (next) => draft.set({ ...draft.value, line: next }),
    answer: (key, choiceId) =>
      draft.set({ ...draft.value, answers: { ...answers, [key]: choiceId } }),
    choose: (more) =>
      draft.set({ ...draft.value, choices: copied({ ...choices, ...more }), choicesFor: people }),
    rewrite: (change) =>
      draft.set({
        ...draft.value,
        ...change,
        answers: { ...answers, ...change.answers },
      }),
    clear: draft.forget,
  }
}

function useContextOf(today: string, answers: Draft['answers']): QuickLogContext {
  const teachers = useBackendQuery('caseload', 'teachers', undefined)
  const schools = useBackendQuery('caseload', 'schools', undefined)
  return useMemo(
    () => ({ today, answers, teachers: teachers.data ?? [], schools: schools.data ?? [] }),
    [today, answers, teachers.data, schools.data],
  )
}

export const factsOf = (log: QuickLog, today: string): SuggestInput => ({
  heldOn: log.heldOn ?? today,
  teacherIds: [...log.teacherIds],
  type: log.type,
})

function useStandards(text: string, expected: Suggestion | null, { cycle }: CompleteLog) {
  const found = useBackendQuery(
    'sessions',
    'standards',
    { text, grades: expected?.grades ?? [], focus: cycle?.focusStandards ?? [] },
    { enabled: text !== '' && expected !== null, keepPrevious: true },
  )
  return text === '' ? [] : (found.data ?? [])
}

const copied = ({ standards, ...choices }: QuickChoices): Draft['choices'] => ({
  ...choices,
  ...(standards && { standards: [...standards] }),
})

const withoutUndefined = (choices: Draft['choices']): QuickChoices =>
  Object.fromEntries(Object.entries(choices).filter(([, value]) => value !== undefined))
