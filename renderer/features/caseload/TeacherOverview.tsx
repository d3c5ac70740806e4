/** Overview of a teacher: the cycle as a line, goals as charts, steps, students' mastery, time and look-fors. */
import { Link } from 'wouter'
import type { TeacherPage } from '#shared/contracts/caseload.ts'
import { isUnfinished } from '#shared/domain/action-steps.ts'
import { ActionSteps } from '#renderer/coaching/ActionSteps.tsx'
import { plural } from '#renderer/ui/format.ts'
import { Section } from '#renderer/ui/Section.tsx'
import { Empty } from '#renderer/ui/States.tsx'
import { CycleSection } from './CycleSection.tsx'
import type { Cycle } from './CycleSection.tsx'
import { GoalSection } from './GoalSection.tsx'
import { MasteryTable } from './MasteryTable.tsx'
import { TimeTogether } from './TimeTogether.tsx'
import classes from './TeacherPage.module.css'

type Props = { readonly page: TeacherPage; readonly today: string }

export function TeacherOverview({ page, today }: Props) {
  const cycle = page.cycles.find(({ id }) => id === page.teacher.cycle?.id)
  const [first, ...others] = [...(cycle?.goals ?? []), ...page.ownGoals]
  return (
    <div className={classes.overview} tabIndex={0} role="region" aria-label="Overview">
      {cycle ? (
        <CycleSection cycle={cycle} page={page} today={today} className={classes.full} />
      ) : (
        <NoCycle page={page} />
      )}
      <div className={classes.goal}>
        {first ? <GoalSection goal={first} /> : <NoGoal page={page} cycle={cycle} />}
      </div>
      <div className={classes.steps}>
        <Steps page={page} />
      </div>
      <div className={classes.right}>
        <Mastery page={page} />
        {cycle && <TimeTogether page={page} cycle={cycle} />}
        {cycle && <LookFors cycle={cycle} />}
      </div>
      {others.length > 0 && (
        <div className={classes.others}>
          {others.map((goal, index) => (
            <GoalSection key={goal.id} goal={goal} number={index + 2} />
          ))}
        </div>
      )}
    </div>
  )
}

function NoCycle({ page }: { readonly page: TeacherPage }) {
  const [last] = page.cycles
  return (
    <Section
      title="No cycle now"
      {...(last && { note: `last: ${last.title}` })}
      className={classes.full}
      end={
        <Link className="link" href={`/cycles/new?teacher=${page.teacher.id}`}>
          Start a cycle
        </Link>
      }
    >
      <p className={classes.say}>
        Sessions, goals and steps work without one; a cycle gives them phases and an end.
      </p>
    </Section>
  )
}

type NoGoalProps = { readonly page: TeacherPage; readonly cycle: Cycle | undefined }

function NoGoal({ page, cycle }: NoGoalProps) {
  const address = cycle
    ? `/cycles/${cycle.id}?goal=new`
    : `/goals?goal=new&teacher=${page.teacher.id}`
  return (
    <Section
      title="Goal"
      end={
        <Link className="link" href={address}>
          Add goal
        </Link>
      }
    >
      <p className={classes.say}>No goal has been agreed yet.</p>
    </Section>
  )
}

function Steps({ page }: { readonly page: TeacherPage }) {
  const open = page.actionSteps.filter(isUnfinished)
  const mastered = page.actionSteps.filter(({ status }) => status === 'mastered')
  return (
    <Section title="Action steps" note={plural(open.length, 'open', 'open')}>
      {/* What was reached last keeps company; all of it stands in the timeline. */}
      <ActionSteps
        steps={[...open, ...mastered.slice(0, Math.max(0, 5 - open.length))]}
        teacher={page.teacher}
        place={{ cycleId: page.teacher.cycle?.id ?? null }}
      />
    </Section>
  )
}

function Mastery({ page }: { readonly page: TeacherPage }) {
  if (page.classes.length === 0) {
    return (
      <Section title="Students’ mastery by standard">
        <Empty
          title="No class"
          actions={
            <Link className="link" href={`/caseload/${page.teacher.id}/record`}>
              Add a class in the record
            </Link>
          }
        >
          This teacher has no class in the workspace, so no result of a student belongs here.
        </Empty>
      </Section>
    )
  }
  return (
    <MasteryTable
      page={page}
      end={
        <Link className="link" href={`/data/mastery?scope=teacher:${page.teacher.id}`}>
          Open analysis
        </Link>
      }
    />
  )
}

function LookFors({ cycle }: { readonly cycle: Cycle }) {
  if (cycle.lookFors.length === 0) return null
  return (
    <Section
      title="Look-fors"
      note={`agreed for ${cycle.title}`}
      className={classes.time}
      end={
        <Link className="link" href={`/cycles/${cycle.id}`}>
          Open cycle
        </Link>
      }
    >
      <ul className={classes.lookFors}>
        {cycle.lookFors.map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
    </Section>
  )
}
