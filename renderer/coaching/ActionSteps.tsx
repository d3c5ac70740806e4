/** Who does what by when. Late, open, practising and mastered differ by icon as well as by colour. */
import { Circle, CircleCheck, CircleSlash, ClockAlert, RotateCw } from 'lucide-react'
import type { TeacherPage, TeacherRow } from '#shared/contracts/caseload.ts'
import { daysBetween } from '#shared/domain/days.ts'
import { formatDay, formatWeekday, plural } from '#renderer/ui/format.ts'
import classes from './ActionSteps.module.css'

type Step = TeacherPage['actionSteps'][number]

type Props = {
  readonly steps: readonly Step[]
  readonly teacher: TeacherRow
  readonly today: string
  readonly isSmall?: boolean
}

export function ActionSteps({ steps, teacher, today, isSmall = false }: Props) {
  if (steps.length === 0) return <p className={classes.none}>No open step.</p>
  return (
    <ul className={isSmall ? classes.small : classes.steps}>
      {steps.map((step) => (
        <li key={step.id} className={classes.step}>
          <StepIcon step={step} today={today} />
          <span className={classes.text}>
            <span className={isSmall ? 'ell' : undefined}>{step.text}</span>
            {!isSmall && (
              <span className={classes.owner}>
                {step.owner === 'coach' ? 'You' : teacher.familyName}
              </span>
            )}
          </span>
          <StepWhen step={step} today={today} isSmall={isSmall} />
        </li>
      ))}
    </ul>
  )
}

const isOpen = ({ status }: Step): boolean => status === 'open' || status === 'practising'
const isLate = (step: Step, today: string): boolean =>
  isOpen(step) && step.dueOn !== null && step.dueOn < today

function StepIcon({ step, today }: { readonly step: Step; readonly today: string }) {
  if (isLate(step, today)) return <ClockAlert size={16} className="late" aria-label="Late" />
  if (step.status === 'mastered')
    return <CircleCheck size={16} className="good" aria-label="Mastered" />
  if (step.status === 'dropped')
    return <CircleSlash size={16} className="t3" aria-label="Dropped" />
  if (step.status === 'practising')
    return <RotateCw size={16} className="t2" aria-label="Practicing" />
  return <Circle size={16} className="t2" aria-label="Open" />
}

function StepWhen({
  step,
  today,
  isSmall,
}: {
  readonly step: Step
  readonly today: string
  readonly isSmall: boolean
}) {
  if (step.status === 'mastered') return <span className="num t2">Mastered</span>
  if (step.status === 'dropped') return <span className="num t2">Dropped</span>
  if (step.dueOn === null) return <span className="num t3">No date</span>
  if (isLate(step, today)) {
    return <span className="num late m">{plural(daysBetween(step.dueOn, today), 'day')} late</span>
  }
  return (
    <span className="num t2">{isSmall ? formatDay(step.dueOn) : formatWeekday(step.dueOn)}</span>
  )
}
