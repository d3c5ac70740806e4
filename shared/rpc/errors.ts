/** Failures that cross the boundary. A declared one has a code and data; all others only a reference. */
import type { WireError } from './define.ts'

/** Codes of the kernel itself; every call can end with one of them. */
export type KernelErrorCode = 'INVALID_INPUT' | 'CANCELLED' | 'UNEXPECTED' | 'CONNECTION_LOST'

export class CallError extends Error {
  override readonly name = 'CallError'
  readonly code: string
  readonly data: unknown
  /** Under this id the backend's log holds the details of an unexpected failure. */
  readonly reference: string | undefined

  constructor(
    code: string,
    details: { readonly data?: unknown; readonly reference?: string } = {},
  ) {
    super(code)
    this.code = code
    this.data = details.data
    this.reference = details.reference
  }
}

export const isCallError = (error: unknown, code?: string): error is CallError =>
  error instanceof CallError && (code === undefined || error.code === code)

export const toWire = (error: CallError): WireError => ({
  code: error.code,
  ...(error.data === undefined ? {} : { data: error.data }),
  ...(error.reference === undefined ? {} : { reference: error.reference }),
})

export const fromWire = (error: WireError): CallError =>
  new CallError(error.code, {
    data: error.data,
    ...(error.reference === undefined ? {} : { reference: error.reference }),
  })
