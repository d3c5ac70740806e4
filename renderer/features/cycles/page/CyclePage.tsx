/** One cycle with everything in one place; each part is changed where it stands. */
import { useParams, useSearch } from 'wouter'
import { cycleId } from '#shared/domain/ids.ts'
import type { CyclePage as Page } from '#shared/contracts/cycle-records.ts'
import { useBackendQuery } from '#renderer/app/backend-hooks.ts'
import { hasCode } from '#renderer/app/describe-error.ts'
import { navigate } from '#renderer/app/location.ts'
import { PageHeader } from '#renderer/app/PageHeader.tsx'
import { GoalPanel } from '#renderer/coaching/goals/GoalPanel.tsx'
import { memberNames } from '#renderer/coaching/member-names.ts'
import { ObservationsOf } from '#renderer/coaching/ObservationsOf.tsx'
import { ErrorNote, Loading } from '#renderer/ui/States.tsx'
import { CloseCyclePanel } from './CloseCyclePanel.tsx'
import { CycleAbout } from './CycleAbout.tsx'
import { CycleActions } from './CycleActions.tsx'
import { CycleDocuments } from './CycleDocuments.tsx'
import { CycleGoals } from './CycleGoals.tsx'
import { CycleMembers } from './CycleMembers.tsx'
import { CycleReflections } from './CycleReflections.tsx'
import { CycleSessions } from './CycleSessions.tsx'
import { CycleSteps } from './CycleSteps.tsx'
import { CycleTrack } from './CycleTrack.tsx'
import { LookFors } from './LookFors.tsx'
import classes from './CyclePage.module.css'

const crumb = { label: 'Board', href: '/cycles' } as const

export function CyclePage() {
  const id = cycleId.safeParse(Number(useParams<{ id: string }>().id))
  const query = useBackendQuery('cycles', 'cycle', { id: id.data ?? 0 }, { enabled: id.success })
  const isGone = hasCode(query.error, 'CYCLE_MISSING')
  if (query.data && !isGone) return <Loaded page={query.data} />
  return (
    <>
      <PageHeader title="Cycle" crumb={crumb} />
      {query.isError || !id.success ? (
        <ErrorNote error={query.error} onRetry={() => void query.refetch()} />
      ) : (
        <Loading rows={10} label="Loading the cycle" />
      )}
    </>
  )
}

function Loaded({ page }: { readonly page: Page }) {
  return (
    <>
      <PageHeader
        title={page.title}
        crumb={crumb}
        scope={`${page.model}, ${memberNames(page)}`}
        actions={<CycleActions page={page} />}
      />
      <div className="page-body">
        <div className={classes.scroll} tabIndex={0} role="region" aria-label="Cycle">
          <div className={classes.columns}>
            <CycleTrack page={page} />
            <div className={classes.main}>
              <CycleGoals page={page} />
              <LookFors page={page} />
              <CycleReflections page={page} />
              <CycleDocuments page={page} />
            </div>
            <div className={classes.side}>
              <CycleAbout page={page} />
              <CycleMembers page={page} />
              <CycleSteps page={page} />
              <CycleSessions page={page} />
              <ObservationsOf of={{ cycleId: page.id }} />
            </div>
          </div>
        </div>
        <SidePanel page={page} />
      </div>
    </>
  )
}

/** What stands in the address: `?close`, `?goal=new`, `?goal=12`. */
function SidePanel({ page }: { readonly page: Page }) {
  const parameters = new URLSearchParams(useSearch())
  const onClose = (): void => navigate(`/cycles/${page.id}`, { replace: true })
  if (parameters.has('close')) return <CloseCyclePanel page={page} onClose={onClose} />
  const goal = parameters.get('goal')
  const shared = { onClose, subtitle: page.title }
  if (goal === 'new') {
    const owner = { cycleId: page.id }
    return <GoalPanel key="new" {...shared} owner={owner} endsOn={page.plannedEndOn} />
  }
  const found = page.goals.find(({ id }) => String(id) === goal)
  return found ? <GoalPanel key={found.id} {...shared} goal={found} /> : null
}
