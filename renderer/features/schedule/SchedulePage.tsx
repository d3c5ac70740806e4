/** A week of the coach's time: sessions to look at, open and move, over bells, days off and busy times. */
import { ActionIcon, Button } from '@mantine/core'
import { CalendarCog, ChevronLeft, ChevronRight } from 'lucide-react'
import { useState } from 'react'
import { useSearch } from 'wouter'
import type { ScheduleWeek } from '#shared/contracts/schedule.ts'
import { addDays, mondayOf } from '#shared/domain/days.ts'
import { useBackendQuery } from '#renderer/app/backend-hooks.ts'
import { navigate } from '#renderer/app/location.ts'
import { useCommand } from '#renderer/app/page-commands.ts'
import { PageHeader } from '#renderer/app/PageHeader.tsx'
import { useWorkspace } from '#renderer/app/workspace.ts'
import { formatDay, formatFullDay, plural } from '#renderer/ui/format.ts'
import { PillSelect } from '#renderer/ui/PillSelect.tsx'
import { QueryView } from '#renderer/ui/States.tsx'
import { CalendarPanel } from './CalendarPanel.tsx'
import classes from './SchedulePage.module.css'
import { WeekGrid } from './WeekGrid.tsx'

export function SchedulePage() {
  const { today } = useWorkspace()
  const asked = new URLSearchParams(useSearch()).get('week')
  const monday = mondayOf(isDay(asked) ? asked : today)
  const week = useBackendQuery('schedule', 'week', { day: monday }, { keepPrevious: true })
  const [isPanelOpen, setIsPanelOpen] = useState(false)
  const show = (day: string): void => navigate(`/schedule?week=${mondayOf(day)}`)
  useCommand('schedule.previous', () => show(addDays(monday, -7)))
  useCommand('schedule.next', () => show(addDays(monday, 7)))
  useCommand('schedule.this-week', () => show(today))
  useCommand('schedule.calendars', () => setIsPanelOpen(true))
  return (
    <>
      <PageHeader
        title="Schedule"
        scope={`${formatDay(monday)} to ${formatFullDay(addDays(monday, 6))}`}
        actions={
          <>
            <Button onClick={() => show(today)} disabled={monday === mondayOf(today)}>
              This week
            </Button>
            <span className={classes.steps}>
              <ActionIcon
                size={32}
                variant="default"
                aria-label="Week before"
                onClick={() => show(addDays(monday, -7))}
              >
                <ChevronLeft size={16} aria-hidden="true" />
              </ActionIcon>
              <ActionIcon
                size={32}
                variant="default"
                aria-label="Week after"
                onClick={() => show(addDays(monday, 7))}
              >
                <ChevronRight size={16} aria-hidden="true" />
              </ActionIcon>
            </span>
          </>
        }
      />
      <div className={classes.body}>
        <div className={classes.main}>
          <QueryView query={week} rows={10}>
            {(data) => (
              <Week
                key={data.monday}
                week={data}
                onCalendars={() => setIsPanelOpen((isOpen) => !isOpen)}
              />
            )}
          </QueryView>
        </div>
        {isPanelOpen && week.data && (
          <CalendarPanel week={week.data} onClose={() => setIsPanelOpen(false)} />
        )}
      </div>
    </>
  )
}

const isDay = (text: string | null): text is string =>
  text !== null && /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text))

function Week({
  week,
  onCalendars,
}: {
  readonly week: ScheduleWeek
  readonly onCalendars: () => void
}) {
  const schools = [...new Map(week.bells.map((bell) => [bell.schoolId, bell.school]))]
  const [bellsOf, setBellsOf] = useState<number | null>(schools[0]?.[0] ?? null)
  const planned = week.sessions.filter(({ status }) => status === 'planned').length
  const done = week.sessions.filter(({ status }) => status === 'done').length
  return (
    <>
      <div className={classes.bar}>
        <span className="m">{plural(week.sessions.length, 'session')}</span>
        <span className="t2">
          {done} done, {planned} planned
        </span>
        <span className={classes.barEnd}>
          {schools.length > 0 && (
            <PillSelect
              label="Bells"
              value={String(bellsOf ?? '')}
              choices={[
                ...schools.map(([id, name]) => ({ value: String(id), label: name })),
                { value: '', label: 'None' },
              ]}
              onChange={(value) => setBellsOf(value === '' ? null : Number(value))}
              width={260}
            />
          )}
          <Button
            size="xs"
            leftSection={<CalendarCog size={14} aria-hidden="true" />}
            onClick={onCalendars}
          >
            Calendar files
          </Button>
        </span>
      </div>
      <WeekGrid week={week} bellsOf={bellsOf} />
    </>
  )
}
