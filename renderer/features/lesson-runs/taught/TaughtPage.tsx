/** One teaching afterwards: its minutes, the chart, which can still be put right, lines, and what followed. */
import { useParams } from 'wouter'
import type { LessonRun } from '#shared/contracts/lesson-runs/records.ts'
import { lessonRunId } from '#shared/domain/ids.ts'
import { useBackendQuery } from '#renderer/app/backend-hooks.ts'
import { hasCode } from '#renderer/app/describe-error.ts'
import { PageHeader } from '#renderer/app/PageHeader.tsx'
import { useWorkspace } from '#renderer/app/workspace.ts'
import { Minutes } from '#renderer/coaching/lesson-runs/TaughtLessons.tsx'
import { formatClock, formatWeekday } from '#renderer/ui/format.ts'
import { MathText } from '#renderer/ui/MathText.tsx'
import { Section } from '#renderer/ui/Section.tsx'
import { ErrorNote, Loading } from '#renderer/ui/States.tsx'
import { RunContext, runActs } from '../room/run-acts.ts'
import { RoomParts } from '../room/RoomParts.tsx'
import { TaughtActions } from './TaughtActions.tsx'
import classes from './Taught.module.css'

export function TaughtPage() {
  const { id: lesson, runId } = useParams<{ id: string; runId: string }>()
  const id = lessonRunId.safeParse(Number(runId))
  const query = useBackendQuery('lessonRuns', 'run', { id: id.data ?? 0 }, { enabled: id.success })
  const isGone = hasCode(query.error, 'LESSON_RUN_MISSING')
  if (query.data && !isGone) return <Loaded run={query.data} />
  return (
    <>
      <PageHeader title="Taught" crumb={{ label: 'Lesson', href: `/lessons/${lesson}` }} />
      {query.isError || !id.success ? (
        <ErrorNote error={query.error} onRetry={() => void query.refetch()} />
      ) : (
        <Loading rows={10} label="Loading the lesson" />
      )}
    </>
  )
}

function Loaded({ run }: { readonly run: LessonRun }) {
  const { isReadOnly } = useWorkspace()
  return (
    <RunContext value={runActs(run, isReadOnly)}>
      <PageHeader
        title={run.lesson.title}
        heading={<MathText text={run.lesson.title} />}
        crumb={{ label: 'Lesson', href: `/lessons/${run.lesson.id}` }}
        scope={whenOf(run)}
        actions={<TaughtActions run={run} />}
      />
      <div className={classes.page}>
        <Section title="Minutes" className={classes.section}>
          <Minutes run={run} />
        </Section>
        <div className={classes.parts}>
          <RoomParts connection="" groupSets={[]} />
        </div>
      </div>
    </RunContext>
  )
}

function whenOf({ heldOn, startedAt, endedAt }: LessonRun): string {
  const until = endedAt === null ? 'goes on' : `to ${formatClock(endedAt)}`
  return `Taught ${formatWeekday(heldOn)}, ${formatClock(startedAt)} ${until}`
}
