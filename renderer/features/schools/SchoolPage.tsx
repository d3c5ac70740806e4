/** One school: facts saved as one goes, its year, bells, priorities and notes. */
import { useParams } from 'wouter'
import type { SchoolRecord } from '#shared/contracts/schools.ts'
import { schoolId } from '#shared/domain/ids.ts'
import { useBackendQuery } from '#renderer/app/backend-hooks.ts'
import type { CallOutput } from '#renderer/app/backend-hooks.ts'
import { hasCode } from '#renderer/app/describe-error.ts'
import { useCommand } from '#renderer/app/page-commands.ts'
import { PageHeader } from '#renderer/app/PageHeader.tsx'
import { useWorkspace } from '#renderer/app/workspace.ts'
import { Chip } from '#renderer/ui/Chip.tsx'
import { formatSchoolYear } from '#renderer/ui/format.ts'
import { SaveNote } from '#renderer/ui/saved/SaveNote.tsx'
import { useSaveState } from '#renderer/ui/saved/use-save-state.ts'
import { Section } from '#renderer/ui/Section.tsx'
import { ErrorNote, Loading, QueryView } from '#renderer/ui/States.tsx'
import { Bells } from './Bells.tsx'
import { Priorities } from './Priorities.tsx'
import { SchoolFacts } from './SchoolFacts.tsx'
import { SchoolLogo } from './SchoolLogo.tsx'
import { SchoolShelf } from './SchoolShelf.tsx'
import { archiveSchool, removeSchool, restoreSchool } from './schools-actions.ts'
import { Spans } from './Spans.tsx'
import { YearLine } from './YearLine.tsx'
import classes from './Schools.module.css'

const crumb = { label: 'Schools', href: '/settings/schools' } as const

export function SchoolPage() {
  const id = schoolId.safeParse(Number(useParams<{ id: string }>().id))
  const school = useBackendQuery('schools', 'school', { id: id.data ?? 0 }, { enabled: id.success })
  const isGone = hasCode(school.error, 'SCHOOL_MISSING')
  if (school.data && !isGone) return <Loaded key={school.data.id} school={school.data} />
  return (
    <>
      <PageHeader title="School" crumb={crumb} />
      {school.isError || !id.success ? (
        <ErrorNote error={school.error} onRetry={() => void school.refetch()} />
      ) : (
        <Loading rows={8} label="Loading the school" />
      )}
    </>
  )
}

type CalendarProps = {
  readonly year: CallOutput<'schools', 'year'>
  readonly schoolId: SchoolRecord['id']
}

function Calendar({ year, schoolId: id }: CalendarProps) {
  return (
    <>
      <Section title="Year" note={formatSchoolYear(year.schoolYear)}>
        <YearLine year={year} schoolId={id} />
      </Section>
      <Spans kind="term" spans={year.terms} year={year.schoolYear} schoolId={id} />
      <Spans kind="dayOff" spans={year.daysOff} year={year.schoolYear} schoolId={id} />
    </>
  )
}

function Loaded({ school }: { readonly school: SchoolRecord }) {
  const { isReadOnly } = useWorkspace()
  const { state, track } = useSaveState()
  const year = useBackendQuery('schools', 'year', { schoolId: school.id })
  const isArchived = school.archivedOn !== null
  useCommand('schools.archive', () => void archiveSchool(school), { isOn: !isArchived })
  useCommand('schools.restore', () => void restoreSchool(school), { isOn: isArchived })
  useCommand('schools.remove', () => void removeSchool(school))
  return (
    <>
      <PageHeader
        title={school.name}
        crumb={crumb}
        scope={
          <>
            {isArchived && <Chip tone="line">Archived</Chip>}
            <SaveNote state={state} />
          </>
        }
      />
      <div className="page-scroll" tabIndex={0} role="region" aria-label={school.name}>
        <div className={classes.columns}>
          <div className={classes.column}>
            <SchoolFacts school={school} track={track} isReadOnly={isReadOnly} />
            <SchoolLogo school={school} isReadOnly={isReadOnly} />
            {year.data && (
              <>
                <Priorities priorities={year.data.priorities} schoolId={school.id} />
                <Bells schedules={year.data.bellSchedules} schoolId={school.id} />
              </>
            )}
          </div>
          <div className={classes.column}>
            <QueryView query={year} rows={6} label="Loading the year">
              {(data) => <Calendar year={data} schoolId={school.id} />}
            </QueryView>
            <SchoolShelf school={school} isReadOnly={isReadOnly} />
          </div>
        </div>
      </div>
    </>
  )
}
