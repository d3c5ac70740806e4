/** One teacher: cycle, goal, steps, the students' results, and the timeline beside them. */
import { Paperclip } from 'lucide-react'
import { useParams } from 'wouter'
import { teacherId } from '#shared/domain/ids.ts'
import type { TeacherPage as Page } from '#shared/contracts/caseload.ts'
import { useBackendQuery } from '#renderer/app/backend-hooks.ts'
import { hasCode } from '#renderer/app/describe-error.ts'
import { navigate } from '#renderer/app/location.ts'
import { LogSessionButton } from '#renderer/app/LogSessionButton.tsx'
import { PageHeader } from '#renderer/app/PageHeader.tsx'
import { useWorkspace } from '#renderer/app/workspace.ts'
import { Documents } from '#renderer/coaching/documents/Documents.tsx'
import { useAttach } from '#renderer/coaching/documents/use-attach.ts'
import type { Attaching } from '#renderer/coaching/documents/use-attach.ts'
import { Chip } from '#renderer/ui/Chip.tsx'
import { FileDrop } from '#renderer/ui/FileDrop.tsx'
import { ErrorNote, Loading } from '#renderer/ui/States.tsx'
import { nameOf } from './caseload-rules.ts'
import { TeacherCycles } from './TeacherCycles.tsx'
import { TeacherMenu } from './TeacherMenu.tsx'
import { TeacherOverview } from './TeacherOverview.tsx'
import { TeacherResults } from './TeacherResults.tsx'
import { TeacherSessions } from './TeacherSessions.tsx'
import { TeacherTabs } from './TeacherTabs.tsx'
import { Timeline } from './timeline/Timeline.tsx'
import { useTeacherCommands } from './use-teacher-commands.ts'
import classes from './TeacherPage.module.css'

const crumb = { label: 'Caseload', href: '/caseload' } as const

export function TeacherPage() {
  const parameters = useParams<{ id: string; tab?: string }>()
  const id = teacherId.safeParse(Number(parameters.id))
  const query = useBackendQuery(
    'caseload',
    'teacher',
    { id: id.data ?? 0 },
    { enabled: id.success },
  )
  // A read that failed for a moment keeps what is shown; a teacher who is gone must not stay on screen.
  const isGone = hasCode(query.error, 'TEACHER_MISSING')
  if (query.data && !isGone) return <Loaded page={query.data} tab={parameters.tab ?? 'overview'} />
  return (
    <>
      <PageHeader title="Teacher" crumb={crumb} />
      {query.isError || !id.success ? (
        <ErrorNote error={query.error} onRetry={() => void query.refetch()} />
      ) : (
        <Loading rows={10} label="Loading the teacher" />
      )}
    </>
  )
}

function Loaded({ page, tab }: { readonly page: Page; readonly tab: string }) {
  const { isReadOnly } = useWorkspace()
  const { teacher } = page
  const attaching = useAttach(teacher.id)
  /** To where their progress is seen. */
  const dropFiles = (files: readonly File[]): void => {
    navigate(`/caseload/${teacher.id}/documents`)
    attaching.drop(files)
  }
  useTeacherCommands(teacher)
  const place = [teacher.courses.join(', '), teacher.schools.map(({ name }) => name).join(', ')]
  return (
    <>
      <PageHeader
        title={nameOf(teacher)}
        crumb={crumb}
        scope={
          <>
            {teacher.archivedOn !== null && <Chip tone="line">Archived</Chip>}
            {place.filter(Boolean).join(', ')}
          </>
        }
        actions={
          <>
            <TeacherMenu teacher={teacher} />
            <LogSessionButton person={teacher} />
          </>
        }
      />
      <TeacherTabs id={teacher.id} shown={tab} />
      {!isReadOnly && (
        <FileDrop icon={Paperclip} onFiles={dropFiles}>
          Drop to attach to {nameOf(teacher)}. The files are copied into the workspace.
        </FileDrop>
      )}
      <TabContent page={page} tab={tab} attaching={attaching} />
    </>
  )
}

type ContentProps = { readonly page: Page; readonly tab: string; readonly attaching: Attaching }

function TabContent({ page, tab, attaching }: ContentProps) {
  const { today } = useWorkspace()
  const { id } = page.teacher
  switch (tab) {
    case 'sessions':
      return (
        <div className="page-body">
          <TeacherSessions page={page} />
        </div>
      )
    case 'cycles':
      return (
        <div className="page-body">
          <TeacherCycles page={page} />
        </div>
      )
    case 'results':
      return (
        <div className="page-body">
          <TeacherResults page={page} />
        </div>
      )
    case 'documents':
      return (
        <div className="page-scroll" tabIndex={0} role="region" aria-label="Attached documents">
          <div className={classes.column}>
            <Documents teacherId={id} attaching={attaching} />
          </div>
        </div>
      )
    default:
      return (
        <div className={classes.body}>
          <TeacherOverview page={page} today={today} />
          <Timeline key={id} id={id} />
        </div>
      )
  }
}
