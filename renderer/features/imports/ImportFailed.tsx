/** An import that did not get to a preview, each case with its way forward. Nothing was stored. */
import { Button } from '@mantine/core'
import { FileInput, FileWarning } from 'lucide-react'
import { useLocation } from 'wouter'
import { describeError } from '#renderer/app/describe-error.ts'
import { notifyError } from '#renderer/app/notify.tsx'
import { Empty, ErrorNote } from '#renderer/ui/States.tsx'
import { chooseImport } from './open-import.ts'
import type { ImportState } from './use-import.ts'
import classes from './ImportPage.module.css'

type Failed = { readonly error: unknown; readonly state: ImportState }

export function PreviewFailed({ error, state }: Failed) {
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
            {state.choices.mapping && (
              <Button variant="filled" onClick={() => state.startMapping()}>
                Back to the columns
              </Button>
            )}
          </>
        }
      >
        {wayForward} Nothing was stored.
      </Empty>
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

export function ChooseFile() {
  const [, navigate] = useLocation()
  return (
    <Button onClick={() => void chooseImport(navigate).catch(notifyError)}>
      Choose another file…
    </Button>
  )
}
