/** Who does what by when, to act on: late, open, practicing and mastered differ by icon as well as color. */
import type { ActionStep } from '#shared/contracts/steps.ts'
import { isOverdue } from '#shared/domain/action-steps.ts'
import { useWorkspace } from '#renderer/app/workspace.ts'
import { RowList } from '#renderer/ui/RowList/RowList.tsx'
import { AddStep } from './steps/AddStep.tsx'
import type { StepPlace } from './steps/step-fields.ts'
import { stepOwner, stepWhen } from './steps/step-words.ts'
import { StepIcon } from './steps/StepIcon.tsx'
import { useStepRows } from './steps/use-step-rows.tsx'
import classes from './ActionSteps.module.css'

type Props = {
  readonly steps: readonly ActionStep[]
  /** Whom new steps are for; null: the team of the cycle in `place`, or nobody but the coach. */
  readonly teacher: { readonly id: number; readonly familyName: string } | null
  /** The cycle, session or goal that new steps belong to. */
  readonly place?: StepPlace
  /** What the team is called, where new steps are for a team. */
  readonly team?: string | null
  readonly isSmall?: boolean
  /** What the next step may well be, for its form to begin with. */
  readonly proposal?: string
}

export function ActionSteps({
  steps,
  teacher,
  place,
  team,
  isSmall = false,
  proposal = '',
}: Props) {
  const { today } = useWorkspace()
  const rows = useStepRows(steps, (step) => (
    <Step step={step} today={today} isSmall={isSmall} isTeam={teacher === null} />
  ))
  return (
    <div className={isSmall ? classes.small : classes.steps}>
      <RowList
        label="Action steps"
        rows={rows}
        columns="16px minmax(0, 1fr) auto"
        empty={<p className={classes.none}>No open step.</p>}
      />
      <AddStep
        teacher={teacher}
        partner={team ?? null}
        proposal={proposal}
        {...(place && { place })}
      />
    </div>
  )
}

type StepProps = {
  readonly step: ActionStep
  readonly today: string
  readonly isSmall: boolean
  readonly isTeam: boolean
}

function Step({ step, today, isSmall, isTeam }: StepProps) {
  const isLate = isOverdue(step, today)
  return (
    <>
      <StepIcon step={step} today={today} />
      <span className={classes.text}>
        <span className={isSmall ? 'ell' : undefined}>{step.text}</span>
        {(!isSmall || isTeam) && <span className={classes.owner}>{stepOwner(step)}</span>}
      </span>
      <span className={isLate ? 'num late m' : 'num t2'}>
        {stepWhen(step, { today, isShort: isSmall })}
      </span>
    </>
  )
}
