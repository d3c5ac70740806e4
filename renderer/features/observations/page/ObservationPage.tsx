/** One observation: agreed on before, written in the room, read again after. */
import { useState } from 'react'
import { Link, useParams } from 'wouter'
import type { ObservationPage as Page } from '#shared/contracts/observations/records.ts'
import { observationId } from '#shared/domain/ids.ts'
import { kindLabels } from '#shared/domain/observations/observation-words.ts'
import { useBackendQuery } from '#renderer/app/backend-hooks.ts'
import { hasCode } from '#renderer/app/describe-error.ts'
import { PageHeader } from '#renderer/app/PageHeader.tsx'
import { formatClockTime, formatWeekday } from '#renderer/ui/format.ts'
import { ErrorNote, Loading } from '#renderer/ui/States.tsx'
import { SaveNote } from '#renderer/ui/saved/SaveNote.tsx'
import { After } from '../after/After.tsx'
import { Before } from './Before.tsx'
import { DetailsPanel } from './DetailsPanel.tsx'
import { EditingContext, useEditing, useObservationEditing } from './editing.ts'
import { Live } from './Live.tsx'
import { ObservationActions } from './ObservationActions.tsx'
import type { Stage } from './ObservationActions.tsx'
import classes from './Observation.module.css'

const crumb = { label: 'Observations', href: '/observations' } as const

export function ObservationPage() {
  const id = observationId.safeParse(Number(useParams<{ id: string }>().id))
  const query = useBackendQuery(
    'observations',
    'observation',
    { id: id.data ?? 0 },
    { enabled: id.success },
  )
  const isGone = hasCode(query.error, 'OBSERVATION_MISSING')
  if (query.data && !isGone) return <Loaded key={query.data.id} page={query.data} />
  return (
    <>
      <PageHeader title="Observation" crumb={crumb} />
      {query.isError || !id.success ? (
        <ErrorNote error={query.error} onRetry={() => void query.refetch()} />
      ) : (
        <Loading rows={10} label="Loading the observation" />
      )}
    </>
  )
}

const stageOf = ({ clock }: Page): Stage =>
  clock.startedAt === null ? 'before' : clock.endedAt === null ? 'live' : 'after'

/** Where the panel would lie over the page. */
const narrow = '(max-width: 899px)'

function Loaded({ page }: { readonly page: Page }) {
  const editing = useObservationEditing(page)
  const stage = stageOf(page)
  const [asked, setAsked] = useState<{ readonly at: Stage; readonly isOpen: boolean } | null>(null)
  const usual = stage !== 'live' && !window.matchMedia(narrow).matches
  const hasDetails = asked?.at === stage ? asked.isOpen : usual
  const show = (isOpen: boolean): void => setAsked({ at: stage, isOpen })
  const { givenName, familyName } = page.teacher
  return (
    <EditingContext value={editing}>
      <PageHeader
        title={`${givenName} ${familyName}`}
        crumb={crumb}
        scope={scopeOf(page)}
        hasFind={stage !== 'live'}
        actions={<ObservationActions stage={stage} onDetails={() => show(!hasDetails)} />}
      />
      <div className="page-body">
        {stage === 'live' ? (
          <Live />
        ) : (
          <div className={classes.scroll} tabIndex={0} role="region" aria-label="Observation">
            <Facts />
            {stage === 'before' ? <Before /> : <After />}
          </div>
        )}
        {hasDetails && <DetailsPanel onClose={() => show(false)} />}
      </div>
    </EditingContext>
  )
}

const scopeOf = ({ fields, class: of }: Page): string =>
  [
    kindLabels[fields.kind],
    of?.name,
    [formatWeekday(fields.observedOn), fields.startsAt && formatClockTime(fields.startsAt)]
      .filter(Boolean)
      .join(' '),
  ]
    .filter(Boolean)
    .join(', ')

/** What it belongs to, each a way there, and whether everything is saved. */
function Facts() {
  const { page, state } = useEditing()
  const { cycle, lesson, session, visitors, clock } = page
  return (
    <div className={classes.facts}>
      {clock.minutes !== null && <span>{clock.minutes} minutes</span>}
      {cycle && (
        <Link href={`/cycles/${cycle.id}`} className="link">
          {cycle.title}
        </Link>
      )}
      {lesson && (
        <Link href={`/lessons/${lesson.id}`} className="link">
          {lesson.title}
        </Link>
      )}
      {session && (
        <Link href={`/sessions/${session.id}`} className="link">
          Session
        </Link>
      )}
      {visitors.length > 0 && (
        <span>
          watched by {visitors.map((one) => `${one.givenName} ${one.familyName}`).join(', ')}
        </span>
      )}
      <span>No evaluation</span>
      <span className={classes.saved}>{state !== 'idle' && <SaveNote state={state} />}</span>
    </div>
  )
}
