/** A report in the making: the choices, what goes out and what is held back, the document, the Word file. */
import { Button } from '@mantine/core'
import { BookOpen } from 'lucide-react'
import { useState } from 'react'
import type { ReactNode } from 'react'
import { PageHeader } from '#renderer/app/PageHeader.tsx'
import { useCommand } from '#renderer/app/page-commands.ts'
import { JobBar } from '#renderer/ui/JobBar.tsx'
import { ErrorNote } from '#renderer/ui/States.tsx'
import { DocumentChoices } from './DocumentChoices.tsx'
import { usePages } from '../pages/use-pages.ts'
import { useVisit } from '../pages/use-visit.ts'
import { PrintedPages } from '../print/PrintedPages.tsx'
import { usePrint } from '../print/use-print.ts'
import { useTables } from '../tables/use-tables.ts'
import { OwnWords } from '../words/OwnWords.tsx'
import { Disclosure } from './Disclosure.tsx'
import { MakeWordButton, WordResult, useWordFile } from './MakeWord.tsx'
import { PaperPanel } from './PaperPanel.tsx'
import type { Report } from './use-report.ts'
import classes from './Reports.module.css'

export const reportsCrumb = { label: 'Reports', href: '/reports' } as const

type Props = {
  readonly title: string
  readonly report: Report
  /** The choices of this kind. */
  readonly children: ReactNode
}

export function ReportFrame({ title, report, children }: Props) {
  const [isReading, setIsReading] = useState(false)
  const { input, preview, job } = report
  const word = useWordFile(input, preview)
  const shown = usePages(preview?.model ?? null)
  const visit = useVisit(preview?.disclosure ?? [], () => setIsReading(false))
  const isReady = preview !== null && job.state.status !== 'running'
  const printing = usePrint(input, shown, isReady && shown?.model === preview.model)
  const tables = useTables(input, preview, isReady)
  useCommand('reports.read-first', () => setIsReading(!isReading))
  const isRunning = job.state.status === 'running'
  return (
    <>
      <PageHeader
        title={title}
        crumb={reportsCrumb}
        hasFind={false}
        actions={
          <>
            <Button
              aria-pressed={isReading}
              leftSection={<BookOpen size={16} aria-hidden="true" />}
              onClick={() => setIsReading(!isReading)}
            >
              {isReading ? 'Back to the choices' : 'Read it first'}
            </Button>
            <MakeWordButton word={word} isReady={preview !== null && !isRunning} />
          </>
        }
      />
      <div className={classes.body} data-reading={isReading}>
        {!isReading && (
          <div className={classes.content}>
            <WordResult word={word} />
            {children}
            <DocumentChoices report={report} />
            {preview && <OwnWords input={input} preview={preview} />}
            {job.state.status === 'failed' ? (
              <ErrorNote error={job.state.error} onRetry={report.again} />
            ) : (
              <Disclosure report={report} pages={shown?.pages ?? []} visit={visit} />
            )}
          </div>
        )}
        <PaperPanel
          preview={preview}
          shown={shown}
          visit={visit}
          printing={printing}
          tables={tables}
          isStale={isRunning}
          isReading={isReading}
          isFailed={job.state.status === 'failed'}
        />
      </div>
      {printing.pages && <PrintedPages shown={printing.pages} />}
      {word.job.state.status === 'running' && (
        <JobBar
          progress={word.job.state.progress}
          title="Making the Word file"
          onCancel={word.job.cancel}
        />
      )}
    </>
  )
}
