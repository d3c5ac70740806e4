/** A cycle summary: which cycle, which two windows of its students, for whom. */
import { Button } from '@mantine/core'
import { RefreshCw } from 'lucide-react'
import { useMemo } from 'react'
import { Link, useLocation, useSearch } from 'wouter'
import { z } from 'zod'
import { useBackendQuery } from '#renderer/app/backend-hooks.ts'
import type { CallOutput } from '#renderer/app/backend-hooks.ts'
import { PageHeader } from '#renderer/app/PageHeader.tsx'
import { useRemembered } from '#renderer/app/use-remembered.ts'
import { Empty, ErrorNote, Loading } from '#renderer/ui/States.tsx'
import type { Administration } from '#shared/contracts/analysis/scope.ts'
import { administrationId, cycleId } from '#shared/domain/ids.ts'
import { audience, studentNames } from '#shared/contracts/reports/for-whom.ts'
import { ReportFrame, reportsCrumb } from '../frame/ReportFrame.tsx'
import { useReport } from '../frame/use-report.ts'
import type { ReportInput } from '../frame/use-report.ts'
import { formatCycleAddress, parseCycleAddress } from './cycle-address.ts'
import type { CycleAddress } from './cycle-address.ts'
import { CycleSummaryForm } from './CycleSummaryForm.tsx'

const title = 'Cycle summary'

/** Kept from one summary to the next. */
const usual = z.object({
  names: studentNames,
  audience,
  recipient: z.string(),
  preparedBy: z.string(),
})
export type UsualChoices = z.output<typeof usual>
const atFirst: UsualChoices = { names: 'codes', audience: 'teacher', recipient: '', preparedBy: '' }

export type Cycle = CallOutput<'cycles', 'list'>[number]

export function CycleSummaryPage() {
  const cycles = useBackendQuery('cycles', 'list', {})
  const tests = useBackendQuery('analysis', 'administrations', undefined)
  const chosen = useRemembered('report cycle-summary', usual, atFirst)
  const search = useSearch()
  const address = useMemo(() => parseCycleAddress(search), [search])
  const cycle = cycles.data?.find(({ id }) => id === address.cycle) ?? cycles.data?.[0]
  if (cycle && tests.data && chosen.isReady) {
    return (
      <CycleSummary {...{ cycle, address, chosen }} cycles={cycles.data ?? []} tests={tests.data} />
    )
  }
  const failed = [cycles, tests].find((query) => query.isError)
  return (
    <>
      <PageHeader title={title} crumb={reportsCrumb} />
      {failed ? (
        <ErrorNote error={failed.error} onRetry={() => void failed.refetch()} />
      ) : cycles.data?.length === 0 ? (
        <NoCycle />
      ) : (
        <Loading label="Loading the choices" />
      )}
    </>
  )
}

type Props = {
  readonly cycle: Cycle
  readonly cycles: readonly Cycle[]
  readonly tests: readonly Administration[]
  readonly address: CycleAddress
  readonly chosen: { readonly value: UsualChoices; readonly set: (value: UsualChoices) => void }
}

function CycleSummary({ cycle, cycles, tests, address, chosen }: Props) {
  const [, navigate] = useLocation()
  const { windows } = address
  const input = useMemo(
    (): ReportInput => ({
      kind: 'cycle-summary',
      cycleId: cycleId.parse(cycle.id),
      beforeId: windows ? administrationId.parse(windows.before) : null,
      afterId: windows ? administrationId.parse(windows.after) : null,
      ...chosen.value,
    }),
    [cycle.id, windows, chosen.value],
  )
  return (
    <ReportFrame title={title} report={useReport(input)}>
      <CycleSummaryForm
        cycle={cycle}
        cycles={cycles}
        tests={tests}
        windows={windows}
        chosen={chosen.value}
        onAddress={(changed) =>
          navigate(formatCycleAddress({ cycle: cycle.id, windows, ...changed }), { replace: true })
        }
        onChoose={(changed) => chosen.set({ ...chosen.value, ...changed })}
      />
    </ReportFrame>
  )
}

function NoCycle() {
  return (
    <Empty
      title="No cycle yet"
      icon={RefreshCw}
      actions={
        <Button component={Link} href="/cycles" variant="filled">
          Go to cycles
        </Button>
      }
    >
      A summary tells of one coaching cycle, from its goal to what comes next. Start one first.
    </Empty>
  )
}
