/** The questions of a file: one tab stop, arrows between them, the answer as a word beside each. */
import type { KeyboardEvent, Ref } from 'react'
import { formatCount } from '#renderer/ui/format.ts'
import type { Answer, Question } from '../use-import.ts'
import { askWords } from './review-words.ts'
import classes from './MatchReview.module.css'

type Props = {
  readonly ref: Ref<HTMLDivElement>
  readonly questions: readonly Question[]
  readonly answers: ReadonlyMap<string, Answer>
  readonly index: number
  readonly onChoose: (index: number) => void
  readonly onKeyDown: (event: KeyboardEvent) => void
}

export function QuestionList({ ref, questions, answers, index, onChoose, onKeyDown }: Props) {
  return (
    <div
      ref={ref}
      className={classes.list}
      role="listbox"
      aria-label="Questions about this file"
      tabIndex={0}
      aria-activedescendant={`question-${index}`}
      onKeyDown={onKeyDown}
    >
      {questions.map((question, at) => (
        <Line
          key={question.key}
          question={question}
          answer={answers.get(question.key)}
          at={at}
          isOn={at === index}
          onChoose={onChoose}
        />
      ))}
    </div>
  )
}

type LineProps = {
  readonly question: Question
  readonly answer: Answer | undefined
  readonly at: number
  readonly isOn: boolean
  readonly onChoose: (index: number) => void
}

function Line({ question, answer, at, isOn, onChoose }: LineProps) {
  const { row, found, candidate, about } = question
  return (
    // The keys are heard by the list, which has the focus.
    // eslint-disable-next-line jsx-a11y/click-events-have-key-events
    <div
      id={`question-${at}`}
      ref={(element) => {
        if (isOn) element?.scrollIntoView({ block: 'nearest' })
      }}
      role="option"
      aria-selected={isOn}
      tabIndex={-1}
      className={classes.line}
      onClick={() => onChoose(at)}
    >
      <span className={classes.row}>{formatCount(row)}</span>
      <span className={classes.pair}>
        {found}
        <small>
          {about === 'student' ? '' : `${askWords[about]} `}stored: {candidate.label}
        </small>
      </span>
      <span className={classes.answer} data-answer={answer ?? 'open'}>
        {answer ?? 'open'}
      </span>
    </div>
  )
}
