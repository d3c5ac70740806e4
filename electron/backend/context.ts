/** What every feature of the backend is given. Wired in `compose.ts`; tests and the command line wire the same. */
import type { BackendEvent } from '#shared/rpc/define.ts'
import type { GrantedFiles } from './files/granted-files.ts'
import type { OpenWorkspace } from './database/open-workspace.ts'

export type Backend = {
  /** @throws {CallError} `WORKSPACE_CLOSED` when none is open. */
  readonly workspace: () => OpenWorkspace
  /** Opens another workspace in place of the current one, or closes it with null. */
  readonly useWorkspace: (workspace: OpenWorkspace | null) => Promise<void>
  readonly files: GrantedFiles
  readonly folders: {
    /** The app's own settings: recent workspaces, the sample. */
    readonly settings: string
    /** What ships as data: sample, recipes, standards. */
    readonly resources: string
  }
  readonly emit: (event: BackendEvent) => void
  readonly now: () => Date
  /** Shows a file in the program the system has for it. @returns what went wrong, or nothing. */
  readonly openFile: (path: string) => Promise<string>
}
