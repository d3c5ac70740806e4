/** Which reports there are to make, and the ledger of what was given to whom. */
import { Button } from '@mantine/core'
import { FilePlus, Files, FileText } from 'lucide-react'
import { Link } from 'wouter'
import { useBackendQuery } from '#renderer/app/backend-hooks.ts'
import { PageHeader } from '#renderer/app/PageHeader.tsx'
import { plural } from '#renderer/ui/format.ts'
import { Section } from '#renderer/ui/Section.tsx'
import { QueryView } from '#renderer/ui/States.tsx'
import type { ReportKindName } from '#shared/contracts/reports.ts'
import { Templates } from './templates/Templates.tsx'
import { Ledger } from './frame/Ledger.tsx'
import classes from './frame/Reports.module.css'

/** Address of the page that makes a kind. */
const makers: Readonly<Record<ReportKindName, string>> = {
  'data-meeting-packet': '/reports/packet',
  'lesson-packet': '/reports/lesson-packet',
  'monthly-log': '/reports/monthly-log',
  'cycle-summary': '/reports/cycle-summary',
  'program-evaluation': '/reports/program-evaluation',
  'teacher-data-profile': '/reports/teacher-data-profile',
  'observation-letter': '/reports/observation-letter',
  'plc-agenda': '/reports/plc-agenda',
}

export function ReportsPage() {
  const kinds = useBackendQuery('reports', 'kinds', undefined)
  const issued = useBackendQuery('reports', 'issued', undefined)
  return (
    <>
      <PageHeader
        title="Reports"
        scope={issued.data && `${plural(issued.data.length, 'report')} given out`}
        actions={
          <>
            <Button
              component={Link}
              href="/reports/batch"
              leftSection={<Files size={16} aria-hidden="true" />}
            >
              One a teacher
            </Button>
            <Button
              component={Link}
              href="/reports/packet"
              variant="filled"
              leftSection={<FilePlus size={16} aria-hidden="true" />}
            >
              New data-meeting packet
            </Button>
          </>
        }
      />
      <div className={classes.page}>
        <Section title="Make a report">
          <QueryView query={kinds} rows={2}>
            {(list) => (
              <ul>
                {list.map(({ kind, name, audience, description }) => (
                  <li key={kind}>
                    <Link href={makers[kind]} className={classes.kind}>
                      <FileText size={16} aria-hidden="true" />
                      <b>{name}</b>
                      <span className="t2">{audience}</span>
                      <span className="t2">{description}</span>
                    </Link>
                  </li>
                ))}
              </ul>
            )}
          </QueryView>
        </Section>
        <Templates />
        <QueryView query={issued} rows={3}>
          {(list) => <Ledger list={list} isCompared />}
        </QueryView>
      </div>
    </>
  )
}
