/** The quick log in the frame. It loads while nothing else happens; letters typed before arrive in it. */
import { lazy, Suspense, useEffect } from 'react'
import { createPortal } from 'react-dom'
import { useQuickLog } from './quick-log.ts'
import { QuickLogStandIn } from './QuickLogStandIn.tsx'
import { useWorkspace } from './workspace.ts'

const loadBar = async () => ({
  default: (await import('#renderer/features/sessions/quick-log/QuickLogBar.tsx')).QuickLogBar,
})
const QuickLogBar = lazy(loadBar)

export function QuickLog() {
  const { isOpen, slot } = useQuickLog()
  const { isReadOnly } = useWorkspace()
  useEffect(() => {
    const handle = requestIdleCallback(() => void loadBar())
    return () => cancelIdleCallback(handle)
  }, [])
  if (isReadOnly || (!isOpen && !slot)) return null
  const isOver = slot === null
  const bar = (
    <Suspense fallback={<QuickLogStandIn isOver={isOver} />}>
      <QuickLogBar isOver={isOver} />
    </Suspense>
  )
  return slot ? createPortal(bar, slot) : bar
}
