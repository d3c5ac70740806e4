/** From a session to the debrief that it was, or to one of the lesson that was taught in it. */
import { Link } from 'wouter'
import type { LessonId, SessionId } from '#shared/domain/ids.ts'
import { useBackendQuery } from '#renderer/app/backend-hooks.ts'
import { useWorkspace } from '#renderer/app/workspace.ts'
import { MathText } from '#renderer/ui/MathText.tsx'
import { Section } from '#renderer/ui/Section.tsx'

type Props = {
  readonly sessionId: SessionId
  readonly lesson: { readonly id: LessonId } | null
}

export function DebriefOfSession({ sessionId, lesson }: Props) {
  const { isReadOnly } = useWorkspace()
  const debriefs = useBackendQuery('debriefs', 'list', { sessionId })
  const [own] = debriefs.data ?? []
  const canBegin = debriefs.data !== undefined && lesson !== null && !isReadOnly
  if (!own && !canBegin) return null
  return (
    <Section title="Debrief">
      {own ? (
        <Link href={`/debriefs/${own.id}`} className="link">
          <MathText text={own.about} />, {own.answered} of {own.questions} answered
        </Link>
      ) : (
        <Link href={`/debriefs/new?lesson=${lesson?.id ?? ''}`} className="link">
          Begin a debrief of the lesson
        </Link>
      )}
    </Section>
  )
}
