/** The backend's own log, in the settings folder: details of what the page only sees an id of. */
import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs'
import { join } from 'node:path'

const LARGEST = 1_000_000

/** Appends with mode 0600; past one megabyte the file is set aside, and the one before is dropped. */
export function createLog(folder: string): (reference: string, error: unknown) => void {
  const file = join(folder, 'backend.log')
  return (reference, error) => {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0
    if (size > LARGEST) renameSync(file, `${file}.1`)
    const text = error instanceof Error ? (error.stack ?? error.message) : String(error)
    appendFileSync(file, `${new Date().toISOString()} ${reference} ${text}\n`, { mode: 0o600 })
  }
}
