/** Lines above every page for states of the whole workspace: the sample, and read-only. */
import { FlaskConical, LockKeyhole } from 'lucide-react'
import type { WorkspaceInfo } from '#shared/contracts/workspace.ts'
import { discardSample } from '#renderer/app/workspace-actions.ts'
import classes from './Banners.module.css'

export function Banners({ workspace }: { readonly workspace: WorkspaceInfo }) {
  return (
    <>
      {workspace.isSample && (
        <aside className={classes.banner} aria-label="Sample">
          <FlaskConical size={14} aria-hidden="true" />
          <span>Invented sample caseload</span>
          <span aria-hidden="true">·</span>
          <button type="button" className="link" onClick={() => void discardSample()}>
            Throw it away
          </button>
        </aside>
      )}
      {workspace.isReadOnly && (
        <aside className={classes.readOnly} aria-label="Read-only">
          <LockKeyhole size={14} aria-hidden="true" />
          <span>
            This workspace can be read but not changed. Copy its folder to a place you can write to,
            and open the copy.
          </span>
        </aside>
      )}
    </>
  )
}
