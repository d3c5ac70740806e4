/** One open workspace folder: reads, writes that can be undone, and its place on disk. */
import type { Transaction } from 'kysely'
import type { HistoryId } from '#shared/domain/ids.ts'
import type { Connections, ReadDb } from './connection.ts'
import type { TrackedTable } from './history.ts'
import type { Database } from './schema.ts'

export type WriteDb = Transaction<Database>

export type Mutate = <Result>(
  label: string,
  write: (tx: WriteDb, historyId: HistoryId) => Promise<Result>,
  options?: {
    /** Writes that follow each other with the same key are one undo step, for a text being typed. */
    readonly mergeKey?: string
  },
) => Promise<{ readonly result: Result; readonly historyId: HistoryId }>

export type OpenWorkspace = {
  readonly folder: string
  readonly isReadOnly: boolean
  readonly read: ReadDb
  /**
   * One transaction, one undo step, then one `changed` event. Whatever `write` throws rolls it back.
   * @param label what the person did, for instance "Add Elena Rivera"; the menu says "Undo …".
   * @throws {CallError} `WORKSPACE_READ_ONLY`
   */
  readonly mutate: Mutate
  readonly connections: Connections
  /** The tables that undo watches over. */
  readonly tables: readonly TrackedTable[]
  readonly announce: (tables: readonly string[]) => void
  readonly now: () => Date
  readonly close: () => Promise<void>
}
