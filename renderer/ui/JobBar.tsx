/** A running job: what it does, how far it is, and a way to stop it. */
import { Button } from '@mantine/core'
import type { Progress } from '#shared/rpc/define.ts'
import classes from './JobBar.module.css'

type Props = {
  readonly progress: Progress | null
  /** Said until the first progress arrives. */
  readonly title: string
  readonly onCancel?: (() => void) | undefined
}

export function JobBar({ progress, title, onCancel }: Props) {
  const value = Math.round((progress?.value ?? 0) * 100)
  const name = progress?.title ?? title
  return (
    <div className={classes.bar}>
      <span className={classes.title} aria-live="polite">
        {name}
      </span>
      <span
        className={classes.track}
        role="progressbar"
        aria-label={name}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={value}
      >
        <span className={classes.fill} style={{ width: `${value}%` }} />
      </span>
      {progress?.detail !== undefined && <span className="tnum">{progress.detail}</span>}
      {onCancel && (
        <Button size="xs" onClick={onCancel}>
          Cancel
        </Button>
      )}
    </div>
  )
}
