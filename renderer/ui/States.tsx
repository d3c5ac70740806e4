/** The three states besides "done" that every view has: loading, empty, and failed with a way forward. */
import { Button } from '@mantine/core'
import type { UseQueryResult } from '@tanstack/react-query'
import { CircleAlert } from 'lucide-react'
import type { LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'
import { describeError } from '#renderer/app/describe-error.ts'
import classes from './States.module.css'

/** Grey lines that appear only after a moment, so that quick reads do not flicker. */
export function Loading({
  rows = 6,
  label = 'Loading',
}: {
  readonly rows?: number
  readonly label?: string
}) {
  return (
    <div className={classes.loading} role="status" aria-label={label}>
      {Array.from({ length: rows }, (_, row) => (
        <span key={row} className={classes.line} style={{ width: `${88 - ((row * 17) % 40)}%` }} />
      ))}
    </div>
  )
}

type EmptyProps = {
  readonly title: string
  readonly icon?: LucideIcon
  /** What to do next. */
  readonly children?: ReactNode
  readonly actions?: ReactNode
}

export function Empty({ title, icon: Icon, children, actions }: EmptyProps) {
  return (
    <div className={classes.empty}>
      {Icon && <Icon size={20} aria-hidden="true" className={classes.emptyIcon} />}
      <h2 className={classes.emptyTitle}>{title}</h2>
      {children !== undefined && <p className={classes.emptyText}>{children}</p>}
      {actions !== undefined && <div className={classes.actions}>{actions}</div>}
    </div>
  )
}

type ErrorProps = {
  readonly error: unknown
  readonly onRetry?: (() => void) | undefined
  readonly actions?: ReactNode
}

export function ErrorNote({ error, onRetry, actions }: ErrorProps) {
  const { sentence, wayForward } = describeError(error)
  return (
    <div className={classes.error} role="alert">
      <CircleAlert size={16} aria-hidden="true" className={classes.errorIcon} />
      <div>
        <p className="m">{sentence}</p>
        <p className="t2">{wayForward}</p>
        {(onRetry || actions !== undefined) && (
          <div className={classes.actions}>
            {onRetry && (
              <Button size="xs" onClick={onRetry}>
                Try again
              </Button>
            )}
            {actions}
          </div>
        )}
      </div>
    </div>
  )
}

type ViewProps<T> = {
  readonly query: UseQueryResult<T>
  readonly children: (data: T) => ReactNode
  readonly rows?: number
  readonly label?: string
}

/** What a read shows: quiet lines, the error with "Try again", or the data. */
export function QueryView<T>({ query, children, rows, label }: ViewProps<T>) {
  if (query.data !== undefined) return children(query.data)
  if (query.isError) return <ErrorNote error={query.error} onRetry={() => void query.refetch()} />
  return <Loading {...(rows !== undefined && { rows })} {...(label !== undefined && { label })} />
}
