/** One debrief: questions with answers, the reflection, what is said to the teacher, the next try and its steps. */
import { useParams } from 'wouter'
import type { Debrief } from '#shared/contracts/debriefs.ts'
import { debriefId } from '#shared/domain/ids.ts'
import { useBackendQuery } from '#renderer/app/backend-hooks.ts'
import { backend } from '#renderer/app/backend.ts'
import { hasCode } from '#renderer/app/describe-error.ts'
import { PageHeader } from '#renderer/app/PageHeader.tsx'
import { useWorkspace } from '#renderer/app/workspace.ts'
import { formatWeekday } from '#renderer/ui/format.ts'
import { MathField } from '#renderer/ui/Mathematics/MathField.tsx'
import { MathText } from '#renderer/ui/MathText.tsx'
import { Section } from '#renderer/ui/Section.tsx'
import { ErrorNote, Loading } from '#renderer/ui/States.tsx'
import { DebriefActions } from './DebriefActions.tsx'
import { NextTry } from './NextTry.tsx'
import { Questions } from './Questions.tsx'
import { SessionNotes } from './SessionNotes.tsx'
import classes from './Debrief.module.css'

const lessonsCrumb = { label: 'Lessons', href: '/lessons' } as const

export function DebriefPage() {
  const id = debriefId.safeParse(Number(useParams<{ id: string }>().id))
  const query = useBackendQuery(
    'debriefs',
    'debrief',
    { id: id.data ?? 0 },
    { enabled: id.success },
  )
  const isGone = hasCode(query.error, 'DEBRIEF_MISSING')
  if (query.data && !isGone) return <Loaded key={query.data.id} debrief={query.data} />
  return (
    <>
      <PageHeader title="Debrief" crumb={lessonsCrumb} />
      {query.isError || !id.success ? (
        <ErrorNote error={query.error} onRetry={() => void query.refetch()} />
      ) : (
        <Loading rows={10} label="Loading the debrief" />
      )}
    </>
  )
}

function Loaded({ debrief }: { readonly debrief: Debrief }) {
  const { isReadOnly } = useWorkspace()
  const { id, about, lesson, teacher, session } = debrief
  return (
    <>
      <PageHeader
        title={`Debrief: ${about}`}
        heading={
          <>
            Debrief: <MathText text={about} />
          </>
        }
        crumb={lesson ? { label: 'Lesson', href: `/lessons/${lesson.id}` } : lessonsCrumb}
        scope={whenOf(debrief)}
        actions={<DebriefActions debrief={debrief} />}
      />
      <div className={classes.page}>
        <div className={classes.main}>
          <Questions debrief={debrief} isReadOnly={isReadOnly} />
          <Section
            title={teacher ? `What ${teacher.givenName} takes from it` : 'The teacher’s reflection'}
            className={classes.section}
          >
            <MathField
              label="Reflection of the teacher"
              value={debrief.reflection}
              isReadOnly={isReadOnly}
              placeholder="In the teacher’s own words"
              onSave={(reflection) => backend().debriefs.update({ id, changes: { reflection } })}
            />
          </Section>
        </div>
        <div className={classes.aside}>
          <NextTry debrief={debrief} isReadOnly={isReadOnly} />
          {session ? (
            <SessionNotes session={session} isReadOnly={isReadOnly} />
          ) : (
            <p className={classes.gone}>
              Its session was removed, and the shared note with it. What is written here stays.
            </p>
          )}
        </div>
      </div>
    </>
  )
}

function whenOf({ heldOn, session, teacher }: Debrief): string {
  const who = teacher ? ` with ${teacher.givenName} ${teacher.familyName}` : ''
  return `${formatWeekday(session?.heldOn ?? heldOn)}${who}`
}
