/** One goal of a teacher: what it says, its way drawn, and the sentence. It is changed where it lives. */
import { useElementSize } from '@mantine/hooks'
import { Link } from 'wouter'
import type { Goal } from '#shared/contracts/goals.ts'
import { GoalChart } from '#renderer/coaching/GoalChart.tsx'
import { goalSentence } from '#renderer/coaching/goal-progress.ts'
import { Section } from '#renderer/ui/Section.tsx'
import classes from './TeacherPage.module.css'

type Props = {
  readonly goal: Goal
  /** Its place among the goals, from 1. */
  readonly number?: number
}

export function GoalSection({ goal, number = 1 }: Props) {
  const { ref, width } = useElementSize()
  const { id, cycleId, kind, text } = goal
  return (
    <Section
      title={number === 1 ? 'Goal' : `Goal ${number}`}
      note={kind.replace('-', ' ')}
      end={
        <Link
          className="link"
          aria-label={`Open goal: ${text}`}
          href={cycleId === null ? `/goals?goal=${id}` : `/cycles/${cycleId}?goal=${id}`}
        >
          Open goal
        </Link>
      }
    >
      <p className={classes.goalText}>{text}</p>
      <div ref={ref} className={classes.chart}>
        {width > 0 && (
          <GoalChart goal={goal} width={Math.floor(width)} height={width > 480 ? 220 : 172} />
        )}
      </div>
      <p className={classes.say}>{goalSentence(goal)}</p>
    </Section>
  )
}
