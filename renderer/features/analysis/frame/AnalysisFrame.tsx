/** What all analyses share: heading, the row of choices, and the states before there is anything to see. */
import { Button } from '@mantine/core'
import { BookOpen, ChartScatter, FileText } from 'lucide-react'
import { useCallback, useState } from 'react'
import type { ReactNode } from 'react'
import { Link, useSearch } from 'wouter'
import { PageHeader } from '#renderer/app/PageHeader.tsx'
import { Empty, ErrorNote, Loading } from '#renderer/ui/States.tsx'
import { DrillDown } from './drill-down.ts'
import type { StudentsAsked } from './drill-down.ts'
import { addressWith, intoReport } from './onward.ts'
import { StudentsPanel } from './StudentsPanel.tsx'
import { TitleMenu } from './TitleMenu.tsx'
import type { AnalysisChoices } from './use-analysis.ts'
import { useAnalysis } from './use-analysis.ts'
import classes from './Analysis.module.css'

type Props = {
  readonly title: string
  /** Where "Put into a report" leads, where it is not about the scope of the address. */
  readonly report?: string | null
  /** The filled button: usually the report. */
  readonly primary?: 'report' | 'lesson'
  readonly children: (choices: AnalysisChoices) => ReactNode
}

export function AnalysisFrame({ title, report, primary = 'report', children }: Props) {
  const { queries, choices } = useAnalysis()
  const failed = queries.find((query) => query.isError)
  return (
    <>
      <PageHeader
        title={title}
        titleMenu={choices && <TitleMenu choices={choices} />}
        crumb={{ label: 'Student data', href: '/data' }}
        actions={
          choices &&
          (primary === 'lesson' ? (
            <LessonButton choices={choices} />
          ) : (
            <ReportButton href={report ?? reportAddress(choices)} />
          ))
        }
      />
      {failed ? (
        <ErrorNote error={failed.error} onRetry={() => void failed.refetch()} />
      ) : choices === null ? (
        <Loading label={`Loading ${title.toLowerCase()}`} />
      ) : choices.administrations.length === 0 || choices.scope === null ? (
        <NothingToAnalyze />
      ) : (
        <WithDrillDown>{children(choices)}</WithDrillDown>
      )}
    </>
  )
}

/** Beside the analysis, the students behind a number; gone as soon as something else is looked at. */
function WithDrillDown({ children }: { readonly children: ReactNode }) {
  const search = useSearch()
  const [opened, setOpened] = useState<{ asked: StudentsAsked; search: string } | null>(null)
  const open = useCallback((asked: StudentsAsked) => setOpened({ asked, search }), [search])
  return (
    <DrillDown value={open}>
      <div className={classes.body}>
        <div className={classes.analysis}>{children}</div>
        {opened?.search === search && (
          <StudentsPanel asked={opened.asked} onClose={() => setOpened(null)} />
        )}
      </div>
    </DrillDown>
  )
}

/** Without a standard the lesson page asks which; the links below name the weakest. */
function LessonButton({ choices: { scope, address } }: { readonly choices: AnalysisChoices }) {
  return (
    <Button
      component={Link}
      href={addressWith('/lessons/new', scope, { test: address.test })}
      variant="filled"
      leftSection={<BookOpen size={16} aria-hidden="true" />}
    >
      Plan a lesson
    </Button>
  )
}

function ReportButton({ href }: { readonly href: string }) {
  return (
    <Button
      component={Link}
      href={href}
      variant="filled"
      leftSection={<FileText size={16} aria-hidden="true" />}
    >
      Put into a report
    </Button>
  )
}

/** The packet about the same students and test. */
export const reportAddress = (
  { scope, address }: AnalysisChoices,
  tests: { readonly test?: number; readonly before?: number } = {},
): string =>
  intoReport(scope, {
    test: tests.test ?? address.test,
    before: tests.before ?? address.before,
  }).href

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
