/** An import that did not get to a preview, each case with its way forward. Nothing was stored. */
import { Button } from '@mantine/core'
import { FileInput, FileWarning } from 'lucide-react'
import { useLocation } from 'wouter'
import { describeError } from '#renderer/app/describe-error.ts'
import { notifyError } from '#renderer/app/notify.tsx'
import { Empty, ErrorNote } from '#renderer/ui/States.tsx'
import type { importsContract } from '#shared/contracts/imports.ts'
import { isCallError } from '#shared/rpc/errors.ts'
import type { z } from 'zod'
import { LayoutForm } from './LayoutForm.tsx'
import { chooseImport } from './open-import.ts'
import type { ImportState } from './use-import.ts'
import classes from './ImportPage.module.css'

type Failed = { readonly error: unknown; readonly state: ImportState }
type UnknownLayout = z.infer<(typeof importsContract)['preview']['errors']['LAYOUT_UNKNOWN']>

export function PreviewFailed({ error, state }: Failed) {
  if (isCallError(error, 'LAYOUT_UNKNOWN')) {
    return <LayoutUnknown found={error.data as UnknownLayout} state={state} />
  }
  const { sentence, wayForward } = describeError(error)
  return (
    <div className={classes.failed} role="alert">
      <Empty
        title={sentence}
        icon={FileWarning}
        actions={
          <>
            <ChooseFile />
            <Button onClick={state.again}>Try this one again</Button>
          </>
        }
      >
        {wayForward} Nothing was stored.
      </Empty>
    </div>
  )
}

function LayoutUnknown({
  found,
  state,
}: {
  readonly found: UnknownLayout
  readonly state: ImportState
}) {
  return (
    <div className={classes.failed}>
      <div role="alert">
        <Empty
          title={`The layout of ${found.fileName} is not known`}
          icon={FileWarning}
          actions={<ChooseFile />}
        >
          Nothing was stored. Choose the layout it comes nearest to, correct how it is read, or
          export it again with one header row, a student id and at least one score.
        </Empty>
      </div>
      <LayoutForm recipeId={null} reading={null} suggested={[]} onChoose={state.choose} />
      <dl className={classes.nearest}>
        <dt>Columns in the file</dt>
        <dd>{found.columns.length === 0 ? 'none' : found.columns.join(' · ')}</dd>
        {found.nearest.map(({ name, missing }) => (
          <div key={name} style={{ display: 'contents' }}>
            <dt>{name} also needs</dt>
            <dd>{missing.join(' · ')}</dd>
          </div>
        ))}
      </dl>
    </div>
  )
}

export function CommitFailed({ error }: { readonly error: unknown }) {
  return <ErrorNote error={error} />
}

/** The person cancelled before there was a preview. */
export function ImportStopped({ state }: { readonly state: ImportState }) {
  return (
    <Empty
      title="Reading was cancelled"
      icon={FileInput}
      actions={
        <>
          <Button variant="filled" onClick={state.again}>
            Read it again
          </Button>
          <ChooseFile />
        </>
      }
    >
      Nothing was stored.
    </Empty>
  )
}

export function NoFile() {
  return (
    <Empty title="Choose a file to import" icon={FileInput} actions={<ChooseFile />}>
      Nothing is stored before you have seen what it would be.
    </Empty>
  )
}

function ChooseFile() {
  const [, navigate] = useLocation()
  return (
    <Button onClick={() => void chooseImport(navigate).catch(notifyError)}>
      Choose another file…
    </Button>
  )
}
