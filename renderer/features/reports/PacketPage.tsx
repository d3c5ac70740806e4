/** A data-meeting packet: choose, see what goes out and what is held back, read it, make the Word file. */
import { Button } from '@mantine/core'
import { BookOpen, FileText } from 'lucide-react'
import { useState } from 'react'
import { Link } from 'wouter'
import { PageHeader } from '#renderer/app/PageHeader.tsx'
import { useCommand } from '#renderer/app/page-commands.ts'
import { JobBar } from '#renderer/ui/JobBar.tsx'
import { Empty, ErrorNote, Loading } from '#renderer/ui/States.tsx'
import { MakeWordButton, WordResult, useWordFile } from './MakeWord.tsx'
import { PacketForm } from './PacketForm.tsx'
import { PacketDisclosure } from './PacketDisclosure.tsx'
import { PaperPanel } from './PaperPanel.tsx'
import type { PacketState } from './use-packet.ts'
import { usePacket } from './use-packet.ts'
import classes from './Reports.module.css'

const crumb = { label: 'Reports', href: '/reports' }
const title = 'Data-meeting packet'

export function PacketPage() {
  const { queries, state } = usePacket()
  if (state?.input) return <Packet state={state} input={state.input} />
  const failed = queries.find((query) => query.isError)
  return (
    <>
      <PageHeader title={title} crumb={crumb} />
      {failed ? (
        <ErrorNote error={failed.error} onRetry={() => void failed.refetch()} />
      ) : state ? (
        <NothingToReport />
      ) : (
        <Loading label="Loading the choices" />
      )}
    </>
  )
}

type Props = { readonly state: PacketState; readonly input: NonNullable<PacketState['input']> }

function Packet({ state, input }: Props) {
  const [isReading, setIsReading] = useState(false)
  const word = useWordFile(input, state.preview)
  const { previewJob, preview } = state
  useCommand('reports.read-first', () => setIsReading(!isReading))
  const isRunning = previewJob.state.status === 'running'
  return (
    <>
      <PageHeader
        title={title}
        crumb={crumb}
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
            <PacketForm state={state} />
            {previewJob.state.status === 'failed' ? (
              <ErrorNote error={previewJob.state.error} onRetry={state.again} />
            ) : (
              <PacketDisclosure state={state} />
            )}
          </div>
        )}
        <PaperPanel preview={preview} isStale={isRunning} isReading={isReading} />
      </div>
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

function NothingToReport() {
  return (
    <Empty
      title="Nothing to report yet"
      icon={FileText}
      actions={
        <Button component={Link} href="/data" variant="filled">
          Go to student data
        </Button>
      }
    >
      A data-meeting packet needs a test with scores by standard. Import one first.
    </Empty>
  )
}
