/** Both sides of one question by field, what differs, why it is asked, and the two answers. */
import { Button } from '@mantine/core'
import { Check, Equal, EqualNot } from 'lucide-react'
import { Kbd } from '#renderer/ui/Kbd.tsx'
import { plural } from '#renderer/ui/format.ts'
import type { Answer, Question } from '../use-import.ts'
import { askWords } from './review-words.ts'
import classes from './MatchReview.module.css'

type Props = {
  readonly question: Question
  readonly answer: Answer | null
  /** Open questions of the same pattern, this one among them. */
  readonly alike: readonly Question[]
  readonly onAnswer: (answer: Answer, of?: readonly Question[]) => void
}

export function Evidence({ question, answer, alike, onAnswer }: Props) {
  const { about, rows, why } = question
  const wait =
    about === 'teacher'
      ? `${plural(rows, 'student')} of this teacher ${rows === 1 ? 'is' : 'are'} stored; the class waits for the teacher.`
      : `${plural(rows, 'row')} ${rows === 1 ? 'waits' : 'wait'} for the answer.`
  return (
    <section className={classes.evidence} aria-label="Evidence">
      <h2 className={classes.ask}>{askWords[about]}</h2>
      <p className={classes.wait}>{wait}</p>
      <Facts question={question} />
      <p className={classes.why}>
        Asked because of: <b>{why.join(', ')}</b>.
      </p>
      <div className={classes.buttons}>
        <Choice answer="same" given={answer} onAnswer={onAnswer} />
        <Choice answer="different" given={answer} onAnswer={onAnswer} />
      </div>
      {alike.length > 1 && (
        <p className={classes.alike}>
          {plural(alike.length, 'open question')} show this: {question.pattern}.{' '}
          <Button size="xs" onClick={() => onAnswer('same', alike)}>
            Same for all {alike.length} like this
          </Button>
        </p>
      )}
    </section>
  )
}

const words = {
  same: { label: 'Same', shortcut: 'S', icon: Equal },
  different: { label: 'Different', shortcut: 'D', icon: EqualNot },
} as const

type ChoiceProps = {
  readonly answer: Answer
  readonly given: Answer | null
  readonly onAnswer: Props['onAnswer']
}

function Choice({ answer, given, onAnswer }: ChoiceProps) {
  const { label, shortcut, icon: Icon } = words[answer]
  const isOn = given === answer
  return (
    <Button
      variant={isOn ? 'filled' : 'default'}
      aria-pressed={isOn}
      leftSection={<Icon size={16} aria-hidden="true" />}
      rightSection={
        isOn ? <Check size={14} aria-hidden="true" /> : <Kbd shortcut={shortcut} isDecoration />
      }
      onClick={() => onAnswer(answer)}
    >
      {label}
    </Button>
  )
}

function Facts({ question: { facts } }: { readonly question: Question }) {
  return (
    <table className={classes.facts}>
      <thead>
        <tr>
          <th scope="col">Field</th>
          <th scope="col">In the file</th>
          <th scope="col">Stored</th>
          <th scope="col">
            <span className="sr-only">Compared</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {facts.map(({ label, found, stored, isSame }) => (
          <tr key={label} data-differs={isSame === false}>
            <th scope="row">{label}</th>
            <td>{found ?? <span className="t3">not said</span>}</td>
            <td>{stored ?? <span className="t3">not known</span>}</td>
            <td className={classes.compared}>
              {isSame === null ? '' : isSame ? 'same' : 'differs'}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
