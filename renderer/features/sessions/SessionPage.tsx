/** One session: every field in place, notes that save themselves, and what can be done with it. */
import { useParams } from 'wouter'
import type { Session } from '#shared/contracts/sessions.ts'
import { sessionId } from '#shared/domain/ids.ts'
import { backend } from '#renderer/app/backend.ts'
import { useBackendQuery } from '#renderer/app/backend-hooks.ts'
import { hasCode } from '#renderer/app/describe-error.ts'
import { PageHeader } from '#renderer/app/PageHeader.tsx'
import { ActionSteps } from '#renderer/coaching/ActionSteps.tsx'
import { DebriefOfSession } from '#renderer/coaching/debriefs/DebriefOfSession.tsx'
import { useAutosave } from '#renderer/app/use-autosave.ts'
import { formatClockTime, formatWeekday } from '#renderer/ui/format.ts'
import { ObservationsOf } from '#renderer/coaching/ObservationsOf.tsx'
import { Section } from '#renderer/ui/Section.tsx'
import { ErrorNote, Loading } from '#renderer/ui/States.tsx'
import { Notes } from './form/Notes.tsx'
import type { FormModel } from './form/form-model.ts'
import { SaveNote } from './form/SaveNote.tsx'
import { SessionForm } from './form/SessionForm.tsx'
import { SessionActions } from './SessionActions.tsx'
import { StatusChip } from './StatusChip.tsx'
import { titleOf, useSessionEditing } from './use-session-editing.ts'

/** Where somebody may want to write down what happens. */
const inClassrooms: ReadonlySet<string> = new Set([
  'Observation',
  'Co-teaching',
  'Modeling',
  'Walkthrough',
])

const crumb = { label: 'Sessions', href: '/sessions' } as const

export function SessionPage() {
  const id = sessionId.safeParse(Number(useParams<{ id: string }>().id))
  const query = useBackendQuery(
    'sessions',
    'session',
    { id: id.data ?? 0 },
    { enabled: id.success },
  )
  const isGone = hasCode(query.error, 'SESSION_MISSING')
  if (query.data && !isGone) return <Loaded key={query.data.id} session={query.data} />
  return (
    <>
      <PageHeader title="Session" crumb={crumb} />
      {query.isError || !id.success ? (
        <ErrorNote error={query.error} onRetry={() => void query.refetch()} />
      ) : (
        <Loading rows={10} label="Loading the session" />
      )}
    </>
  )
}

function Loaded({ session }: { readonly session: Session }) {
  const { model, error, retry } = useSessionEditing(session)
  return (
    <>
      <PageHeader
        title={titleOf(session)}
        crumb={crumb}
        scope={
          <>
            {[formatWeekday(session.heldOn), session.startsAt && formatClockTime(session.startsAt)]
              .filter(Boolean)
              .join(', ')}
            <StatusChip session={session} />
          </>
        }
        actions={<SessionActions session={session} />}
      />
      {error !== null && <ErrorNote error={error} onRetry={retry} />}
      <SessionForm
        model={model}
        stored={session.cycle}
        words={
          <>
            <StoredNotes session={session} model={model} />
            <Section title="Next steps">
              <Steps session={session} />
            </Section>
            <ObservationsOf
              of={{ sessionId: session.id }}
              isExpected={inClassrooms.has(session.type)}
            />
            <DebriefOfSession sessionId={session.id} lesson={session.lesson} />
          </>
        }
      />
    </>
  )
}

function StoredNotes({ session, model }: { readonly session: Session; readonly model: FormModel }) {
  const { id } = session
  const save = (note: 'shared' | 'private') => (text: string) =>
    backend().sessions.saveNote({ id, note, text })
  const shared = useAutosave({ value: session.sharedNote, onSave: save('shared') })
  const secret = useAutosave({ value: session.privateNote, onSave: save('private') })
  return (
    <Notes
      model={{ ...model, values: { ...model.values, sharedNote: shared.text } }}
      shared={shared}
      secret={secret}
      state={<SaveNote notes={[shared, secret]} />}
    />
  )
}

function Steps({ session }: { readonly session: Session }) {
  const steps = useBackendQuery('steps', 'list', { sessionId: session.id })
  const [only] = session.teachers.length === 1 ? session.teachers : []
  return (
    <ActionSteps
      steps={steps.data ?? []}
      teacher={only ?? null}
      place={{ sessionId: session.id, ...(session.cycle && { cycleId: session.cycle.id }) }}
      team={session.teachers.length > 1 ? 'The teachers' : null}
    />
  )
}
