/** What a command is: the same table feeds menu, shortcuts, palette and the shortcut sheet. */
import type { LucideIcon } from 'lucide-react'
import type { WorkspaceInfo } from '#shared/contracts/workspace.ts'
import type { AppClient } from './backend.ts'

export type CommandGroup =
  | 'File'
  | 'Edit'
  | 'View'
  | 'Go'
  | 'Caseload'
  | 'Lessons'
  | 'Student data'
  | 'Reports'
  | 'Help'

/** What a command may look at and act upon. */
export type CommandContext = {
  readonly client: AppClient | null
  readonly workspace: WorkspaceInfo | null
  readonly path: string
  readonly undoLabel: string | null
  readonly redoLabel: string | null
  readonly navigate: (to: string) => void
  /** True while a page on screen offers this command with `useCommand`. */
  readonly isOffered: (commandId: string) => boolean
}

export type Command = {
  /** `feature.verb`, for instance `caseload.add-teacher`. */
  readonly id: string
  readonly label: string | ((context: CommandContext) => string)
  readonly group: CommandGroup
  readonly icon?: LucideIcon
  /** `Mod+K`: Mod is Ctrl, on a Mac Cmd. A bare key (`?`, `H`) works while no field has the focus. */
  readonly shortcut?: string
  /** A bare key that works while a row of the list it is about has the focus; the list listens. */
  readonly rowKey?: string
  /** More words under which the palette finds it. */
  readonly keywords?: string
  readonly isEnabled?: (context: CommandContext) => boolean
  readonly isChecked?: (context: CommandContext) => boolean
  /** `page`: the page on screen does it, through `useCommand(id, run)`; otherwise it is disabled. */
  readonly run: 'page' | ((context: CommandContext) => void | Promise<void>)
}

export const labelOf = (command: Command, context: CommandContext): string =>
  typeof command.label === 'string' ? command.label : command.label(context)

export function isEnabled(command: Command, context: CommandContext): boolean {
  if (command.run === 'page' && !context.isOffered(command.id)) return false
  return command.isEnabled?.(context) ?? true
}

export const hasWorkspace = (context: CommandContext): boolean => context.workspace !== null
export const canWrite = (context: CommandContext): boolean =>
  context.workspace !== null && !context.workspace.isReadOnly
