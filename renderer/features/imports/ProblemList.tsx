/** What is wrong with a file, by kind: what happens to how many rows, then where. Questions are answered here. */
import { Button } from '@mantine/core'
import { CircleHelp, CircleX, Info } from 'lucide-react'
import { formatCount, plural } from '#renderer/ui/format.ts'
import { Segments } from '#renderer/ui/Segments.tsx'
import type { ImportProblem } from '#shared/contracts/imports.ts'
import type { Answer, Question } from './use-import.ts'
import classes from './ProblemList.module.css'

type Answers = {
  readonly answers?: Readonly<Record<string, Answer>> | undefined
  /** Left out: the answers were given before and can only be read. */
  readonly onAnswer?: ((question: Question, answer: Answer) => void) | undefined
  /** Opens all questions with their evidence. */
  readonly onReview?: (() => void) | undefined
}
type Props = Answers & {
  readonly problems: readonly ImportProblem[]
  readonly questions: readonly Question[]
}

const looks = {
  refused: { icon: CircleX, className: 'late', word: 'refused' },
  asked: { icon: CircleHelp, className: 'warn', word: 'refused until answered' },
  noted: { icon: Info, className: 't2', word: 'noted' },
} as const

/** Which questions stand under which kind of problem. */
const askedAbout: Readonly<Record<string, Question['about']>> = {
  'likely-pair': 'student',
  'likely-school': 'school',
  'likely-class': 'class',
  'likely-teacher': 'teacher',
}

export function ProblemList({ problems, questions, ...answering }: Props) {
  if (problems.length === 0 && questions.length === 0) {
    return <p className={classes.none}>Every row can be stored as it is.</p>
  }
  const kinds = new Set(problems.map(({ kind }) => askedAbout[kind]))
  // Answered ones stay, to be changed, when their rows are no problem any more.
  const others = questions.filter(({ about }) => !kinds.has(about))
  // One way into the review of all of them, under the first kind that asks.
  const first = problems.find(({ kind }) =>
    questions.some(({ about }) => about === askedAbout[kind]),
  )
  const { onReview, ...answers } = answering
  return (
    <ul className={classes.list}>
      {problems.map((problem) => {
        const own = questions.filter(({ about }) => about === askedAbout[problem.kind])
        return (
          <li key={problem.kind} className={classes.problem}>
            <ProblemHead problem={problem} />
            {own.length > 0 ? (
              <Questions
                questions={own}
                {...answers}
                onReview={problem === first ? onReview : undefined}
              />
            ) : (
              <Examples problem={problem} />
            )}
          </li>
        )
      })}
      {others.length > 0 && (
        <li className={classes.problem}>
          <CircleHelp size={16} aria-hidden="true" className="warn" />
          <h3 className="b">Answered</h3>
          <Questions
            questions={others}
            {...answers}
            onReview={first === undefined ? onReview : undefined}
          />
        </li>
      )}
    </ul>
  )
}

function ProblemHead({ problem }: { readonly problem: ImportProblem }) {
  const { icon: Icon, className, word } = looks[problem.outcome]
  return (
    <>
      <Icon size={16} aria-hidden="true" className={className} />
      <h3 className="b">{problem.title}</h3>
      <span className={classes.outcome}>
        {plural(problem.count, 'row')} {word}
      </span>
    </>
  )
}

/** What is the same for all rows is said once, above them. */
function Examples({ problem: { examples, count } }: { readonly problem: ImportProblem }) {
  const more = count - examples.length
  const [why, ...others] = new Set(examples.map(({ detail }) => detail))
  const isShared = others.length === 0 && why !== undefined
  return (
    <>
      {isShared && why !== '' && <p className={classes.why}>{why}</p>}
      <ul className={classes.examples}>
        {examples.map(({ row, column, found, detail }, index) => (
          <li key={`${index} ${row}`} className={classes.example}>
            <span className={classes.row}>
              <span className="sr-only">Row </span>
              {formatCount(row)}
            </span>
            <span className="ell" title={found}>
              {found === '' ? '(empty)' : found}
            </span>
            <span
              className={`ell ${classes.where}`}
              title={[column, detail].filter((text) => text !== '').join(': ')}
            >
              {isShared ? column : detail || column}
            </span>
          </li>
        ))}
        {more > 0 && <li className={classes.moreRows}>and {plural(more, 'more', 'more')}</li>}
      </ul>
    </>
  )
}

const answerChoices = [
  { value: 'same', label: 'Same' },
  { value: 'different', label: 'Different' },
] as const

type QuestionsProps = Answers & { readonly questions: readonly Question[] }

/** More are answered in the review, with their evidence. */
const SHOWN = 4

function Questions({ questions, answers = {}, onAnswer, onReview }: QuestionsProps) {
  const more = questions.length - SHOWN
  return (
    <>
      <ul className={classes.examples}>
        {questions.slice(0, SHOWN).map((question) => (
          <QuestionLine
            key={question.key}
            question={question}
            answer={answers[question.key] ?? null}
            onAnswer={onAnswer}
          />
        ))}
        {more > 0 && <li className={classes.moreRows}>and {plural(more, 'more', 'more')}</li>}
      </ul>
      {onReview && (
        <Button size="xs" className={classes.review} onClick={onReview}>
          Review with evidence
        </Button>
      )}
    </>
  )
}

type LineProps = Pick<Answers, 'onAnswer'> & {
  readonly question: Question
  readonly answer: Answer | null
}

function QuestionLine({ question, answer, onAnswer }: LineProps) {
  const { row, found, candidate, about } = question
  return (
    <li className={classes.question}>
      <span className={classes.row}>
        <span className="sr-only">Row </span>
        {formatCount(row)}
      </span>
      <span className={classes.pair}>
        {found}
        <small>stored: {candidate.label}</small>
      </span>
      {onAnswer && (
        <Segments
          label={`Are ${found} and ${candidate.label} the same ${about}?`}
          size="small"
          choices={answerChoices}
          value={answer}
          onChange={(next) => onAnswer(question, next)}
        />
      )}
    </li>
  )
}
