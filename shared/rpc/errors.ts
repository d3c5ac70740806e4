/** Failures that cross the boundary. A declared one has a code and data; all others only a reference. */
import type { WireError } from './define.ts'

/**
 * A code that the contract declares, or one that every call can end with: `INVALID_INPUT`,
 * `CANCELLED`, `CONNECTION_LOST`, and `UNEXPECTED`, whose details the log keeps under `reference`.
 */
export class CallError extends Error {
  override readonly name = 'CallError'
  readonly code: string
  readonly data: unknown
  readonly reference: string | undefined

  constructor(code: string, details: Omit<WireError, 'code'> = {}) {
    super(code)
    this.code = code
    this.data = details.data
    this.reference = details.reference
  }
}

export const isCallError = (error: unknown, code?: string): error is CallError =>
  error instanceof CallError && (code === undefined || error.code === code)
