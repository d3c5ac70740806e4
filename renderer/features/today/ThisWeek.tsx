/** This week's sessions by day: what was logged, what waits to be logged, how the rest is prepared. */
import { useState } from 'react'
import type { TodayOverview } from '#shared/contracts/today.ts'
import { shortSchoolName } from '#shared/domain/school-names.ts'
import { useBackendQuery } from '#renderer/app/backend-hooks.ts'
import { RowList } from '#renderer/ui/RowList/RowList.tsx'
import { Section } from '#renderer/ui/Section.tsx'
import { plural } from '#renderer/ui/format.ts'
import { useWeekRows } from './use-week-rows.tsx'
import { weekCounts } from './week-slots.ts'
import type { Now } from './week-slots.ts'
import classes from './ThisWeek.module.css'

type Props = { readonly week: TodayOverview['week']; readonly now: Now }

export function ThisWeek({ week, now }: Props) {
  const [unfolded, setUnfolded] = useState<ReadonlySet<string>>(new Set())
  const schools = useBackendQuery('caseload', 'schools', undefined)
  const names = schools.data?.map(({ name }) => name) ?? []
  const rows = useWeekRows(week, {
    now,
    unfolded,
    onUnfold: (day) => setUnfolded(new Set([...unfolded, day])),
    shortName: (name) => shortSchoolName(name, names),
  })
  const { sessions, logged, toLog, ahead } = weekCounts(week, now)
  const parts = [
    logged > 0 ? `${logged} logged` : '',
    toLog > 0 ? `${toLog} to log` : '',
    ahead > 0 ? `${ahead} ahead` : '',
  ]
  return (
    <Section
      title="This week"
      note={sessions === 0 ? undefined : plural(sessions, 'session')}
      end={<span className="t3">{parts.filter(Boolean).join(', ')}</span>}
    >
      <RowList
        label="This week"
        rows={rows}
        columns="62px minmax(0, 1fr) 90px 120px 50px"
        className={classes.week}
      />
    </Section>
  )
}
