/** One teacher beside the grid, in the order a coach asks: when, where in the cycle, how near, what is open. */
import { ActionIcon, Button } from '@mantine/core'
import { Lock, Maximize2 } from 'lucide-react'
import type { TeacherPage as Page, TeacherRow } from '#shared/contracts/caseload.ts'
import type { Goal } from '#shared/contracts/goals.ts'
import { isUnfinished } from '#shared/domain/action-steps.ts'
import { useBackendQuery } from '#renderer/app/backend-hooks.ts'
import { navigate } from '#renderer/app/location.ts'
import { openQuickLog } from '#renderer/app/quick-log.ts'
import { useWorkspace } from '#renderer/app/workspace.ts'
import { formatDay, formatHours, formatMonth, formatWeekday, plural } from '#renderer/ui/format.ts'
import { Panel, PanelHead } from '#renderer/ui/Panel.tsx'
import { RichTextView } from '#renderer/ui/RichText/RichTextView.tsx'
import { Section } from '#renderer/ui/Section.tsx'
import { QueryView } from '#renderer/ui/States.tsx'
import { ActionSteps } from '#renderer/coaching/ActionSteps.tsx'
import { nameOf } from './caseload-rules.ts'
import { CycleLine } from '#renderer/coaching/CycleLine.tsx'
import { GoalChart } from '#renderer/coaching/GoalChart.tsx'
import { TeacherMenu } from './TeacherMenu.tsx'
import { useTeacherCommands } from './use-teacher-commands.ts'
import classes from './TeacherPanel.module.css'

type Props = { readonly teacher: TeacherRow; readonly onClose: () => void }

export function TeacherPanel({ teacher, onClose }: Props) {
  const { isReadOnly } = useWorkspace()
  const page = useBackendQuery('caseload', 'teacher', { id: teacher.id })
  useTeacherCommands(teacher)
  const open = (): void => navigate(`/caseload/${teacher.id}`)
  const place = [teacher.courses.join(', '), teacher.schools.map(({ name }) => name).join(', ')]
  return (
    <Panel
      label={nameOf(teacher)}
      width={300}
      onClose={onClose}
      bottom={
        <>
          <Button variant="filled" disabled={isReadOnly} onClick={() => openQuickLog(teacher)}>
            Log session
          </Button>
          <Button onClick={open}>Open page</Button>
          <TeacherMenu teacher={teacher} position="top-end" className={classes.more} />
        </>
      }
    >
      <PanelHead
        title={nameOf(teacher)}
        subtitle={place.filter(Boolean).join(', ')}
        onClose={onClose}
        actions={
          <ActionIcon aria-label="Open page" onClick={open}>
            <Maximize2 size={16} aria-hidden="true" />
          </ActionIcon>
        }
      />
      <QueryView query={page} rows={8}>
        {(data) => <Details page={data} />}
      </QueryView>
    </Panel>
  )
}

function Details({ page }: { readonly page: Page }) {
  const { today } = useWorkspace()
  const cycle = page.cycles.find(({ id }) => id === page.teacher.cycle?.id)
  const goal = cycle?.goals[0]
  const open = page.actionSteps.filter(isUnfinished)
  return (
    <div className={classes.details}>
      <Facts page={page} />
      {cycle && (
        <Section
          title={cycle.title}
          {...(cycle.plannedEndOn && {
            end: <span className="t2">to {formatDay(cycle.plannedEndOn)}</span>,
          })}
        >
          <CycleLine cycle={cycle} today={today} sessions={[]} width={268} isSmall />
        </Section>
      )}
      {goal && (
        <Section title="Goal" end={<span className="t2">{measuredOn(goal)}</span>}>
          <p className={classes.goal}>{goal.text}</p>
          <GoalChart goal={goal} width={268} height={104} isSmall />
        </Section>
      )}
      <Section title="Open steps" note={open.length}>
        <ActionSteps
          steps={open}
          teacher={page.teacher}
          place={{ cycleId: page.teacher.cycle?.id ?? null }}
          isSmall
        />
      </Section>
      <LastNote page={page} />
    </div>
  )
}

/** On how many students, as far as that is known. */
function measuredOn({ kind, dataPoints }: Goal): string {
  const n = dataPoints.at(-1)?.n ?? null
  return kind === 'student-achievement' && n !== null
    ? plural(n, 'student')
    : kind.replace('-', ' ')
}

function Facts({ page }: { readonly page: Page }) {
  const { today } = useWorkspace()
  const { teacher, sessions } = page
  const done = sessions.filter(({ status }) => status === 'done')
  const last = done.find(({ on }) => on === teacher.lastContactOn)
  const thisMonth = done.filter(({ on }) => on.slice(0, 7) === today.slice(0, 7))
  const when = (on: string, type: string | undefined): string =>
    [formatWeekday(on), type?.toLowerCase()].filter(Boolean).join(', ')
  return (
    <dl className={classes.facts}>
      <dt>Last contact</dt>
      <dd>{teacher.lastContactOn ? when(teacher.lastContactOn, last?.type) : 'none yet'}</dd>
      <dt>Next session</dt>
      <dd>
        {teacher.nextSession
          ? when(teacher.nextSession.on, teacher.nextSession.type)
          : 'none planned'}
      </dd>
      <dt>Cadence</dt>
      <dd className={teacher.isPastCadence ? 'late m' : undefined}>{cadenceOf(teacher)}</dd>
      <dt>{formatMonth(today)}</dt>
      <dd>
        {formatHours(teacher.minutesThisMonth)} hours, {plural(thisMonth.length, 'session')}
      </dd>
    </dl>
  )
}

function cadenceOf({ cadenceDays, daysSinceContact }: TeacherRow): string {
  if (cadenceDays === null) return 'not agreed'
  if (daysSinceContact === null) return `every ${cadenceDays} days, no contact yet`
  return `every ${cadenceDays} days, ${daysSinceContact} since`
}

/** The latest shared note. Private ones are only counted here: somebody may look over the shoulder. */
function LastNote({ page: { lastNote, privateNotes } }: { readonly page: Page }) {
  if (!lastNote && privateNotes === 0) return null
  return (
    <Section
      title="Last note"
      {...(lastNote && { end: <span className="t2">shared, {formatDay(lastNote.on)}</span> })}
    >
      {lastNote && (
        <div className={classes.note}>
          <RichTextView text={lastNote.text} />
        </div>
      )}
      {privateNotes > 0 && (
        <p className={classes.private}>
          <Lock size={14} aria-hidden="true" />
          {plural(privateNotes, 'private note')}, shown on the teacher’s page only
        </p>
      )}
    </Section>
  )
}
