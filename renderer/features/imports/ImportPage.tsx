/** One file on its way in: read, recognized, matched, checked, previewed, and only then added. */
import { useSearch } from 'wouter'
import { PageHeader } from '#renderer/app/PageHeader.tsx'
import { JobBar } from '#renderer/ui/JobBar.tsx'
import { Stepper } from '#renderer/ui/Stepper.tsx'
import { AddButton } from './AddButton.tsx'
import { ImportDone } from './ImportDone.tsx'
import { ImportDrop } from './ImportDrop.tsx'
import { CommitFailed, ImportStopped, NoFile, PreviewFailed } from './ImportFailed.tsx'
import { ImportPreviewView } from './ImportPreviewView.tsx'
import type { ImportState } from './use-import.ts'
import { useImport } from './use-import.ts'
import classes from './ImportPage.module.css'

const steps = ['Read', 'Recognize', 'Match', 'Check', 'Preview', 'Add']
const crumb = { label: 'Student data', href: '/data' }

export function ImportPage() {
  const address = new URLSearchParams(useSearch())
  const token = address.get('file')
  const name = address.get('name') ?? 'file'
  if (token) return <OneImport key={token} token={token} name={name} />
  return (
    <>
      <PageHeader title="Import" crumb={crumb} hasFind={false} />
      <NoFile />
    </>
  )
}

function OneImport({ token, name }: { readonly token: string; readonly name: string }) {
  const state = useImport(token)
  const isDone = state.commitJob.state.status === 'done'
  return (
    <>
      <ImportDrop />
      <PageHeader
        title="Import"
        crumb={crumb}
        scope={name}
        hasFind={false}
        actions={<AddButton state={state} />}
      />
      <Stepper
        label="Steps of the import"
        steps={steps}
        done={stepsDone(state)}
        end={
          isDone
            ? 'Stored as one batch. It can be undone at any time.'
            : 'Nothing is stored yet. An added batch can be undone at any time.'
        }
      />
      <div className={classes.body}>
        <Body state={state} name={name} />
      </div>
      <Running state={state} />
    </>
  )
}

function Body({ state, name }: { readonly state: ImportState; readonly name: string }) {
  const { preview, previewJob, commitJob } = state
  if (commitJob.state.status === 'done') {
    return <ImportDone committed={commitJob.state.output} name={name} />
  }
  if (previewJob.state.status === 'failed') {
    return <PreviewFailed error={previewJob.state.error} state={state} />
  }
  if (preview) {
    return (
      <>
        {commitJob.state.status === 'failed' && <CommitFailed error={commitJob.state.error} />}
        <ImportPreviewView preview={preview} state={state} />
      </>
    )
  }
  return previewJob.state.status === 'idle' ? <ImportStopped state={state} /> : null
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
function stepsDone({ preview, previewJob, commitJob }: ImportState): number {
  if (commitJob.state.status === 'done') return steps.length
  if (commitJob.state.status === 'running') return 5
  if (preview) return 4
  const { state } = previewJob
  return state.status === 'running' ? Math.min(3, Math.floor((state.progress?.value ?? 0) * 4)) : 0
}
