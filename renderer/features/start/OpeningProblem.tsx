/** Why a workspace did not open, and the way out of each named state. */
import { Button } from '@mantine/core'
import { TriangleAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import { describeError } from '#renderer/app/describe-error.ts'
import { CallError } from '#shared/rpc/errors.ts'
import { BackupList } from './BackupList.tsx'
import type { BackupEntry } from './BackupList.tsx'
import type { Recent } from './Recents.tsx'
import classes from './StartPage.module.css'
import type { Opening } from './use-opening.ts'

type Props = {
  readonly error: unknown
  readonly opening: Opening
  readonly recents: readonly Recent[]
  readonly onChoose: () => void
}

export function OpeningProblem(props: Props) {
  const { sentence, wayForward } = describeError(props.error)
  return (
    <section className={classes.problem} role="alert" aria-label="The workspace did not open">
      <TriangleAlert size={16} aria-hidden="true" className="late" />
      <div>
        <h2 className="b">{sentence}</h2>
        <p className="t2">{wayForward}</p>
        <WayOut {...props} />
      </div>
    </section>
  )
}

function WayOut({ error, opening, recents, onChoose }: Props): ReactNode {
  const code = error instanceof CallError ? error.code : ''
  if (code === 'WORKSPACE_CORRUPT') {
    const { folder, backups } = (error as CallError).data as {
      readonly folder: string
      readonly backups: readonly BackupEntry[]
    }
    const key = recents.find((recent) => recent.folder === folder)?.key
    return (
      <BackupList
        backups={backups}
        onRestore={
          key === undefined ? undefined : (file) => opening.restore({ recentKey: key, file })
        }
      />
    )
  }
  const canRetry = ['WORKSPACE_IN_USE', 'WORKSPACE_MISSING', 'CONNECTION_LOST', 'UNEXPECTED']
  return (
    <div className={classes.wayOut}>
      {canRetry.includes(code) && (
        <Button size="xs" onClick={opening.again}>
          Try again
        </Button>
      )}
      <Button size="xs" onClick={onChoose}>
        Choose another folder
      </Button>
    </div>
  )
}
