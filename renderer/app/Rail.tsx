/** The places of the app, and the note that everything stays on this laptop. */
import { Lock } from 'lucide-react'
import { Link, useLocation } from 'wouter'
import type { WorkspaceInfo } from '#shared/contracts/workspace.ts'
import { useBackendQuery } from './backend-hooks.ts'
import { formatDay, formatClock, formatTime } from '#renderer/ui/format.ts'
import { RunningTimer } from '#renderer/features/sessions/timer/RunningTimer.tsx'
import { Brand } from '#renderer/ui/Brand.tsx'
import { PrivateNotesSign } from './PrivateNotesSign.tsx'
import { places, settingsPlace } from './routes.tsx'
import type { Place } from './routes.tsx'
import classes from './Rail.module.css'

export function Rail({ workspace }: { readonly workspace: WorkspaceInfo }) {
  const { lastBackupAt } = workspace
  const countOf = usePlaceCounts(workspace)
  return (
    <aside className={classes.rail} aria-label="Numberline">
      <div className={classes.brand}>
        <Brand />
        <span className={classes.words}>Numberline</span>
      </div>
      <nav className={classes.nav} aria-label="Places">
        {places.map((place) => (
          <PlaceLink key={place.path} place={place} count={countOf(place.path)} />
        ))}
        <span className={classes.gap} />
        <PlaceLink place={settingsPlace} />
      </nav>
      <PrivateNotesSign />
      <RunningTimer />
      <div
        className={classes.private}
        title={lastBackupAt ? `Last backup: ${formatTime(lastBackupAt)}` : undefined}
      >
        <Lock size={14} aria-hidden="true" />
        <span className={classes.words}>
          <b>On this laptop</b>
          <br />
          {lastBackupAt ? `Backed up ${shortTime(lastBackupAt)}` : 'Not backed up yet'}
        </span>
      </div>
    </aside>
  )
}

/** What waits on the page of the day, and how many teachers there are. */
function usePlaceCounts({ teachers }: WorkspaceInfo) {
  const due = useBackendQuery('today', 'due', undefined)
  return (path: string): number | undefined => {
    if (path === '/today') return due.data?.steps || undefined
    return path === '/caseload' ? teachers : undefined
  }
}

function shortTime(stamp: string): string {
  const isToday = new Date(stamp).toDateString() === new Date().toDateString()
  return isToday ? formatClock(stamp) : formatDay(stamp)
}

function PlaceLink({
  place,
  count,
}: {
  readonly place: Place
  readonly count?: number | undefined
}) {
  const [path] = useLocation()
  const { icon: Icon } = place
  const isOn = [place.path, ...(place.also ?? [])].some(
    (start) => path === start || path.startsWith(`${start}/`),
  )
  return (
    <Link
      href={place.path}
      className={classes.place}
      aria-current={isOn ? 'page' : undefined}
      title={place.label}
    >
      <Icon size={16} strokeWidth={2.25} aria-hidden="true" />
      <span className={classes.words}>{place.label}</span>
      {count !== undefined && <span className={classes.count}>{count}</span>}
    </Link>
  )
}
