/** Overview of a teacher: the cycle as a line, the goal as a chart, steps, and students' mastery. */
import { useElementSize } from '@mantine/hooks'
import { Link } from 'wouter'
import type { TeacherPage } from '#shared/contracts/caseload.ts'
import { isUnfinished } from '#shared/domain/action-steps.ts'
import { formatWeekday, plural } from '#renderer/ui/format.ts'
import { Section } from '#renderer/ui/Section.tsx'
import { Empty } from '#renderer/ui/States.tsx'
import { ActionSteps } from '#renderer/coaching/ActionSteps.tsx'
import { CycleLine } from '#renderer/coaching/CycleLine.tsx'
import { GoalChart } from '#renderer/coaching/GoalChart.tsx'
import { goalSentence } from '#renderer/coaching/goal-progress.ts'
import { MasteryTable } from './MasteryTable.tsx'
import { TimeTogether } from './TimeTogether.tsx'
import classes from './TeacherPage.module.css'

type Props = { readonly page: TeacherPage; readonly today: string }
type Cycle = TeacherPage['cycles'][number]

export function TeacherOverview({ page, today }: Props) {
  const cycle = page.cycles.find(({ id }) => id === page.teacher.cycle?.id) ?? page.cycles.at(-1)
  const goal = cycle?.goals[0]
  const open = page.actionSteps.filter(isUnfinished)
  return (
    <div className={classes.overview} tabIndex={0} role="region" aria-label="Overview">
      {cycle && <CycleSection cycle={cycle} page={page} today={today} />}
      <div className={classes.left}>
        {goal ? (
          <GoalSection goal={goal} />
        ) : (
          <Section title="Goal">
            <p className={classes.say}>No goal has been agreed yet.</p>
          </Section>
        )}
        <Section
          title="Action steps"
          note={plural(open.length, 'open', 'open')}
          className={classes.steps}
        >
          <ActionSteps
            steps={stepsShown(page)}
            teacher={page.teacher}
            place={{ cycleId: page.teacher.cycle?.id ?? null }}
          />
        </Section>
      </div>
      <div className={classes.right}>
        {page.classes.length === 0 ? (
          <Section title="Students’ mastery by standard">
            <Empty title="No class">This teacher has no class in the workspace.</Empty>
          </Section>
        ) : (
          <MasteryTable
            page={page}
            end={
              <Link className="link" href={`/data/mastery?scope=teacher:${page.teacher.id}`}>
                Open analysis
              </Link>
            }
          />
        )}
        {cycle && <TimeTogether page={page} cycle={cycle} today={today} />}
      </div>
    </div>
  )
}

/** What is open, then what was reached last, in the order of the list; the rest is in the sessions. */
function stepsShown({ actionSteps }: TeacherPage): TeacherPage['actionSteps'] {
  const open = actionSteps.filter(isUnfinished)
  const mastered = actionSteps.filter(({ status }) => status === 'mastered')
  return [...open, ...mastered.slice(0, Math.max(0, 5 - open.length))]
}

function CycleSection({ cycle, page, today }: Props & { readonly cycle: Cycle }) {
  const { ref, width } = useElementSize()
  const { plannedEndOn } = cycle
  const days = page.sessions
    .filter(
      ({ on, status }) =>
        status === 'done' && on >= cycle.startsOn && on <= (plannedEndOn ?? today),
    )
    .map(({ on }) => on)
  return (
    <Section
      title={cycle.title}
      note={[cycle.model, cycle.focusStandards.join(', ')].filter(Boolean).join(', ')}
      className={classes.full}
      {...(plannedEndOn && {
        end: <span className="t2">Result due {formatWeekday(plannedEndOn)}</span>,
      })}
    >
      <div ref={ref} className={classes.line}>
        {width > 0 && (
          <CycleLine cycle={cycle} today={today} sessions={days} width={Math.floor(width)} />
        )}
      </div>
    </Section>
  )
}

function GoalSection({ goal }: { readonly goal: Cycle['goals'][number] }) {
  const { ref, width } = useElementSize()
  return (
    <Section title="Goal" note={goal.kind.replace('-', ' ')}>
      <p className={classes.goalText}>{goal.text}</p>
      <div ref={ref} className={classes.chart}>
        {width > 0 && (
          <GoalChart goal={goal} width={Math.floor(width)} height={width > 480 ? 220 : 172} />
        )}
      </div>
      <p className={classes.say}>{goalSentence(goal)}</p>
    </Section>
  )
}
