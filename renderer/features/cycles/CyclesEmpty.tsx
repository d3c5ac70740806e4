/** No cycle yet, or none that is open: what a cycle is good for, and how one starts. */
import { RefreshCw } from 'lucide-react'
import { Link } from 'wouter'
import { Empty } from '#renderer/ui/States.tsx'
import { StartCycleButton } from './StartCycleButton.tsx'

export function CyclesEmpty({ hasClosed }: { readonly hasClosed: boolean }) {
  return (
    <Empty
      title={hasClosed ? 'No cycle is open' : 'No coaching cycle yet'}
      icon={RefreshCw}
      actions={
        <>
          <StartCycleButton />
          {hasClosed && (
            <Link className="link" href="/cycles/list">
              See the closed ones
            </Link>
          )}
        </>
      }
    >
      A cycle holds goals, phases, sessions and steps together, with one teacher or a team. Start
      one here, or from a weak standard on a teacher’s page.
    </Empty>
  )
}
