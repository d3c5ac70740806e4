/** A page puts this where the quick log is to stand; else it opens below the header. */
import { setQuickLogSlot } from './quick-log.ts'

export function QuickLogSlot() {
  return <div ref={setQuickLogSlot} />
}
