/** One goal: what it says, its way drawn, the sentence, and the data points to add to. */
import type { Ref } from 'react'
import type { Goal } from '#shared/contracts/goals.ts'
import { peersPrompts } from '#shared/domain/peers.ts'
import { useWidth } from '#renderer/ui/charts/use-width.ts'
import { Section } from '#renderer/ui/Section.tsx'
import { GoalChart } from '../GoalChart.tsx'
import { goalPoints, goalSentence } from '../goal-progress.ts'
import { DataPoints } from './DataPoints.tsx'
import { goalKindWords } from './goal-form.ts'
import classes from './Goals.module.css'

type Props = {
  readonly goal: Goal
  /** Tells several on one page apart. */
  readonly number?: number | undefined
  readonly onEdit?: (() => void) | undefined
  readonly addRef?: Ref<HTMLInputElement> | undefined
}

export function GoalBlock({ goal, number, onEdit, addRef }: Props) {
  const [measure, width] = useWidth()
  const hasPoints = goalPoints(goal).length > 0
  return (
    <Section
      title={number === undefined ? 'Goal' : `Goal ${number}`}
      note={goalKindWords[goal.kind].toLowerCase()}
      {...(onEdit && {
        end: (
          <button
            type="button"
            className="link"
            onClick={onEdit}
            aria-label={`Change goal: ${goal.text}`}
          >
            Change
          </button>
        ),
      })}
    >
      <p className={classes.text}>{goal.text}</p>
      <p className={classes.about}>{aboutGoal(goal)}</p>
      <div className={classes.parts}>
        <div ref={measure} className={classes.chart} data-drawn={hasPoints || undefined}>
          {width !== null && (
            <GoalChart goal={goal} width={width} height={width > 480 ? 200 : 172} />
          )}
          {hasPoints && <p className={classes.say}>{goalSentence(goal)}</p>}
          {goal.resultText && <p className={classes.text}>{goal.resultText}</p>}
        </div>
        <DataPoints goal={goal} addRef={addRef} />
      </div>
    </Section>
  )
}

/** How it is measured, what it serves, and how many of the PEERS questions were answered with yes. */
function aboutGoal({ measure, unit, priority, peers, strategy }: Goal): string {
  const answered = peersPrompts.filter((prompt) => peers[prompt]).length
  return [
    measure && `${measure}, in ${unit}`,
    strategy && `Strategy: ${strategy}`,
    priority && `Serves: ${priority.text}`,
    answered > 0 && `PEERS ${answered} of 5`,
  ]
    .filter(Boolean)
    .join(' · ')
}
