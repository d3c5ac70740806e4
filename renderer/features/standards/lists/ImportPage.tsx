/** A file of standards on its way in: previewed first, brought in as one undo step. */
import { Button, TextInput } from '@mantine/core'
import { Check } from 'lucide-react'
import { useCallback, useEffect, useState } from 'react'
import { Link, useSearch } from 'wouter'
import type { ListPreview } from '#shared/contracts/standards/records.ts'
import { useJob } from '#renderer/app/backend-hooks.ts'
import { navigate } from '#renderer/app/location.ts'
import { notifyUndoable } from '#renderer/app/notify.tsx'
import { PageHeader } from '#renderer/app/PageHeader.tsx'
import { useCommand } from '#renderer/app/page-commands.ts'
import { useWorkspace } from '#renderer/app/workspace.ts'
import { plural } from '#renderer/ui/format.ts'
import { JobBar } from '#renderer/ui/JobBar.tsx'
import { Kbd } from '#renderer/ui/Kbd.tsx'
import { Empty, ErrorNote, Loading } from '#renderer/ui/States.tsx'
import { standardsCrumb } from './ListsPage.tsx'
import { chooseListFile } from './open-file.ts'
import { PreviewView } from './PreviewView.tsx'
import classes from './Lists.module.css'

export function ImportPage() {
  const address = new URLSearchParams(useSearch())
  const token = address.get('file')
  return token === null ? (
    <>
      <PageHeader title="Bring in" crumb={standardsCrumb} />
      <Empty title="No file is chosen" actions={<ChooseAnother />}>
        A table with Code and Description, or a CASE package.
      </Empty>
    </>
  ) : (
    <OneFile key={token} token={token} fileName={address.get('name') ?? 'file'} />
  )
}

type FileProps = { readonly token: string; readonly fileName: string }

function OneFile({ token, fileName }: FileProps) {
  const file = useListFile(token)
  const { preview, previewJob, commitJob, isOn, commit } = file
  useCommand('standards.commit', commit, { isOn })
  const isRunning = commitJob.state.status === 'running'
  return (
    <>
      <PageHeader
        title="Bring in"
        crumb={standardsCrumb}
        scope={fileName}
        hasFind={false}
        actions={
          <>
            <Button component={Link} href="/standards/lists" variant="subtle" color="gray">
              Leave
            </Button>
            <Button
              variant="filled"
              disabled={!isOn}
              loading={isRunning}
              leftSection={<Check size={16} aria-hidden="true" />}
              rightSection={isOn && <Kbd shortcut="Mod+Enter" isDecoration />}
              onClick={commit}
            >
              {preview === null || file.changes > 0
                ? `Bring in ${plural(file.changes, 'standard')}`
                : 'Nothing to bring in'}
            </Button>
          </>
        }
      />
      {commitJob.state.status === 'running' && (
        <JobBar
          progress={commitJob.state.progress}
          title="Bringing in"
          onCancel={commitJob.cancel}
        />
      )}
      {commitJob.state.status === 'failed' && <ErrorNote error={commitJob.state.error} />}
      {previewJob.state.status === 'failed' ? (
        <div className="page-scroll">
          <ErrorNote
            error={previewJob.state.error}
            onRetry={file.again}
            actions={<ChooseAnother />}
          />
        </div>
      ) : preview === null ? (
        <Loading rows={8} label="Reading the file" />
      ) : (
        <PreviewView preview={preview} name={<NameField file={file} preview={preview} />} />
      )}
    </>
  )
}

type ListFile = ReturnType<typeof useListFile>

/** One file from preview to stored; another name may make it an update of another list. */
function useListFile(token: string) {
  const { isReadOnly } = useWorkspace()
  const previewJob = useJob('standards', 'preview')
  const commitJob = useJob('standards', 'commit')
  const [name, setName] = useState<string | undefined>(undefined)
  const { run } = previewJob
  const again = useCallback(() => void run({ token, name }), [run, token, name])
  // A preview follows its file; it is no read that a cache could answer.
  useEffect(again, [again])
  const preview = previewJob.state.status === 'done' ? previewJob.state.output : null
  const changes = preview ? preview.accounting.new + preview.accounting.changed : 0
  const commit = (): void => {
    void commitJob.run({ token, name }).then((stored) => {
      if (!stored) return undefined
      navigate('/standards/lists', { replace: true })
      return notifyUndoable(`${plural(changes, 'standard')} of ${stored.name} brought in`)
    })
  }
  const isOn = changes > 0 && !isReadOnly && commitJob.state.status !== 'running'
  return { previewJob, commitJob, preview, changes, isOn, again, commit, setName }
}

type NameProps = { readonly file: ListFile; readonly preview: ListPreview }

function NameField({ file, preview }: NameProps) {
  const [text, setText] = useState(preview.name)
  return (
    <TextInput
      label="Name of the list"
      className={classes.nameField}
      value={text}
      maxLength={120}
      description={
        preview.listId === null
          ? 'A new list. With the name of one that is here, that one is updated.'
          : 'A list that is here is updated.'
      }
      onChange={(event) => setText(event.currentTarget.value)}
      onBlur={() => {
        if (text.trim() !== '' && text.trim() !== preview.name) file.setName(text.trim())
      }}
    />
  )
}

const ChooseAnother = () => (
  <Button size="xs" onClick={() => void chooseListFile()}>
    Choose another file
  </Button>
)
