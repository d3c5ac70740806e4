/** One teacher: cycle, goal, steps, the students' results, and the timeline beside them. */
import { ActionIcon, Menu } from '@mantine/core'
import { Ellipsis, UserX } from 'lucide-react'
import { useParams } from 'wouter'
import { teacherId } from '#shared/domain/ids.ts'
import type { TeacherPage as Page } from '#shared/contracts/caseload.ts'
import { useBackendQuery } from '#renderer/app/backend-hooks.ts'
import { hasCode } from '#renderer/app/describe-error.ts'
import { useCommand } from '#renderer/app/page-commands.ts'
import { PageHeader } from '#renderer/app/PageHeader.tsx'
import { useWorkspace } from '#renderer/app/workspace.ts'
import { ErrorNote, Loading } from '#renderer/ui/States.tsx'
import { Tabs } from '#renderer/ui/Tabs.tsx'
import { nameOf } from './caseload-rules.ts'
import { removeTeacher } from './remove-teacher.ts'
import { TeacherOverview } from './TeacherOverview.tsx'
import { TeacherResults } from './TeacherResults.tsx'
import { TeacherSessions } from './TeacherSessions.tsx'
import { teacherFacts } from './teacher-facts.ts'
import { Timeline } from './Timeline.tsx'
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
  const { today, isReadOnly } = useWorkspace()
  const { teacher } = page
  const base = `/caseload/${teacher.id}`
  const remove = (): void => void removeTeacher(teacher)
  useCommand('caseload.remove-teacher', remove)
  const place = [teacher.courses.join(', '), teacher.schools.map(({ name }) => name).join(', ')]
  return (
    <>
      <PageHeader
        title={nameOf(teacher)}
        crumb={crumb}
        scope={place.filter(Boolean).join(', ')}
        actions={<MoreMenu onRemove={remove} isReadOnly={isReadOnly} />}
      />
      <Tabs
        label="Teacher"
        tabs={[
          { label: 'Overview', href: base, isOn: tab === 'overview' },
          {
            label: 'Sessions',
            href: `${base}/sessions`,
            isOn: tab === 'sessions',
            count: page.sessions.length,
          },
          { label: 'Students’ results', href: `${base}/results`, isOn: tab === 'results' },
        ]}
        end={teacherFacts(page).map((fact) => (
          <span key={fact}>{fact}</span>
        ))}
      />
      <div className={tab === 'overview' ? classes.body : 'page-body'}>
        {tab === 'sessions' ? (
          <TeacherSessions page={page} />
        ) : tab === 'results' ? (
          <TeacherResults page={page} />
        ) : (
          <>
            <TeacherOverview page={page} today={today} />
            <Timeline page={page} today={today} />
          </>
        )}
      </div>
    </>
  )
}

type MenuProps = { readonly onRemove: () => void; readonly isReadOnly: boolean }

function MoreMenu({ onRemove, isReadOnly }: MenuProps) {
  return (
    <Menu transitionProps={{ duration: 0 }} position="bottom-end" shadow="md">
      <Menu.Target>
        <ActionIcon size={32} aria-label="More">
          <Ellipsis size={16} aria-hidden="true" />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item
          disabled={isReadOnly}
          leftSection={<UserX size={14} aria-hidden="true" />}
          onClick={onRemove}
        >
          Remove from caseload
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
