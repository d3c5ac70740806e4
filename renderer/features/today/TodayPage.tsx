/** The day: the week, what is due, who waits, what ends, what is unfinished; each acted on in place. */
import { Button } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import { Clock } from 'lucide-react'
import { Fragment } from 'react'
import type { ReactNode } from 'react'
import { Link } from 'wouter'
import type { TodayOverview } from '#shared/contracts/today.ts'
import { useBackendQuery } from '#renderer/app/backend-hooks.ts'
import { LogSessionButton } from '#renderer/app/LogSessionButton.tsx'
import { PageHeader } from '#renderer/app/PageHeader.tsx'
import { QuickLogSlot } from '#renderer/app/QuickLogSlot.tsx'
import { useWorkspace } from '#renderer/app/workspace.ts'
import { formatLongDay } from '#renderer/ui/format.ts'
import { RowHints } from '#renderer/ui/RowList/RowHints.tsx'
import { QueryView } from '#renderer/ui/States.tsx'
import { useClock } from '#renderer/ui/use-clock.ts'
import { DueSteps } from './DueSteps.tsx'
import { EndingCycles } from './EndingCycles.tsx'
import { FirstDay } from './FirstDay.tsx'
import { ThisWeek } from './ThisWeek.tsx'
import { UnfinishedSessions } from './UnfinishedSessions.tsx'
import { WaitingTeachers } from './WaitingTeachers.tsx'
import classes from './Today.module.css'

export function TodayPage() {
  const { today, counts } = useWorkspace()
  const overview = useBackendQuery('today', 'overview', undefined)
  const isNew = (counts['teacher'] ?? 0) === 0 && (counts['session'] ?? 0) === 0
  return (
    <>
      <PageHeader title="Today" scope={formatLongDay(today)} actions={<Actions />} />
      <QuickLogSlot />
      {isNew ? (
        <FirstDay />
      ) : (
        <>
          <div className={classes.page} tabIndex={0} role="region" aria-label="The day">
            <QueryView query={overview} rows={14} label="Loading the day">
              {(data) => <Day overview={data} />}
            </QueryView>
          </div>
          <RowHints />
        </>
      )}
    </>
  )
}

function Actions() {
  return (
    <>
      <Button
        component={Link}
        href="/time"
        variant="subtle"
        leftSection={<Clock size={16} aria-hidden="true" />}
      >
        Time
      </Button>
      <LogSessionButton />
    </>
  )
}

function Day({ overview }: { readonly overview: TodayOverview }) {
  const clock = useClock()
  const columns = useColumns()
  const sections: Readonly<Record<SectionName, ReactNode>> = {
    week: <ThisWeek week={overview.week} now={{ today: overview.today, clock }} />,
    steps: <DueSteps steps={overview.steps} dueUntil={overview.dueUntil} />,
    waiting: <WaitingTeachers waiting={overview.waiting} agreed={overview.agreed} />,
    ending: <EndingCycles cycles={overview.ending} followUps={overview.followUps} />,
    unfinished: <UnfinishedSessions sessions={overview.unfinished} />,
  }
  return (
    <div className={classes.columns} data-columns={columns.length}>
      {columns.map((names) => (
        <div key={names.join()} className={classes.column}>
          {names.map((name) => (
            <Fragment key={name}>{sections[name]}</Fragment>
          ))}
        </div>
      ))}
    </div>
  )
}

type SectionName = 'week' | 'steps' | 'waiting' | 'ending' | 'unfinished'

/** Zoomed, what presses comes before what can wait; on a wide screen no column is merely stretched. */
function useColumns(): readonly (readonly SectionName[])[] {
  const isWide = useMediaQuery('(min-width: 1600px)')
  const isNarrow = useMediaQuery('(max-width: 999px)')
  if (isNarrow) return [['week', 'steps', 'waiting', 'ending', 'unfinished']]
  if (isWide) return [['week'], ['steps', 'waiting'], ['unfinished', 'ending']]
  return [
    ['week', 'unfinished'],
    ['steps', 'waiting', 'ending'],
  ]
}
