/** A file of teachers on its way in: previewed first, brought in as one undo step. */
import { Button } from '@mantine/core'
import { FileInput } from 'lucide-react'
import { Link, useSearch } from 'wouter'
import { notifyError } from '#renderer/app/notify.tsx'
import { PageHeader } from '#renderer/app/PageHeader.tsx'
import { FileDrop } from '#renderer/ui/FileDrop.tsx'
import { Empty, ErrorNote, Loading } from '#renderer/ui/States.tsx'
import { BringInButton } from './BringInButton.tsx'
import { BroughtIn } from './BroughtIn.tsx'
import { chooseCaseloadFile, dropCaseloadFile } from './open-file.ts'
import { PreviewView } from './PreviewView.tsx'
import { useBringIn } from './use-bring-in.ts'
import type { BringInState } from './use-bring-in.ts'

const crumb = { label: 'Caseload', href: '/caseload' } as const

export function BringInPage() {
  const address = new URLSearchParams(useSearch())
  const token = address.get('file')
  const name = address.get('name') ?? 'file'
  return (
    <>
      <FileDrop
        icon={FileInput}
        onFiles={(files) => void dropCaseloadFile(files).catch(notifyError)}
      >
        Drop the file to preview it. Nothing is stored yet.
      </FileDrop>
      {token === null ? <NoFile /> : <OneFile key={token} token={token} name={name} />}
    </>
  )
}

function OneFile({ token, name }: { readonly token: string; readonly name: string }) {
  const state = useBringIn(token)
  return (
    <>
      <PageHeader
        title="Bring in"
        crumb={crumb}
        scope={name}
        hasFind={false}
        actions={<BringInButton state={state} />}
      />
      <Body state={state} />
    </>
  )
}

function Body({ state: { previewJob, commitJob, again } }: { readonly state: BringInState }) {
  if (commitJob.state.status === 'done') return <BroughtIn result={commitJob.state.output} />
  if (previewJob.state.status === 'failed')
    return (
      <div className="page-scroll">
        <ErrorNote error={previewJob.state.error} onRetry={again} actions={<ChooseAnother />} />
      </div>
    )
  if (previewJob.state.status !== 'done') return <Loading rows={8} label="Reading the file" />
  return (
    <>
      {commitJob.state.status === 'failed' && <ErrorNote error={commitJob.state.error} />}
      <PreviewView preview={previewJob.state.output} />
    </>
  )
}

const ChooseAnother = () => (
  <Button size="xs" onClick={() => void chooseCaseloadFile()}>
    Choose another file
  </Button>
)

function NoFile() {
  return (
    <>
      <PageHeader title="Bring in" crumb={crumb} />
      <Empty
        title="A list of teachers, from a spreadsheet"
        icon={FileInput}
        actions={
          <>
            <Button variant="filled" onClick={() => void chooseCaseloadFile()}>
              Choose a file
            </Button>
            <Button component={Link} href="/caseload/save">
              Save one to fill in
            </Button>
          </>
        }
      >
        CSV, TSV or XLSX with a header. First name and Last name (or Teacher) are needed; E-mail,
        School, Course, Grade, Contact every, Tags and the other fields of a record are read when
        they are there. You see what would change before anything is stored.
      </Empty>
    </>
  )
}
