/** All cycles of a teacher, the latest first, each with its goals; then the goals without one. */
import { Button } from '@mantine/core'
import { Plus, Repeat } from 'lucide-react'
import { Link } from 'wouter'
import type { TeacherPage } from '#shared/contracts/caseload.ts'
import type { Goal } from '#shared/contracts/goals.ts'
import { goalSentence } from '#renderer/coaching/goal-progress.ts'
import { useWorkspace } from '#renderer/app/workspace.ts'
import { formatHours, plural } from '#renderer/ui/format.ts'
import { RichTextView } from '#renderer/ui/RichText/RichTextView.tsx'
import { Section } from '#renderer/ui/Section.tsx'
import { Empty } from '#renderer/ui/States.tsx'
import { sumOf } from './caseload-rules.ts'
import { CycleSection } from './CycleSection.tsx'
import type { Cycle } from './CycleSection.tsx'
import { sessionsIn } from './teacher-facts.ts'
import classes from './TeacherCycles.module.css'

type Props = { readonly page: TeacherPage }

export function TeacherCycles({ page }: Props) {
  const { isReadOnly } = useWorkspace()
  const { id } = page.teacher
  const start = (
    <Button
      component={Link}
      href={`/cycles/new?teacher=${id}`}
      disabled={isReadOnly}
      leftSection={<Plus size={16} aria-hidden="true" />}
    >
      Start a cycle
    </Button>
  )
  if (page.cycles.length === 0 && page.ownGoals.length === 0) {
    return (
      <Empty title="No cycle yet" icon={Repeat} actions={start}>
        A cycle goes through the phases of a coaching model toward a goal. It can begin with a goal,
        or with a standard that the students are weak in.
      </Empty>
    )
  }
  return (
    <div className="page-scroll" tabIndex={0} role="region" aria-label="Cycles">
      <div className={classes.column}>
        <div className={classes.actions}>{start}</div>
        {page.cycles.map((cycle) => (
          <OneCycle key={cycle.id} cycle={cycle} page={page} />
        ))}
        <OwnGoals page={page} />
      </div>
    </div>
  )
}

function OneCycle({ cycle, page }: Props & { readonly cycle: Cycle }) {
  const { today } = useWorkspace()
  const sessions = sessionsIn(cycle, page)
  return (
    <div>
      <CycleSection cycle={cycle} page={page} today={today} />
      <p className={classes.say}>
        {sessions.length === 0
          ? 'No session in it yet.'
          : `${plural(sessions.length, 'session')}, ${formatHours(sumOf(sessions, ({ minutes }) => minutes))} hours.`}
      </p>
      {cycle.result !== '' && (
        <div className={classes.result}>
          <RichTextView text={cycle.result} />
        </div>
      )}
      <GoalLines goals={cycle.goals} addressOf={(goal) => `/cycles/${cycle.id}?goal=${goal.id}`} />
    </div>
  )
}

function OwnGoals({ page }: Props) {
  return (
    <Section
      title="Goals without a cycle"
      note={page.ownGoals.length}
      end={
        <Link className="link" href={`/goals?goal=new&teacher=${page.teacher.id}`}>
          Add goal
        </Link>
      }
    >
      {page.ownGoals.length === 0 ? (
        <p className={classes.say}>None: every goal belongs to a cycle.</p>
      ) : (
        <GoalLines goals={page.ownGoals} addressOf={(goal) => `/goals?goal=${goal.id}`} />
      )}
    </Section>
  )
}

type LinesProps = {
  readonly goals: readonly Goal[]
  readonly addressOf: (goal: Goal) => string
}

function GoalLines({ goals, addressOf }: LinesProps) {
  return (
    <ul>
      {goals.map((goal) => (
        <li key={goal.id} className={classes.goal}>
          <Link href={addressOf(goal)} className={classes.goalText}>
            {goal.text}
          </Link>
          <span className="t2 sm">{goalSentence(goal)}</span>
        </li>
      ))}
    </ul>
  )
}
