/** A cycle under its title: what it is about, and its phases as a line with a ring for each session held. */
import { useElementSize } from '@mantine/hooks'
import { Link } from 'wouter'
import type { TeacherPage } from '#shared/contracts/caseload.ts'
import { CycleLine } from '#renderer/coaching/CycleLine.tsx'
import { formatFullDay, formatWeekday } from '#renderer/ui/format.ts'
import { Section } from '#renderer/ui/Section.tsx'
import { sessionsIn } from './teacher-facts.ts'
import classes from './TeacherPage.module.css'

export type Cycle = TeacherPage['cycles'][number]

type Props = {
  readonly cycle: Cycle
  readonly page: TeacherPage
  readonly today: string
  readonly className?: string | undefined
}

export function CycleSection({ cycle, page, today, className }: Props) {
  const { ref, width } = useElementSize()
  const days = sessionsIn(cycle, page).map(({ on }) => on)
  return (
    <Section
      title={
        <Link href={`/cycles/${cycle.id}`} className={classes.cycleTitle}>
          {cycle.title}
        </Link>
      }
      note={[cycle.model, cycle.focusStandards.join(', ')].filter(Boolean).join(', ')}
      className={className}
      end={<span className="t2">{endWords(cycle)}</span>}
    >
      <div ref={ref} className={classes.line}>
        {width > 0 && (
          <CycleLine cycle={cycle} today={today} sessions={days} width={Math.floor(width)} />
        )}
      </div>
    </Section>
  )
}

function endWords({ status, plannedEndOn, startsOn, endedOn }: Cycle): string {
  if (status === 'closed') return endedOn ? `Closed ${formatFullDay(endedOn)}` : 'Closed'
  if (status === 'planned') return `Begins ${formatWeekday(startsOn)}`
  return plannedEndOn
    ? `Result due ${formatWeekday(plannedEndOn)}`
    : `Since ${formatFullDay(startsOn)}`
}
