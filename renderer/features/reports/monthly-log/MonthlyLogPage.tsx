/** A monthly log: which month and school, names or counts, and the coach's own words. */
import { useMemo } from 'react'
import { useLocation, useSearch } from 'wouter'
import { z } from 'zod'
import { useBackendQuery } from '#renderer/app/backend-hooks.ts'
import { PageHeader } from '#renderer/app/PageHeader.tsx'
import { useRemembered } from '#renderer/app/use-remembered.ts'
import { useWorkspace } from '#renderer/app/workspace.ts'
import { ErrorNote, Loading } from '#renderer/ui/States.tsx'
import { schoolId } from '#shared/domain/ids.ts'
import { audience } from '#shared/contracts/reports/for-whom.ts'
import { ReportFrame, reportsCrumb } from '../frame/ReportFrame.tsx'
import { useReport } from '../frame/use-report.ts'
import type { ReportInput } from '../frame/use-report.ts'
import { formatMonthAddress, parseMonthAddress } from './month-address.ts'
import type { MonthAddress } from './month-address.ts'
import { MonthlyLogForm } from './MonthlyLogForm.tsx'

const title = 'Monthly log'

/** Kept from one month to the next. */
const usual = z.object({
  teachers: z.enum(['counts', 'names']),
  audience,
  recipient: z.string(),
  preparedBy: z.string(),
})
export type UsualChoices = z.output<typeof usual>
const atFirst: UsualChoices = {
  teachers: 'counts',
  audience: 'principal',
  recipient: '',
  preparedBy: '',
}

/** Written for one month and school. */
const words = z.object({ working: z.string(), requests: z.string() })
export type MonthWords = z.output<typeof words>
const noWords: MonthWords = { working: '', requests: '' }

export function MonthlyLogPage() {
  const schools = useBackendQuery('caseload', 'schools', undefined)
  const { today } = useWorkspace()
  const search = useSearch()
  const address = useMemo(() => parseMonthAddress(search, today), [search, today])
  const chosen = useRemembered('report monthly-log', usual, atFirst)
  const typed = useRemembered(
    `report monthly-log ${address.month} ${address.school ?? 'all'}`,
    words,
    noWords,
  )
  if (schools.data && chosen.isReady && typed.isReady) {
    return <MonthlyLog {...{ address, chosen, typed }} schools={schools.data} />
  }
  return (
    <>
      <PageHeader title={title} crumb={reportsCrumb} />
      {schools.isError ? (
        <ErrorNote error={schools.error} onRetry={() => void schools.refetch()} />
      ) : (
        <Loading label="Loading the choices" />
      )}
    </>
  )
}

type Props = {
  readonly address: MonthAddress
  readonly schools: readonly { readonly id: number; readonly name: string }[]
  readonly chosen: { readonly value: UsualChoices; readonly set: (value: UsualChoices) => void }
  readonly typed: { readonly value: MonthWords; readonly set: (value: MonthWords) => void }
}

function MonthlyLog({ address, schools, chosen, typed }: Props) {
  const [, navigate] = useLocation()
  const { month, school } = address
  const input = useMemo(
    (): ReportInput => ({
      kind: 'monthly-log',
      month,
      schoolId: school === null ? null : schoolId.parse(school),
      ...chosen.value,
      ...typed.value,
    }),
    [month, school, chosen.value, typed.value],
  )
  return (
    <ReportFrame title={title} report={useReport(input)}>
      <MonthlyLogForm
        address={address}
        schools={schools}
        chosen={chosen.value}
        typed={typed.value}
        onAddress={(changed) =>
          navigate(formatMonthAddress({ ...address, ...changed }), { replace: true })
        }
        onChoose={(changed) => chosen.set({ ...chosen.value, ...changed })}
        onType={(changed) => typed.set({ ...typed.value, ...changed })}
      />
    </ReportFrame>
  )
}
