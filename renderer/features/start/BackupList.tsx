/** The backups of a damaged workspace, the latest first, each to be put in its place. */
import { Button } from '@mantine/core'
import { formatBytes, formatTime } from '#renderer/ui/format.ts'
import classes from './StartPage.module.css'

export type BackupEntry = {
  readonly file: string
  readonly takenAt: string
  readonly bytes: number
}

type Props = {
  readonly backups: readonly BackupEntry[]
  readonly onRestore: ((file: string) => void) | undefined
}

export function BackupList({ backups, onRestore }: Props) {
  if (backups.length === 0) {
    return (
      <p className={classes.wayOut}>There is no backup in its folder. Look for a copy elsewhere.</p>
    )
  }
  return (
    <ul className={classes.backups} aria-label="Backups">
      {backups.map((backup) => (
        <li key={backup.file} className={classes.backup}>
          <span className="tnum">{formatTime(backup.takenAt)}</span>
          <span className="t3 tnum">{formatBytes(backup.bytes)}</span>
          {onRestore && (
            <Button size="xs" onClick={() => onRestore(backup.file)}>
              Restore
              <span className="sr-only"> the backup of {formatTime(backup.takenAt)}</span>
            </Button>
          )}
        </li>
      ))}
    </ul>
  )
}
