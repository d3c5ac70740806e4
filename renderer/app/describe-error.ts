/** What a view says of a failure: the shared words, and our own for a fault of the page itself. */
import { describeFailure } from '#shared/contracts/failures.ts'
import type { FailureText } from '#shared/contracts/failures.ts'
import { CallError } from '#shared/rpc/errors.ts'

export const hasCode = (error: unknown, code: string): error is CallError =>
  error instanceof CallError && error.code === code

/** Works for anything thrown. An unexpected failure of the backend shows only its reference. */
export function describeError(error: unknown): FailureText {
  if (error instanceof CallError) return describeFailure(error)
  return {
    sentence: 'This part of the window stopped working. What was saved is safe.',
    wayForward: 'Try again, or go to another place and come back.',
  }
}
