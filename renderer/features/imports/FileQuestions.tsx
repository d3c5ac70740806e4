/** What the file leaves open for all its rows: whether the month or the day is first, which of several tests. */
import { CircleCheck, CircleHelp } from 'lucide-react'
import type { ReactNode } from 'react'
import { formatFullDay, plural } from '#renderer/ui/format.ts'
import { Segments } from '#renderer/ui/Segments.tsx'
import type { ImportState } from './use-import.ts'
import classes from './FileQuestions.module.css'

export function FileQuestions({ state }: { readonly state: ImportState }) {
  const { asked } = state
  if (!asked.dateQuestion && !asked.severalTests) return null
  return (
    <ul className={classes.questions} aria-label="Questions about the file">
      {asked.dateQuestion && <DayOrder question={asked.dateQuestion} state={state} />}
      {asked.severalTests && <SeveralTests question={asked.severalTests} state={state} />}
    </ul>
  )
}

type Asked<Name extends keyof ImportState['asked']> = {
  readonly question: NonNullable<ImportState['asked'][Name]>
  readonly state: ImportState
}

function DayOrder({ question, state }: Asked<'dateQuestion'>) {
  const { example, monthFirst, dayFirst } = question
  const { dayOrder } = state.choices
  return (
    <Asking
      isAnswered={dayOrder !== undefined}
      title={`Which day is ${example}?`}
      note={
        dayOrder
          ? 'It holds for the whole file.'
          : 'Nothing in the file tells. Read with the month first until you say.'
      }
    >
      <Segments
        label={`Which day is ${example}?`}
        size="small"
        value={dayOrder ?? null}
        choices={[
          { value: 'month first', label: `${formatFullDay(monthFirst)} (month first)` },
          { value: 'day first', label: `${formatFullDay(dayFirst)} (day first)` },
        ]}
        onChange={(order) => state.choose({ dayOrder: order })}
      />
    </Asking>
  )
}

const whichTests = [
  { value: 'first', label: 'First' },
  { value: 'last', label: 'Last' },
  { value: 'best', label: 'Best' },
  { value: 'all', label: 'All' },
] as const

function SeveralTests({ question, state }: Asked<'severalTests'>) {
  const { students, rows, example } = question
  const { severalTests } = state.choices
  const title = `${plural(students, 'student')} ${students === 1 ? 'has' : 'have'} several tests in one window. Which one counts?`
  return (
    <Asking
      isAnswered={severalTests !== undefined}
      title={title}
      note={
        severalTests
          ? noteOf[severalTests]
          : `For instance ${example}. ${plural(rows, 'row')} ${rows === 1 ? 'waits' : 'wait'} for the answer.`
      }
    >
      <Segments
        label={title}
        size="small"
        value={severalTests ?? null}
        choices={whichTests}
        onChange={(which) => state.choose({ severalTests: which })}
      />
    </Asking>
  )
}

const noteOf = {
  first: 'The earliest is kept, the others are refused.',
  last: 'The latest is kept, the others are refused.',
  best: 'The one with the highest overall score is kept, the others are refused.',
  all: 'Each further test is kept as a window of its own.',
} as const

function Asking({
  isAnswered,
  title,
  note,
  children,
}: {
  readonly isAnswered: boolean
  readonly title: string
  readonly note: string
  readonly children: ReactNode
}) {
  return (
    <li className={classes.question}>
      {isAnswered ? (
        <CircleCheck size={16} aria-label="Answered" className="good" />
      ) : (
        <CircleHelp size={16} aria-label="Open" className="warn" />
      )}
      <p className={classes.words}>
        <b>{title}</b> <span className="t2">{note}</span>
      </p>
      {children}
    </li>
  )
}
