/** One lesson: the plan as it reads, each part typed where it stands, and beside it what it stands on. */
import { useMemo } from 'react'
import { useParams } from 'wouter'
import type { LessonPage as Page } from '#shared/contracts/lessons/records.ts'
import { lessonId } from '#shared/domain/ids.ts'
import { useBackendQuery } from '#renderer/app/backend-hooks.ts'
import { hasCode } from '#renderer/app/describe-error.ts'
import { PageHeader } from '#renderer/app/PageHeader.tsx'
import { MathText } from '#renderer/ui/MathText.tsx'
import { ErrorNote, Loading } from '#renderer/ui/States.tsx'
import { LessonPanel } from '../panel/LessonPanel.tsx'
import { useLessonPanel } from '../panel/use-lesson-panel.ts'
import { EditingContext, useLessonEditing } from './editing.ts'
import { LessonActions } from './LessonActions.tsx'
import { LessonDocument } from './LessonDocument.tsx'
import { MetaRow } from './MetaRow.tsx'
import classes from './Lesson.module.css'

const crumb = { label: 'Lessons', href: '/lessons' } as const

export function LessonPage() {
  const id = lessonId.safeParse(Number(useParams<{ id: string }>().id))
  const query = useBackendQuery('lessons', 'lesson', { id: id.data ?? 0 }, { enabled: id.success })
  const isGone = hasCode(query.error, 'LESSON_MISSING')
  if (query.data && !isGone) return <Loaded key={query.data.id} page={query.data} />
  return (
    <>
      <PageHeader title="Lesson" crumb={crumb} />
      {query.isError || !id.success ? (
        <ErrorNote error={query.error} onRetry={() => void query.refetch()} />
      ) : (
        <Loading rows={12} label="Loading the lesson" />
      )}
    </>
  )
}

function Loaded({ page }: { readonly page: Page }) {
  const editing = useLessonEditing(page)
  const panel = useLessonPanel(page.id)
  const { teacher } = page
  const shared = useMemo(() => editing, [editing])
  return (
    <EditingContext value={shared}>
      <PageHeader
        title={page.fields.title}
        heading={<MathText text={page.fields.title} />}
        crumb={crumb}
        scope={teacher ? `Modeling for ${teacher.givenName} ${teacher.familyName}` : undefined}
        actions={<LessonActions />}
      />
      <div className="page-body">
        <div className={classes.scroll} tabIndex={0} role="region" aria-label="Lesson plan">
          <MetaRow panel={panel} />
          <LessonDocument />
        </div>
        <LessonPanel panel={panel} />
      </div>
    </EditingContext>
  )
}
