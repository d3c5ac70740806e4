/** The open workspace, as every page may read it. */
import { createContext, useContext } from 'react'
import type { WorkspaceInfo } from '#shared/contracts/workspace.ts'

export const WorkspaceContext = createContext<WorkspaceInfo | null>(null)

/** Only below the shell, which is shown while a workspace is open. */
export function useWorkspace(): WorkspaceInfo {
  const workspace = useContext(WorkspaceContext)
  if (!workspace) throw new Error('useWorkspace() outside of an open workspace')
  return workspace
}
