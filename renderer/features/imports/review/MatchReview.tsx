/**
 * Likely pairs, one after the other, with the evidence side by side. Answered by keys: S same, D
 * different, arrows to another one. An answer is remembered at once, before the file is added.
 */
import { Button } from '@mantine/core'
import { ArrowLeft } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import type { KeyboardEvent } from 'react'
import { useBackendMutation } from '#renderer/app/backend-hooks.ts'
import { notifyError } from '#renderer/app/notify.tsx'
import { useCommand } from '#renderer/app/page-commands.ts'
import { useWorkspace } from '#renderer/app/workspace.ts'
import { plural } from '#renderer/ui/format.ts'
import { Empty } from '#renderer/ui/States.tsx'
import type { ImportPreview } from '#shared/contracts/imports.ts'
import type { Answer, ImportState, Question } from '../use-import.ts'
import { Evidence } from './Evidence.tsx'
import { QuestionList } from './QuestionList.tsx'
import { nextOpen } from './review-words.ts'
import classes from './MatchReview.module.css'

type Props = {
  readonly preview: ImportPreview
  readonly state: ImportState
  readonly onClose: () => void
}

export function MatchReview({ preview, state, onClose }: Props) {
  const { questions, answers, answer } = useAnswers(preview, state)
  const [at, setAt] = useState(0)
  const list = useRef<HTMLDivElement>(null)
  const index = Math.min(at, questions.length - 1)
  const question = questions[index]
  useEffect(() => list.current?.focus(), [])
  const say = (given: Answer, of: readonly Question[] = question ? [question] : []): void => {
    answer(of, given)
    const said = new Set([...answers.keys(), ...of.map(({ key }) => key)])
    setAt(
      nextOpen(
        questions.map(({ key }) => key),
        said,
        index,
      ),
    )
    list.current?.focus()
  }
  useCommand('imports.same', () => say('same'), { isOn: question !== undefined })
  useCommand('imports.different', () => say('different'), { isOn: question !== undefined })
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const run = keyActions(event.key, { count: questions.length, index, setAt, say })
    if (!run) return
    event.preventDefault()
    run()
  }
  const open = questions.filter(({ key }) => !answers.has(key)).length
  return (
    <div className={classes.review}>
      <div className={classes.bar}>
        <Button
          size="xs"
          leftSection={<ArrowLeft size={14} aria-hidden="true" />}
          onClick={onClose}
        >
          Back to the preview
        </Button>
        <p role="status" className={classes.left}>
          {open === 0 ? 'All answered.' : `${plural(open, 'question')} left.`} Answers are
          remembered for the next file too.
        </p>
      </div>
      {question ? (
        <div className={classes.halves}>
          <QuestionList
            ref={list}
            questions={questions}
            answers={answers}
            index={index}
            onChoose={setAt}
            onKeyDown={onKeyDown}
          />
          <Evidence
            question={question}
            answer={answers.get(question.key) ?? null}
            alike={questions.filter(
              ({ pattern, key }) =>
                pattern !== null && pattern === question.pattern && !answers.has(key),
            )}
            onAnswer={say}
          />
        </div>
      ) : (
        <Empty title="Nothing to ask">
          Every student, school, class and teacher is known or new.
        </Empty>
      )}
    </div>
  )
}

type Moves = {
  readonly count: number
  readonly index: number
  readonly setAt: (index: number) => void
  readonly say: (answer: Answer) => void
}

/** What a key does in the list of questions; undefined where it does nothing. */
function keyActions(key: string, { count, index, setAt, say }: Moves): (() => void) | undefined {
  const actions: Readonly<Record<string, () => void>> = {
    s: () => say('same'),
    d: () => say('different'),
    ArrowDown: () => setAt(Math.min(index + 1, count - 1)),
    ArrowUp: () => setAt(Math.max(index - 1, 0)),
    Home: () => setAt(0),
    End: () => setAt(count - 1),
  }
  return actions[key.length === 1 ? key.toLowerCase() : key]
}

/** What is asked and what was said, in the order of the file; an answered one stays, to be changed. */
function useAnswers(preview: ImportPreview, state: ImportState) {
  const { isReadOnly } = useWorkspace()
  const decide = useBackendMutation('imports', 'decide')
  const answered = state.answered.filter(
    ({ key }) => !preview.questions.some((question) => question.key === key),
  )
  const questions = [...preview.questions, ...answered].toSorted((a, b) => a.row - b.row)
  return {
    questions,
    answers: new Map<string, Answer>(Object.entries(state.choices.answers ?? {})),
    answer: (of: readonly Question[], given: Answer): void => {
      state.answer(of, given)
      if (isReadOnly) return
      const said = of.map(({ key }) => ({ key, answer: given }))
      decide.mutate({ answers: said }, { onError: notifyError })
    },
  }
}
