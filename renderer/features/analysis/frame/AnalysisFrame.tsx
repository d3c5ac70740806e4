/** What all analyses share: heading, the row of choices, and the states before there is anything to see. */
import { Button } from '@mantine/core'
import { ChartScatter, FileText } from 'lucide-react'
import type { ReactNode } from 'react'
import { Link } from 'wouter'
import { PageHeader } from '#renderer/app/PageHeader.tsx'
import { queryOfScope } from '#renderer/app/student-data.ts'
import { Empty, ErrorNote, Loading } from '#renderer/ui/States.tsx'
import type { AnalysisChoices } from './use-analysis.ts'
import { useAnalysis } from './use-analysis.ts'
import classes from './Analysis.module.css'

type Props = {
  readonly title: string
  readonly children: (choices: AnalysisChoices) => ReactNode
}

export function AnalysisFrame({ title, children }: Props) {
  const { queries, choices } = useAnalysis()
  const failed = queries.find((query) => query.isError)
  return (
    <>
      <PageHeader
        title={title}
        crumb={{ label: 'Student data', href: '/data' }}
        actions={choices && <ReportButton choices={choices} />}
      />
      {failed ? (
        <ErrorNote error={failed.error} onRetry={() => void failed.refetch()} />
      ) : choices === null ? (
        <Loading label={`Loading ${title.toLowerCase()}`} />
      ) : choices.administrations.length === 0 || choices.scope === null ? (
        <NothingToAnalyze />
      ) : (
        children(choices)
      )}
    </>
  )
}

function ReportButton({ choices }: { readonly choices: AnalysisChoices }) {
  return (
    <Button
      component={Link}
      href={reportAddress(choices)}
      variant="filled"
      leftSection={<FileText size={16} aria-hidden="true" />}
    >
      Put into a report
    </Button>
  )
}

/** The packet about the same students and test. */
export function reportAddress(
  { scope, address }: AnalysisChoices,
  tests: { readonly test?: number; readonly before?: number } = {},
): string {
  const query = new URLSearchParams((scope ? queryOfScope(scope) : []).map((part) => [...part]))
  const test = tests.test ?? address.test
  const before = tests.before ?? address.before
  if (test) query.set('test', String(test))
  if (before) query.set('before', String(before))
  return `/reports/packet?${query.toString().replaceAll('%3A', ':')}`
}

function NothingToAnalyze() {
  return (
    <Empty
      title="Nothing to look at yet"
      icon={ChartScatter}
      actions={
        <Button component={Link} href="/data" variant="filled">
          Go to student data
        </Button>
      }
    >
      Import a file with scores by standard; its students then show up here by school, teacher and
      class.
    </Empty>
  )
}

/** Where a page needs a kind of test that there is none of. */
export function NoSuchTest({ what }: { readonly what: string }) {
  return (
    <Empty
      title={`No ${what} yet`}
      icon={ChartScatter}
      actions={
        <Button component={Link} href="/data">
          Go to student data
        </Button>
      }
    >
      Import one, or choose another analysis of the tests that are there.
    </Empty>
  )
}

/** Marks what is on screen as older than the choices while the new numbers are made. */
export function Stale({
  isStale,
  children,
}: {
  readonly isStale: boolean
  readonly children: ReactNode
}) {
  return (
    <div className={classes.stale} aria-busy={isStale}>
      {children}
    </div>
  )
}
