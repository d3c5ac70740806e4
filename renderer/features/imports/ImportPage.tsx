/** One file on its way in: read, recognized, matched, checked, previewed, and only then added. */
import { useLocation, useSearch } from 'wouter'
import { PageHeader } from '#renderer/app/PageHeader.tsx'
import { plural } from '#renderer/ui/format.ts'
import { JobBar } from '#renderer/ui/JobBar.tsx'
import { Stepper } from '#renderer/ui/Stepper.tsx'
import { AddButton } from './AddButton.tsx'
import { ImportDone } from './ImportDone.tsx'
import { ImportDrop } from './ImportDrop.tsx'
import { CommitFailed, ImportStopped, NoFile, PreviewFailed } from './ImportFailed.tsx'
import { MatchReview } from './review/MatchReview.tsx'
import { ImportPreviewView } from './ImportPreviewView.tsx'
import { MappingView } from './mapping/MappingView.tsx'
import { filesIn, tablesAfter, type ImportFile } from './import-files.ts'
import { UnknownLayout } from './UnknownLayout.tsx'
import type { ImportState } from './use-import.ts'
import { useImport } from './use-import.ts'
import classes from './ImportPage.module.css'

const steps = ['Read', 'Recognize', 'Match', 'Check', 'Preview', 'Add']
const crumb = { label: 'Student data', href: '/data' }

export function ImportPage() {
  const address = new URLSearchParams(useSearch())
  const [file, ...waiting] = filesIn(address)
  if (file) return <OneImport key={`${file.token} ${file.sheet}`} file={file} following={waiting} />
  return (
    <>
      <PageHeader title="Import" crumb={crumb} hasFind={false} />
      <NoFile />
    </>
  )
}

function OneImport({
  file,
  following,
}: {
  readonly file: ImportFile
  readonly following: readonly ImportFile[]
}) {
  const { token, name, sheet } = file
  const state = useImport(token, sheet)
  const waiting = [...(state.preview ? tablesAfter(file, state.preview) : []), ...following]
  const review = useReview()
  const isDone = state.commitJob.state.status === 'done'
  return (
    <>
      <ImportDrop />
      <PageHeader
        title="Import"
        crumb={crumb}
        scope={
          waiting.length === 0 ? name : `${name}, then ${plural(waiting.length, 'more', 'more')}`
        }
        hasFind={false}
        actions={<AddButton state={state} waiting={waiting} />}
      />
      <Stepper
        label="Steps of the import"
        steps={steps}
        done={review.isOn && state.preview && !isDone ? 2 : stepsDone(state)}
        end={
          isDone
            ? 'Stored as one batch. It can be undone at any time.'
            : 'Nothing is stored yet. An added batch can be undone at any time.'
        }
      />
      <div className={classes.body}>
        <Body state={state} name={name} waiting={waiting} />
      </div>
      <Running state={state} />
    </>
  )
}

type BodyProps = {
  readonly state: ImportState
  readonly name: string
  readonly waiting: readonly ImportFile[]
}

function Body({ state, name, waiting }: BodyProps) {
  const { preview, previewJob, commitJob } = state
  const review = useReview()
  if (commitJob.state.status === 'done') {
    return <ImportDone committed={commitJob.state.output} name={name} waiting={waiting} />
  }
  if (state.isMapping) return <MappingView state={state} intro={<UnknownLayout state={state} />} />
  if (previewJob.state.status === 'failed') {
    return <PreviewFailed error={previewJob.state.error} state={state} />
  }
  if (preview && review.isOn)
    return <MatchReview preview={preview} state={state} onClose={review.close} />
  if (preview) {
    return (
      <>
        {commitJob.state.status === 'failed' && <CommitFailed error={commitJob.state.error} />}
        <ImportPreviewView preview={preview} state={state} onReview={review.open} />
      </>
    )
  }
  return previewJob.state.status === 'idle' ? <ImportStopped state={state} /> : null
}

/** The review has an address of its own, so that Back leads out of it. */
function useReview() {
  const [, navigate] = useLocation()
  const address = new URLSearchParams(useSearch())
  const to = (isOn: boolean): void => {
    const next = new URLSearchParams(address)
    if (isOn) next.set('review', '1')
    else next.delete('review')
    navigate(`/data/import?${next.toString()}`)
  }
  return { isOn: address.has('review'), open: () => to(true), close: () => to(false) }
}

function Running({ state: { previewJob, commitJob } }: { readonly state: ImportState }) {
  if (commitJob.state.status === 'running') {
    return (
      <JobBar
        progress={commitJob.state.progress}
        title="Adding the rows"
        onCancel={commitJob.cancel}
      />
    )
  }
  if (previewJob.state.status !== 'running') return null
  return (
    <JobBar
      progress={previewJob.state.progress}
      title="Reading the file"
      onCancel={previewJob.cancel}
    />
  )
}

/** While the file is read the steps follow the progress; a preview on screen has five behind it. */
function stepsDone({ preview, previewJob, commitJob, isMapping }: ImportState): number {
  if (commitJob.state.status === 'done') return steps.length
  if (commitJob.state.status === 'running') return 5
  if (isMapping) return 1
  if (preview) return 4
  const { state } = previewJob
  return state.status === 'running' ? Math.min(3, Math.floor((state.progress?.value ?? 0) * 4)) : 0
}
