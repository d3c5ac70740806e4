/** Calendar files: save this week or all that is planned, take busy times in, remove a calendar again. */
import { Button, Checkbox } from '@mantine/core'
import { CalendarArrowDown, CalendarArrowUp, Trash2 } from 'lucide-react'
import { useState } from 'react'
import type { ScheduleWeek } from '#shared/contracts/schedule.ts'
import { useBackendMutation, useBackendQuery, useJob } from '#renderer/app/backend-hooks.ts'
import { notifyUndoable } from '#renderer/app/notify.tsx'
import { useWorkspace } from '#renderer/app/workspace.ts'
import { formatDay, plural } from '#renderer/ui/format.ts'
import { Panel, PanelHead } from '#renderer/ui/Panel.tsx'
import { Section } from '#renderer/ui/Section.tsx'
import { ErrorNote, QueryView } from '#renderer/ui/States.tsx'
import classes from './CalendarPanel.module.css'

const calendarFile = [{ name: 'Calendar', extensions: ['ics'] }]

type Props = { readonly week: ScheduleWeek; readonly onClose: () => void }

export function CalendarPanel({ week, onClose }: Props) {
  const { isReadOnly } = useWorkspace()
  return (
    <Panel label="Calendar files" width={320} onClose={onClose}>
      <PanelHead
        title="Calendar files"
        subtitle="Files only: nothing is connected or synchronized."
        onClose={onClose}
      />
      <div className={classes.sections}>
        <SaveCalendar week={week} />
        <Section title="Busy times">
          {!isReadOnly && <ImportCalendar />}
          <Calendars isReadOnly={isReadOnly} />
        </Section>
      </div>
    </Panel>
  )
}

function SaveCalendar({ week }: { readonly week: ScheduleWeek }) {
  const [hasNames, setHasNames] = useState(false)
  const job = useJob('schedule', 'saveCalendar')
  const ids = week.sessions.filter(({ status }) => status !== 'canceled').map(({ id }) => id)
  const save = async (): Promise<void> => {
    const place = await window.numberlineShell.chooseSave({
      title: 'Save sessions as a calendar file',
      defaultName: `Coaching ${week.monday}.ics`,
      filters: calendarFile,
    })
    if (place) await job.run({ saveTo: place.token, sessionIds: ids, hasNames })
  }
  return (
    <Section title="Save sessions" note={`week of ${formatDay(week.monday)}`}>
      <p className={classes.text}>
        Type, time and school go into the file. Notes never do, and names only if you want them.
      </p>
      <Checkbox
        label="With teachers’ names"
        checked={hasNames}
        onChange={(event) => setHasNames(event.currentTarget.checked)}
      />
      <Button
        leftSection={<CalendarArrowDown size={16} aria-hidden="true" />}
        disabled={ids.length === 0}
        loading={job.state.status === 'running'}
        onClick={() => void save()}
      >
        Save {plural(ids.length, 'session')}
      </Button>
      <p role="status" className="t2">
        {job.state.status === 'done' &&
          `Saved ${plural(job.state.output.sessions, 'session')} in ${job.state.output.fileName}.`}
      </p>
      {job.state.status === 'failed' && <ErrorNote error={job.state.error} />}
    </Section>
  )
}

function ImportCalendar() {
  const [hasTitles, setHasTitles] = useState(true)
  const job = useJob('schedule', 'importCalendar')
  const choose = async (): Promise<void> => {
    const [file] = await window.numberlineShell.chooseFiles({
      title: 'Import busy times',
      multiple: false,
      filters: calendarFile,
    })
    const done = file && (await job.run({ fileToken: file.token, hasTitles }))
    if (done) await notifyUndoable(`Imported ${plural(done.times, 'busy time')}`)
  }
  return (
    <>
      <p className={classes.text}>
        Export a calendar as .ics and choose it here. The same calendar is replaced when it comes
        again.
      </p>
      <Checkbox
        label="Keep what each entry is called"
        checked={hasTitles}
        onChange={(event) => setHasTitles(event.currentTarget.checked)}
      />
      <Button
        leftSection={<CalendarArrowUp size={16} aria-hidden="true" />}
        loading={job.state.status === 'running'}
        onClick={() => void choose()}
      >
        Import busy times
      </Button>
      <p role="status" className="t2">
        {job.state.status === 'done' && importedWords(job.state.output)}
      </p>
      {job.state.status === 'failed' && <ErrorNote error={job.state.error} />}
    </>
  )
}

function importedWords(done: {
  readonly calendar: string
  readonly times: number
  readonly skipped: number
  readonly unreadable: number
}): string {
  const left = [
    done.skipped > 0 &&
      `${plural(done.skipped, 'entry', 'entries')} left out: free, canceled, or outside of the school year.`,
    done.unreadable > 0 && `${plural(done.unreadable, 'entry', 'entries')} could not be read.`,
  ].filter(Boolean)
  return [`${plural(done.times, 'busy time')} from ${done.calendar}.`, ...left].join(' ')
}

function Calendars({ isReadOnly }: { readonly isReadOnly: boolean }) {
  const calendars = useBackendQuery('schedule', 'calendars', undefined)
  const remove = useBackendMutation('schedule', 'removeCalendar')
  return (
    <QueryView query={calendars} rows={2}>
      {(list) => (
        <ul className={classes.calendars}>
          {list.map(({ calendar, times, from, to }) => (
            <li key={calendar} className={classes.calendar}>
              <span className={classes.name}>
                <span className="m ell">{calendar}</span>
                <span className="t2 sm">
                  {plural(times, 'time')}, {formatDay(from)} to {formatDay(to)}
                </span>
              </span>
              {!isReadOnly && (
                <Button
                  size="xs"
                  leftSection={<Trash2 size={14} aria-hidden="true" />}
                  aria-label={`Remove ${calendar}`}
                  onClick={() =>
                    remove.mutate(
                      { calendar },
                      { onSuccess: () => void notifyUndoable(`Removed ${calendar}`) },
                    )
                  }
                >
                  Remove
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
    </QueryView>
  )
}
