/** Decides what fills the window: waiting, the start screen, the workspace, or a lost backend. */
import { lazy, Suspense, useEffect, useRef, useState } from 'react'
import type { WorkspaceInfo } from '#shared/contracts/workspace.ts'
import { notify } from './notify.tsx'
import { useBackendLink } from './backend.ts'
import { useBackendQuery } from './backend-hooks.ts'
import { BackendFailed, BackendLost, Starting } from './BackendScreens.tsx'
import { CommandHost } from './CommandHost.tsx'
import { useIsOpening } from './opening.ts'
import { useReopening } from './reopening.ts'
import { Shell } from './Shell.tsx'
import { WorkspaceContext } from './workspace.ts'

const StartPage = lazy(async () => ({
  default: (await import('#renderer/features/start/StartPage.tsx')).StartPage,
}))

export function WorkspaceGate() {
  const link = useBackendLink()
  const reopening = useReopening(link)
  const current = useBackendQuery('workspace', 'current', undefined, {
    enabled: reopening.isSuccess,
  })
  const isOpening = useIsOpening()
  const isSettled = reopening.isSuccess && !current.isFetching
  const workspace = useLasting(current.data, isSettled)
  useRecoveryNotice(link.status)

  if (link.status === 'failed') return <BackendFailed />
  if (workspace === undefined || (workspace === null && reopening.isPending)) return <Starting />
  return (
    <WorkspaceContext value={isOpening ? null : workspace}>
      <CommandHost>
        {workspace && !isOpening ? (
          <Shell key={workspace.folder} workspace={workspace} />
        ) : (
          <Suspense fallback={<Starting />}>
            <StartPage openingError={reopening.data?.error ?? null} />
          </Suspense>
        )}
        {link.status === 'lost' && <BackendLost />}
      </CommandHost>
    </WorkspaceContext>
  )
}

/**
 * A backend that was started again has no workspace open for a moment. Pages stay through it, with
 * what was typed on them: none counts only once nothing is being opened or read.
 */
function useLasting(
  now: WorkspaceInfo | null | undefined,
  isSettled: boolean,
): WorkspaceInfo | null | undefined {
  const [last, setLast] = useState(now)
  if (last !== now && (now || isSettled)) setLast(now)
  return now || isSettled ? now : (last ?? now)
}

/** Said once the backend is there again, so that nobody wonders about the interruption. */
function useRecoveryNotice(status: string): void {
  const wasLost = useRef(false)
  useEffect(() => {
    if (status === 'ready' && wasLost.current) {
      notify('Numberline’s data service stopped and was started again. Nothing you saved was lost.')
    }
    wasLost.current = status === 'lost' || (wasLost.current && status !== 'ready')
  }, [status])
}
