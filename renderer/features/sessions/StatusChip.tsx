/** Planned, done or canceled, as a word; what a done one still lacks. */
import type { SessionRow } from '#shared/contracts/sessions.ts'
import { useWorkspace } from '#renderer/app/workspace.ts'
import { Chip } from '#renderer/ui/Chip.tsx'

type Props = {
  readonly session: Pick<SessionRow, 'status' | 'heldOn' | 'toFinish'>
  /** One word, where there is little room. */
  readonly isShort?: boolean
}

export function StatusChip({ session: { status, heldOn, toFinish }, isShort = false }: Props) {
  const { today } = useWorkspace()
  if (status === 'canceled') return <Chip tone="line">canceled</Chip>
  if (status === 'planned')
    return heldOn < today ? <Chip tone="warn">not logged yet</Chip> : <Chip>planned</Chip>
  if (toFinish && isShort) return <Chip tone="warn">to finish</Chip>
  return (
    <>
      <Chip tone="good">logged</Chip>
      {toFinish && <Chip tone="warn">{toFinish}</Chip>}
    </>
  )
}
