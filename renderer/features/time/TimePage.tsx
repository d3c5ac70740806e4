/** Where the hours went: a period, its tables, and beside them the sessions behind a number or the plan. */
import { Button } from '@mantine/core'
import { SlidersHorizontal } from 'lucide-react'
import { useSearch } from 'wouter'
import type { TimeSlice } from '#shared/contracts/time.ts'
import { useBackendQuery } from '#renderer/app/backend-hooks.ts'
import { navigate } from '#renderer/app/location.ts'
import { PageHeader } from '#renderer/app/PageHeader.tsx'
import { useWorkspace } from '#renderer/app/workspace.ts'
import { Empty, QueryView } from '#renderer/ui/States.tsx'
import { BehindPanel } from './BehindPanel.tsx'
import { PeriodBar } from './PeriodBar.tsx'
import { periodChoices, periodLabel } from './periods.ts'
import { PlanPanel } from './PlanPanel.tsx'
import { shownAt, timeAddress, type Shown } from './time-address.ts'
import { TimeView } from './TimeView.tsx'

export function TimePage() {
  const { today, schoolYear, isReadOnly } = useWorkspace()
  const search = useSearch()
  const terms = useBackendQuery('time', 'terms', undefined)
  const choices = periodChoices({ today, schoolYear, terms: terms.data ?? [] })
  const shown = shownAt(search, choices)
  const isPlanning = new URLSearchParams(search).get('edit') === 'plan'
  const summary = useBackendQuery('time', 'summary', shown.period, { keepPrevious: true })
  const show = (next: Partial<Shown>): void =>
    navigate(timeAddress({ ...shown, ...next }), { replace: true })
  const editPlan = (): void => navigate(`${timeAddress({ ...shown, slice: null })}&edit=plan`)
  return (
    <>
      <PageHeader
        title="Time"
        scope={periodLabel(shown.period)}
        actions={
          <Button
            disabled={isReadOnly}
            leftSection={<SlidersHorizontal size={16} aria-hidden="true" />}
            onClick={editPlan}
          >
            Plan and categories
          </Button>
        }
      />
      <div className="page-body">
        <div className="page-content">
          <PeriodBar
            choices={choices}
            choice={shown.choice}
            period={shown.period}
            onChoose={(choice, period) => show({ choice, period, slice: null })}
          />
          <div className="page-scroll" tabIndex={0} role="region" aria-label="Where the time went">
            <QueryView query={summary} rows={10} label="Adding up the time">
              {(data) =>
                data.spent.sessions === 0 && data.planned.sessions === 0 ? (
                  <Empty title="No session in this period">
                    Sessions you log appear here by themselves, with their time split over your
                    categories. Choose another period, or log a session.
                  </Empty>
                ) : (
                  <TimeView
                    summary={data}
                    period={periodLabel(shown.period)}
                    today={today}
                    opened={shown.slice}
                    onOpen={(slice: TimeSlice) => show({ slice })}
                  />
                )
              }
            </QueryView>
          </div>
        </div>
        {isPlanning ? (
          <PlanPanel onClose={() => show({})} />
        ) : (
          shown.slice && (
            <BehindPanel
              key={JSON.stringify(shown.slice)}
              slice={shown.slice}
              period={shown.period}
              summary={summary.data}
              onClose={() => show({ slice: null })}
            />
          )
        )}
      </div>
    </>
  )
}
