/** The views of one teacher, with the facts one wants in sight on each of them. */
import { Lock } from 'lucide-react'
import type { ReactNode } from 'react'
import type { TeacherId } from '#shared/domain/ids.ts'
import { useBackendQuery } from '#renderer/app/backend-hooks.ts'
import { Tabs } from '#renderer/ui/Tabs.tsx'
import { teacherFacts } from './teacher-facts.ts'

type Props = { readonly id: TeacherId; readonly shown: string }

export function TeacherTabs({ id, shown }: Props) {
  const page = useBackendQuery('caseload', 'teacher', { id })
  const documents = useBackendQuery('documents', 'list', { teacherId: id })
  const base = `/caseload/${id}`
  const tab = (name: string, label: ReactNode, count?: number) => ({
    label,
    href: name === 'overview' ? base : `${base}/${name}`,
    isOn: shown === name,
    count,
  })
  return (
    <Tabs
      label="Teacher"
      tabs={[
        tab('overview', 'Overview'),
        tab('sessions', 'Sessions', page.data?.sessions.length),
        tab('cycles', 'Cycles', page.data?.cycles.length),
        tab('results', 'Students’ results'),
        tab('documents', 'Documents', documents.data?.length),
        tab(
          'record',
          <>
            <Lock size={14} aria-hidden="true" /> Record
          </>,
        ),
      ]}
      end={page.data && teacherFacts(page.data).map((fact) => <span key={fact}>{fact}</span>)}
    />
  )
}
