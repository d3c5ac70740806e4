/** The observations that belong to a cycle, session or lesson, and the way to a new one. */
import { Link } from 'wouter'
import type { CycleId, LessonId, SessionId } from '#shared/domain/ids.ts'
import { kindLabels } from '#shared/domain/observations/observation-words.ts'
import { useBackendQuery } from '#renderer/app/backend-hooks.ts'
import { useWorkspace } from '#renderer/app/workspace.ts'
import { formatWeekday } from '#renderer/ui/format.ts'
import { Section } from '#renderer/ui/Section.tsx'

type Props = {
  readonly of:
    | { readonly cycleId: CycleId }
    | { readonly sessionId: SessionId }
    | { readonly lessonId: LessonId }
  readonly level?: 2 | 3
  /** False: nothing at all is shown while there is none. */
  readonly isExpected?: boolean
}

export function ObservationsOf({ of, level = 2, isExpected = true }: Props) {
  const { isReadOnly } = useWorkspace()
  const observations = useBackendQuery('observations', 'list', of)
  const rows = observations.data ?? []
  if (rows.length === 0 && !isExpected) return null
  return (
    <Section
      level={level}
      title="Observations"
      note={rows.length || undefined}
      end={
        isReadOnly ? undefined : (
          <Link href={newAddress(of)} className="link">
            Observe
          </Link>
        )
      }
    >
      <ul>
        {rows.map(({ id, kind, observedOn, teacher, state }) => (
          <li key={id} style={{ padding: '4px 0' }}>
            <Link href={`/observations/${id}`} className="link">
              {kindLabels[kind]}, {teacher.givenName} {teacher.familyName}
            </Link>{' '}
            <span className="t3">
              {formatWeekday(observedOn)}
              {state === 'running' && ', now'}
              {state === 'planned' && ', planned'}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  )
}

function newAddress(of: Props['of']): string {
  const [name, id] =
    'cycleId' in of
      ? ['cycle', of.cycleId]
      : 'sessionId' in of
        ? ['session', of.sessionId]
        : ['lesson', of.lessonId]
  return `/observations/new?${name}=${id}`
}
