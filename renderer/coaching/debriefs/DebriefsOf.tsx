/** The debriefs of a lesson, an observation or a teacher, each with what comes next, and the way to begin one. */
import { Link } from 'wouter'
import type { LessonId, ObservationId } from '#shared/domain/ids.ts'
import { useBackendQuery } from '#renderer/app/backend-hooks.ts'
import { useWorkspace } from '#renderer/app/workspace.ts'
import { formatWeekday } from '#renderer/ui/format.ts'
import { MathText } from '#renderer/ui/MathText.tsx'
import { Section } from '#renderer/ui/Section.tsx'
import { ErrorNote } from '#renderer/ui/States.tsx'
import classes from './DebriefsOf.module.css'

type Props = {
  readonly of: { readonly lessonId: LessonId } | { readonly observationId: ObservationId }
  readonly className?: string | undefined
}

export function DebriefsOf({ of, className }: Props) {
  const { isReadOnly } = useWorkspace()
  const debriefs = useBackendQuery('debriefs', 'list', of)
  const begin = 'lessonId' in of ? `lesson=${of.lessonId}` : `observation=${of.observationId}`
  if (debriefs.isError) return <ErrorNote error={debriefs.error} />
  const rows = debriefs.data ?? []
  return (
    <Section
      title="Debrief"
      className={className}
      {...(!isReadOnly && {
        end: (
          <Link href={`/debriefs/new?${begin}`} className="link">
            Begin a debrief
          </Link>
        ),
      })}
    >
      {debriefs.data && rows.length === 0 && <p className={classes.none}>None yet.</p>}
      <ul>
        {rows.map(({ id, heldOn, questions, answered, nextTry }) => (
          <li key={id} className={classes.row}>
            <Link href={`/debriefs/${id}`} className="link">
              {formatWeekday(heldOn)}
            </Link>
            <span className="t2">
              {answered} of {questions} answered
            </span>
            <span className={classes.next}>
              {nextTry !== '' && (
                <>
                  <span className="t3">Next try </span>
                  <MathText text={nextTry} />
                </>
              )}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  )
}
