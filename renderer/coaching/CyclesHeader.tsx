/** Head of the pages that show cycles and goals: the switch to the grid of teachers, and their views. */
import { Columns3, Rows3 } from 'lucide-react'
import type { ReactNode } from 'react'
import { useBackendQuery } from '#renderer/app/backend-hooks.ts'
import { navigate } from '#renderer/app/location.ts'
import { PageHeader } from '#renderer/app/PageHeader.tsx'
import { useWorkspace } from '#renderer/app/workspace.ts'
import { formatSchoolYear } from '#renderer/ui/format.ts'
import { Segments } from '#renderer/ui/Segments.tsx'
import { Tabs } from '#renderer/ui/Tabs.tsx'
import { TimeLink } from './TimeLink.tsx'

type Props = {
  readonly view: 'board' | 'list' | 'goals'
  /** The primary button. */
  readonly action: ReactNode
}

export function CyclesHeader({ view, action }: Props) {
  const { schoolYear } = useWorkspace()
  const cycles = useBackendQuery('cycles', 'list', {})
  const goals = useBackendQuery('goals', 'list', {})
  const open = cycles.data?.filter(({ status }) => status !== 'closed')
  return (
    <>
      <PageHeader
        title="Caseload"
        scope={formatSchoolYear(schoolYear)}
        actions={
          <>
            <TimeLink />
            <CaseloadSwitch value="board" />
            {action}
          </>
        }
      />
      <Tabs
        label="Cycles and goals"
        tabs={[
          { label: 'Board', href: '/cycles', isOn: view === 'board', count: open?.length },
          {
            label: 'All cycles',
            href: '/cycles/list',
            isOn: view === 'list',
            count: cycles.data?.length,
          },
          { label: 'Goals', href: '/goals', isOn: view === 'goals', count: goals.data?.length },
        ]}
      />
    </>
  )
}

/** The caseload as a grid of teachers, or as cycles by phase. */
export function CaseloadSwitch({ value }: { readonly value: 'grid' | 'board' }) {
  return (
    <Segments
      label="Show the caseload as"
      value={value}
      onChange={(next) => navigate(next === 'grid' ? '/caseload' : '/cycles')}
      choices={[
        { value: 'grid', label: 'Grid', icon: Rows3 },
        { value: 'board', label: 'Board', icon: Columns3 },
      ]}
    />
  )
}
