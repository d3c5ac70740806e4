/** The school year, and what holds in all schools: terms, days off, priorities of the district. */
import { useBackendQuery } from '#renderer/app/backend-hooks.ts'
import { PageHeader } from '#renderer/app/PageHeader.tsx'
import { SettingsTabs } from '#renderer/app/SettingsTabs.tsx'
import { useWorkspace } from '#renderer/app/workspace.ts'
import { formatSchoolYear } from '#renderer/ui/format.ts'
import { QueryView } from '#renderer/ui/States.tsx'
import { Priorities } from './Priorities.tsx'
import { Spans } from './Spans.tsx'
import { YearForm } from './YearForm.tsx'
import { YearLine } from './YearLine.tsx'
import classes from './Schools.module.css'

export function YearPage() {
  const { schoolYear } = useWorkspace()
  const year = useBackendQuery('schools', 'year', { schoolId: null })
  return (
    <>
      <PageHeader title="Settings" scope={`School year ${formatSchoolYear(schoolYear)}`} />
      <SettingsTabs shown="/settings/year" />
      <div className="page-scroll" tabIndex={0} role="region" aria-label="School year">
        <QueryView query={year} rows={8} label="Loading the school year">
          {(data) => (
            <div className={classes.columns}>
              <div className={classes.column}>
                <YearForm
                  key={`${data.schoolYear.startsOn} ${data.schoolYear.endsOn}`}
                  year={data.schoolYear}
                />
                <YearLine year={data} schoolId={null} />
                <Spans kind="term" spans={data.terms} year={data.schoolYear} schoolId={null} />
                <Priorities priorities={data.priorities} schoolId={null} />
              </div>
              <div className={classes.column}>
                <Spans kind="dayOff" spans={data.daysOff} year={data.schoolYear} schoolId={null} />
              </div>
            </div>
          )}
        </QueryView>
      </div>
    </>
  )
}
