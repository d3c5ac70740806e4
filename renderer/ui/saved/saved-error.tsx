/** What stands below a field that is not saved: what to change, or what failed and a second try. */
import { describeError } from '#renderer/app/describe-error.ts'

type Props = {
  readonly field: { readonly problem: string | null; readonly error: unknown }
  readonly onRetry: () => void
}

/** @returns null while there is nothing to say, as inputs want their `error`. */
export function savedError({ field: { problem, error }, onRetry }: Props) {
  if (problem !== null) return problem
  if (error === null || error === undefined) return null
  return (
    <>
      Not saved. {describeError(error).sentence}{' '}
      <button type="button" className="link" onClick={onRetry}>
        Try again
      </button>
    </>
  )
}
