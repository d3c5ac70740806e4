/** What can be read in more than one way: the readings, each with its key. */
import type { Question } from '#shared/domain/quick-log/model.ts'
import { formatWeekday } from '#renderer/ui/format.ts'
import { Kbd } from '#renderer/ui/Kbd.tsx'
import classes from './QuickLog.module.css'

type Props = {
  readonly line: string
  readonly question: Question
  readonly onChoose: (choiceId: string) => void
}

export function QuestionRow({ line, question, onChoose }: Props) {
  const word = line.slice(question.from, question.to)
  return (
    <div className={classes.question} role="group" aria-label={`${word}: ${question.prompt}`}>
      <span className={classes.prompt} role="status">
        <b>{word}</b> {question.prompt}
      </span>
      {question.choices.map(({ id, label, detail }, index) => (
        <button
          key={id}
          type="button"
          className={classes.choice}
          data-choice=""
          onClick={() => onChoose(id)}
        >
          <Kbd shortcut={`Alt+${index + 1}`} isDecoration />
          <span>{id === 'day' ? formatWeekday(label) : label}</span>
          {detail && <small>{detail}</small>}
        </button>
      ))}
    </div>
  )
}
